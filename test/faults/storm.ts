import { sql } from 'kysely'
import type { Fault } from '../support/fake-faults.ts'
import type { Person, Scene } from '../support/scene.ts'

/** A small generator with a seed, so that a run can be had again. */
export function makeDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export const sendingMethod = { telegram: 'sendMessage', viber: 'send_message' } as const
export type Net = keyof typeof sendingMethod

/** What goes wrong: the first entry is known to have happened before anything was accepted, the last is only slow. */
const kinds: readonly (readonly [weight: number, fault: (dice: () => number) => Fault])[] = [
  [2, (dice) => ({ kind: 'too many requests', retryAfter: dice() < 0.5 ? 1 : 2 })],
  [1, () => ({ kind: 'server error' })],
  [1, () => ({ kind: 'html' })],
  [1, () => ({ kind: 'reset before acceptance' })],
  [1, () => ({ kind: 'reset after acceptance' })],
  [1, (dice) => ({ kind: 'stall', ms: 1_500 + Math.round(dice() * 1_500) })],
]

function drawFault(dice: () => number): Fault {
  let left = dice() * kinds.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, fault] of kinds) {
    left -= weight
    if (left < 0) return fault(dice)
  }
  return { kind: 'server error' }
}

/**
 * Lays out the faults of one chat: of its first `calls` sends each is hit with this chance. An entry of the fake's
 * script does not count the calls that an earlier entry has hit.
 */
export function layFaults(scene: Scene, net: Net, chat: string, chance: number, dice: () => number, calls = 12): void {
  let laid = 0
  for (let call = 0; call < calls; call += 1) {
    if (dice() >= chance) continue
    scene[net].fault({ ...drawFault(dice), method: sendingMethod[net], chat, skips: call - laid })
    laid += 1
  }
}

export type Sent = { readonly at: number; readonly text: string }
export type Call = { readonly at: number; readonly text: string; readonly outcome: string }

/** What one chat has got, by the messenger's own journal. */
export const journalOf = (scene: Scene, { messenger, id }: Person): readonly Sent[] =>
  messenger === 'telegram'
    ? scene.telegram.sent.filter(({ chat }) => String(chat) === id)
    : scene.viber.sent.filter(({ receiver }) => receiver === id)

/** Every call made for one chat, whatever came of it. */
export const callsFor = (scene: Scene, { messenger, id }: Person): readonly Call[] =>
  messenger === 'telegram'
    ? scene.telegram.calls
        .filter(({ method, parameters }) => method === 'sendMessage' && String(parameters['chat_id']) === id)
        .map(({ at, parameters, outcome }) => ({ at, text: plain(parameters['text']), outcome: String(outcome) }))
    : scene.viber.calls
        .filter(({ method, payload }) => method === 'send_message' && payload['receiver'] === id)
        .map(({ at, payload, outcome }) => ({ at, text: plain(payload['text']), outcome: String(outcome) }))

/** Words without markup, so that a refused call can be matched to what arrived. */
export const plain = (text: unknown): string =>
  String(text)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u200B]+/g, ' ')
    .trim()

/** After these nobody knows whether the message has arrived; a 429, a status 12 and an answer that came are clear. */
const ambiguous = new Set([
  '500',
  '502',
  'reset',
  'server error',
  'html',
  'reset before acceptance',
  'reset after acceptance',
])
/** A stall that ends within the deadline is an answer; only who is meant to wait for ever counts it. */
export const isAmbiguous = ({ outcome }: Call, waitsForEver: boolean): boolean =>
  ambiguous.has(outcome) || (outcome === 'stall' && waitsForEver)

/**
 * How long each message of these people took from its row to the messenger's acceptance, ms: rows and first
 * acceptances in their order, which are the same.
 */
export async function delaysOf(scene: Scene, people: readonly Person[]): Promise<readonly number[]> {
  const { rows } = await sql<{ recipient: string; created_at: number }>`
    select recipient, created_at from outbox where recipient = any(${people.map(({ id }) => id)}) order by id`.execute(
    scene.db,
  )
  return people.flatMap((person) => {
    const accepted = firstCopies(journalOf(scene, person))
    return rows
      .filter(({ recipient }) => recipient === person.id)
      .flatMap(({ created_at: created }, index) => {
        const { at } = accepted[index] ?? {}
        return at === undefined ? [] : [at - created]
      })
  })
}

/** Without the repetitions that stand right behind each other. */
export const firstCopies = (sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ text }, index) => sent[index - 1]?.text !== text)

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/**
 * The product's own pauses grow to a minute, and with Viber's status 12, which names no time, begin there. Their clock
 * is the database's: here they pass in a second. What a `retry_after` names is left alone.
 */
export function shortenPauses(scene: Scene): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = sql`
      update outbox set next_try_at = now() + interval '1 second'
      where status = 'queued' and next_try_at > now() + interval '1.5 seconds'
        and (channel <> 'telegram' or error is distinct from 'too many requests')`.execute(scene.db)
  }, 250)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
