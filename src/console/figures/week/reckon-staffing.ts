import { signal } from '@preact/signals'
import { mostPeople, peopleNeeded } from '../../../figures/staffing/people-needed.ts'
import type { Queue } from '../../../figures/staffing/waiting.ts'
import { minute, second } from '../../../kit/time.ts'
import type { Came } from './ask-staffing.ts'

/** As typed; a field that says nothing usable is taken as usual. */
export const typed = signal({ seconds: '15', percent: '90', atOnce: '2', patience: '5' })
const numberOf = (text: string, least: number, most: number, usual: number): number => {
  const number = Number(text.replace(',', '.'))
  return text.trim() !== '' && number >= least && number <= most ? number : usual
}

/** How many people each hour of the week needs for what was typed; `handlingMs`: how long a talk takes. */
export function reckon({ count, times }: Came, handlingMs: number) {
  const { seconds, percent, atOnce, patience } = typed.value
  const promise = { share: numberOf(percent, 1, 99.9, 90) / 100, withinMs: numberOf(seconds, 1, 3_600, 15) * second }
  const together = Math.round(numberOf(atOnce, 1, 10, 2))
  const patienceMinutes = patience.trim() === '' ? null : numberOf(patience, 0.1, 600, 5)
  const queueAt = (weekday: number, hour: string): Queue => ({
    perHour: (count.get(`${weekday}-${hour}`) ?? 0) / Math.max(1, times.get(`${weekday}-${hour}`) ?? 0),
    // One who talks with several at once is as slow with each as they measured it.
    handlingMs,
    patienceMs: patienceMinutes === null ? null : patienceMinutes * minute,
  })
  return {
    promise,
    together,
    patienceMinutes,
    queueAt,
    needAt: (weekday: number, hour: string): number =>
      peopleNeeded(queueAt(weekday, hour), promise, together) ?? mostPeople + 1,
  }
}

/** More than can be reckoned are told as that. */
export const inWords = (people: number): string => (people > mostPeople ? `> ${mostPeople}` : String(people))
