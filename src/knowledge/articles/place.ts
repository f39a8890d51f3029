import { splitFrontMatter } from './parse-article.ts'
import { readYaml } from './read-yaml.ts'

/** Where in an article's file something stands. */
export type Place =
  /** A key of the front matter, or an entry below it: `['questions', 2]`. */
  | { readonly path: readonly PropertyKey[] }
  /** A line of the body, counted from 0 as `Article.body` has it. */
  | { readonly bodyLine: number }

/** The line of the file, counted from 1; the first where the file is not what it was any more. */
export function lineOfPlace(text: string, place: Place): number {
  const parts = splitFrontMatter(text)
  if (!parts.ok) return 1
  if ('bodyLine' in place) {
    const { body, bodyLine } = parts.value
    const above = body.slice(0, body.length - body.trimStart().length)
    return bodyLine + (above.split('\n').length - 1) + place.bodyLine
  }
  const yaml = readYaml(parts.value.matter, 2)
  if (!yaml.ok) return 1
  const [key] = place.path
  // A key alone is named by its own line; its value may begin below.
  return place.path.length === 1 && typeof key === 'string'
    ? yaml.value.lineOfKey([], key)
    : yaml.value.lineOf(place.path)
}
