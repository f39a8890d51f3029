import { findNumber } from '../../../incidents/number.ts'

/** «INC-12», «12»: the number of an incident as people type it; null: none. */
export function numberIn(text: string): number | null {
  const typed = text.trim()
  return /^\d{1,9}$/.test(typed) ? Number(typed) : findNumber(typed)
}
