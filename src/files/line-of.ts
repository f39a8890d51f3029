import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../knowledge/articles/article.ts'
import { lineOfPlace, type Place } from '../knowledge/articles/place.ts'

/** The line of the article's file on which this stands. */
export const lineOf = (root: string, { source }: Article, place: Place): number =>
  lineOfPlace(readFileSync(join(root, source), 'utf8'), place)

/** The line of a file on which these words stand; the first if they do not. */
export function lineOfWords(root: string, path: string, words: string): number {
  const lines = readFileSync(join(root, path), 'utf8').split(/\r\n|\n|\r/)
  return (
    Math.max(
      0,
      lines.findIndex((line) => line.includes(words)),
    ) + 1
  )
}

/** The line of the text on which the value stands, at or below this key of the front matter; of the key where it does not. */
export function lineBelow(text: string, key: string, value: string): number {
  const lines = text.split(/\r\n|\n|\r/)
  const from = lines.findIndex((line) => line.startsWith(`${key}:`))
  const at = lines.findIndex((line, place) => place >= from && line.includes(value))
  return Math.max(0, at === -1 ? from : at) + 1
}
