import { readdirSync } from 'node:fs'

const isLeftover = (name: string) => /^[.#~_]|~$/.test(name)

/**
 * Markdown files that the product passes over without a word: another ending than ".md", or not below a folder at
 * all. A README at the root is meant for people. @returns paths below the root.
 */
export function strayFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(md|mdx|mkd|markdown)$/i.test(path) && !path.split('/').some(isLeftover))
    .filter((path) => !(path.includes('/') && path.endsWith('.md')) && !/^readme\.md$/i.test(path))
    .sort()
}
