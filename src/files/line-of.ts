import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../knowledge/article.ts'

/** The line of the file on which the words stand; the first if they do not. */
export function lineOf(root: string, article: Article, near: string): number {
  const lines = readFileSync(join(root, article.source), 'utf8').split(/\r\n|\n|\r/)
  return (
    Math.max(
      0,
      lines.findIndex((line) => line.includes(near)),
    ) + 1
  )
}
