import type { SafeText } from '../../kit/safe-text.ts'
import { protectText } from '../../privacy/protect-words.ts'
import { cut } from '../../kit/cut.ts'
import { cleanName } from '../../privacy/clean.ts'

const longestName = 200

/** The last part of what the browser calls it, without what would break a header or a path; its extension stays. */
export function fileNameOf(given: string | undefined): SafeText {
  return protectText(shortName(given))
}

function shortName(given: string | undefined): string {
  const name =
    cleanName(given ?? '')
      .split(/[/\\]/)
      .at(-1) ?? ''
  if (name === '') return 'file'
  if (name.length <= longestName) return name
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
  return `${cut(name, longestName - extension.length - 1)}…${extension}`
}
