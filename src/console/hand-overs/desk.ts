import { computed, signal } from '@preact/signals'
import { type Answer, api, ask, type BodyOf } from '../connection/api-client.ts'
import { coalesce } from '../connection/coalesce.ts'
import { can, me } from '../access/session.ts'
import { learnServerTime, now } from '../time/clock.ts'

type Desk = BodyOf<typeof api.desk.$get>
export type Offer = Desk['offers'][number]
export type Colleague = Desk['colleagues'][number]
export type Notice = Desk['notices'][number]
export type Presence = Desk['presence']

/** The desk as this agent sees it; null until it has been read, and for those who only read. */
export const desk = signal<Desk | null>(null)

/** What stands offered to this agent at this moment. */
export const offers = computed<readonly Offer[]>(
  () => desk.value?.offers.filter(({ endsAt }) => endsAt > now.value) ?? [],
)

export const unseen = computed(() => desk.value?.notices.filter(({ seenAt }) => seenAt === null) ?? [])

/** Somebody waits for one who has no time to look at a bell: heard until it has been seen. */
export const owing = computed(() => unseen.value.filter(({ kind }) => kind === 'reply_owed'))

/** What those in charge have told, the newest first; only whoever says that it is read has read it. */
export const unseenBulletins = computed(() => unseen.value.filter(({ kind }) => kind === 'bulletin'))

/** A colleague calls, or those in charge tell something: heard once, it is no alarm. */
export const called = computed(
  () => unseen.value.filter(({ kind }) => kind === 'mentioned').length + unseenBulletins.value.length,
)

/** What rings is heard like a waiting person, until it has been seen. */
export const ringing = computed(() => unseen.value.filter(({ kind }) => kind === 'rings').length + owing.value.length)

export const ownLine = computed(() => desk.value?.colleagues.find(({ id }) => id === me.value?.id) ?? null)

/** Whoever is silent for a minute counts as lost: three may fail. */
const lifeMs = 20_000
let askedAt = 0

async function read(): Promise<boolean> {
  if (!can('act_on_conversations')) return true
  const agentId = me.value?.id
  askedAt = Date.now()
  const answer = await ask(api.desk.$get())
  // Somebody else has signed in on this screen meanwhile.
  if (agentId !== me.value?.id) return true
  if (!answer.ok) return answer.error.code !== 'no_connection'
  learnServerTime(answer.value.at)
  desk.value = answer.value
  return true
}

export const refreshDesk = coalesce(read)

/** Asking is the sign of life, in every open tab and whether anybody looks at it or not. */
export function showLife(): void {
  if (me.value?.mustChangePassword === false && Date.now() - askedAt >= lifeMs) void refreshDesk()
}

export async function setPresence(presence: Presence): Promise<Answer<unknown>> {
  const answer = await ask(api.desk.presence.$post({ json: { presence } }))
  await refreshDesk()
  return answer
}

const mostSeenAtOnce = 200

export async function markNoticesSeen(ids: readonly string[]): Promise<Answer<unknown>> {
  const answer = await ask(api.desk.notices.seen.$post({ json: { ids: ids.slice(0, mostSeenAtOnce) } }))
  await refreshDesk()
  return answer
}

/** Of an offer that may be of another conversation than the one on the screen. */
export async function answerOffer(offer: Offer, refusedBecause: string | null): Promise<Answer<unknown>> {
  const { conversationId: id, incidentId } = offer
  const json =
    refusedBecause === null
      ? ({ kind: 'claim', incidentId } as const)
      : ({ kind: 'refuse_offer', incidentId, reason: refusedBecause } as const)
  const answer = await ask(api.conversations[':id'].actions.$post({ param: { id }, json }))
  await refreshDesk()
  return answer
}
