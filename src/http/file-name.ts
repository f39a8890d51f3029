import { clean } from '../privacy/clean.ts'

const longestName = 200

/** The last part of what the browser calls it, without what would break a header or a path. */
export function fileNameOf(given: string | undefined): string {
  const name = clean(given ?? '')
    .replace(/\p{Cc}/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim()
  return name === undefined || name === '' ? 'file' : name.slice(-longestName)
}
