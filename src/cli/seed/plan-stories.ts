import type { WorkingCalendar } from '../../incidents/clock/working-calendar.ts'
import { type Instant, minute, second } from '../../kit/time.ts'
import { chooseTimes } from './choose-times.ts'
import type { StoryKind } from './play-story.ts'
import type { Random } from './random.ts'

type Story = { readonly kind: StoryKind; readonly at: Instant }

/** Talks that end with the bot, for each incident. */
const botAlonePerIncident = 0.45
const mostWaiting = 7
/** The longest way from the first word to a number. */
const longestDialogueMs = 15 * minute

/** Who comes when, in that order: just so many incidents, talks with the bot alone between them, and a queue now. */
export function planStories(
  random: Random,
  incidents: number,
  until: Instant,
  calendar: WorkingCalendar,
): readonly Story[] {
  const waiting = Math.min(mostWaiting, Math.ceil(incidents / 30))
  const planned = (kinds: () => StoryKind, count: number) =>
    chooseTimes(random, count, until - longestDialogueMs, calendar).map((at): Story => ({ kind: kinds(), at }))
  return [
    ...planned(() => (random.isLucky(0.36) ? 'calls' : 'registers'), incidents - waiting),
    ...planned(() => 'asks', Math.round(incidents * botAlonePerIncident)),
    ...Array.from(
      { length: waiting },
      (): Story => ({ kind: 'waits', at: until - random.between(360, 2_400) * second }),
    ),
  ].toSorted((a, b) => a.at - b.at)
}
