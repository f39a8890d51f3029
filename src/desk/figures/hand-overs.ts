import { readAcceptance } from '../../figures/acceptance.ts'
import type { Reading } from '../../figures/figure.ts'
import { isOpen } from '../../incidents/clock/business-hours.ts'
import { calendarOf } from '../../incidents/clock/promise.ts'
import type { Instant } from '../../kit/time.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import type { FigureQueries, FigureScope } from './figure-ports.ts'

/** How soon whoever asks for a person gets one, over what came in working hours, by the calendars of now. */
export async function acceptanceFigure(
  queries: Pick<FigureQueries, 'handOvers'>,
  scope: FigureScope,
  { rules }: SettingsSnapshot,
  now: Instant,
): Promise<Reading> {
  const all = await queries.handOvers(scope)
  return readAcceptance(
    all.filter(({ group, askedAt }) => isOpen(calendarOf(group, rules), askedAt)),
    now,
  )
}
