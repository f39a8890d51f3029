import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const isLeftover = (name: string) => /^[.#~_]|~$/.test(name)

/**
 * Markdown files that the product passes over without a word: another ending than ".md", or not below a folder at
 * all. A README at the root is meant for people. Links are not followed, as the product does not: they may lead in
 * circles. @returns paths below the root.
 */
export function strayFiles(root: string): readonly string[] {
  return pathsBelow(root, '')
    .filter((path) => /\.(md|mdx|mkd|markdown)$/i.test(path))
    .filter((path) => !(path.includes('/') && path.endsWith('.md')) && !/^readme\.md$/i.test(path))
    .sort()
}

function pathsBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): readonly string[] => {
    if (isLeftover(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? pathsBelow(root, path) : [path]
  })
}
