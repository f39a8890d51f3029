import { csvFile } from '../../../figures/csv.ts'
import { language } from '../../frame/language.ts'
import { say } from '../../words/say.ts'
import { weekdayName } from './week-table.tsx'

/** An hour of the week as it is reckoned; `people`: words where there are more than can be. */
type StaffedHour = {
  readonly weekday: number
  readonly hour: string
  readonly perHour: number
  readonly load: number
  readonly people: number | string
}

/** What the people were reckoned from; days as the reader chose them. */
type Premises = {
  readonly from: string
  readonly until: string
  readonly seconds: number
  readonly percent: number
  readonly atOnce: number
  /** Null: they wait for ever. */
  readonly patienceMinutes: number | null
  readonly handlingMinutes: number
  /** What of the desk was asked for, in words; empty: all of it. */
  readonly narrowed: string
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** How many people each hour of the week needs, a line an hour, beside what it was reckoned from: whoever plans in a spreadsheet. */
export function staffingCsv(staffed: readonly StaffedHour[], premises: Premises): string {
  const heads = [
    say('figures-weekday'),
    say('staffing-hour'),
    say('staffing-people'),
    say('staffing-per-hour'),
    say('staffing-load'),
    say('staffing-file-from'),
    say('staffing-file-until'),
    say('staffing-file-only'),
    say('staffing-seconds'),
    say('staffing-percent'),
    say('staffing-at-once'),
    say('staffing-patience'),
    say('staffing-handling'),
  ]
  const { from, until, seconds, percent, atOnce, patienceMinutes, handlingMinutes, narrowed } = premises
  const told = [from, until, narrowed, seconds, percent, atOnce, patienceMinutes, rounded(handlingMinutes)]
  const lines = staffed.map(({ weekday, hour, perHour, load, people }) => [
    weekdayName(weekday),
    `${hour}:00`,
    people,
    rounded(perHour),
    rounded(load),
    ...told,
  ])
  return csvFile([heads, ...lines], language.value)
}
