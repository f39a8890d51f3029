import type { Criterion, Mark } from '../../figures/quality/score-sheet.ts'
import { aboutLanguage } from '../../kit/language.ts'
import { language } from '../frame/language.ts'
import { say } from '../words/say.ts'

const number = (amount: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(aboutLanguage[language.value].locale, options).format(amount)

/** A score or a share in whole percent; a dash where there is none. */
export const percent = (share: number | null): string =>
  share === null ? '—' : number(share, { style: 'percent', maximumFractionDigits: 0 })

/** A sum of weights. */
export const sum = (amount: number): string => number(amount, { maximumFractionDigits: 2 })

export const titleOf = ({ title }: Pick<Criterion, 'title'>): string => title[language.value]

/** A mark as it is read: `3 из 4`, `да`, `не применимо`. */
export function sayMark({ kind, most }: Criterion, mark: Mark): string {
  if (mark === null) return say('quality-not-applicable')
  if (kind === 'yes_no') return mark > 0 ? say('quality-yes') : say('quality-no')
  return say('quality-points', { points: mark, most })
}
