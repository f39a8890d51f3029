import type { FindingKind } from '../../messaging/finding-kind.ts'

/** A stretch of the text to replace, in UTF-16 units, `to` exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly kind: FindingKind
  readonly replacement: string
}

export const bullet = '•'

/** Every digit becomes a bullet, separators stay. */
export function hideDigits(text: string): string {
  return text.replaceAll(/\d/g, bullet)
}
