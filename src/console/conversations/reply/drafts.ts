import { me } from '../../access/session.ts'
import { api, ask, type BodyOf } from '../../connection/api-client.ts'
import { readStored, writeStored } from '../../frame/stored.ts'
import { refreshQueue } from '../../hand-overs/queue.ts'
import { serverNow } from '../../time/clock.ts'
import type { Upload } from './uploads.ts'

type ServerDraft = BodyOf<(typeof api.conversations)[':id']['drafts']['$get']>['drafts'][number]
export type DraftKind = ServerDraft['kind']
export const draftKinds = ['reply', 'note'] as const satisfies readonly DraftKind[]

/** Whose box it is, and where: of two people who use one browser each has their own. */
export type Place = { readonly agentId: string; readonly conversationId: string }

/** What stands in one of the two boxes of a conversation. */
export type Draft = {
  readonly text: string
  /** Number of the message that is answered. */
  readonly quotes: number | null
  readonly files: readonly Upload[]
}

/** As this browser keeps it. An empty one stays for a while: an older one of the server must not come back in its place. */
type Kept = Draft & {
  readonly at: number
  /** The server has the same. */
  readonly isSaved: boolean
}

export const noDraft: Draft = { text: '', quotes: null, files: [] }
const putAfterMs = 600
const longestFileList = 10

export const draftKey = ({ agentId, conversationId }: Place, kind: DraftKind): string =>
  `draft.${agentId}.${kind}.${conversationId}`

const readKept = (place: Place, kind: DraftKind): Kept | null => readStored<Kept | null>(draftKey(place, kind), null)

export const readDraft = (place: Place, kind: DraftKind): Draft => readKept(place, kind) ?? noDraft

const same = (one: Draft, other: Draft): boolean =>
  one.text === other.text && one.quotes === other.quotes && keysOf(one).join() === keysOf(other).join()

const keysOf = ({ files }: Draft): readonly string[] => files.flatMap(({ key }) => key ?? []).slice(0, longestFileList)

/** What the server has not been told yet. */
const waiting = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly tell: () => void }>()

/** Who closes the page has not waited for the moment. */
addEventListener('pagehide', () => {
  for (const { tell } of waiting.values()) tell()
})

/**
 * At once in this browser, a moment later on the server. That the box is empty is told at once: what was sent must not stand
 * in another browser as something that still has to be.
 */
export function writeDraft(place: Place, kind: DraftKind, draft: Draft): void {
  const kept = readKept(place, kind)
  if (same(kept ?? noDraft, draft)) return
  const files = draft.files.flatMap(({ name, sizeBytes, key: of }) =>
    of === null ? [] : [{ name, sizeBytes, key: of }],
  )
  // Never older than what it replaces, whatever this page believes the time to be.
  const at = Math.max(serverNow(), (kept?.at ?? 0) + 1)
  writeStored(draftKey(place, kind), { ...draft, files, at, isSaved: false } satisfies Kept)
  tellLater(place, kind, draft.text === '' && files.length === 0 ? 0 : putAfterMs)
}

function tellLater(place: Place, kind: DraftKind, afterMs: number): void {
  const key = draftKey(place, kind)
  clearTimeout(waiting.get(key)?.timer)
  const tell = () => void putDraft(place, kind)
  waiting.set(key, { tell, timer: setTimeout(tell, afterMs) })
}

/** What could not be saved stays in the browser, and is tried again when the conversation is opened next. */
async function putDraft(place: Place, kind: DraftKind): Promise<void> {
  waiting.delete(draftKey(place, kind))
  const kept = readKept(place, kind)
  if (kept === null || kept.isSaved || me.peek()?.id !== place.agentId) return
  const { text, quotes, at } = kept
  const json = { kind, text, quotes, fileKeys: [...keysOf(kept)], typedAt: at }
  const answer = await ask(
    api.conversations[':id'].drafts.$put({ param: { id: place.conversationId }, json }, { init: { keepalive: true } }),
  )
  const now = readKept(place, kind)
  // One of another browser that is newer keeps its place there, and this one here.
  if (!answer.ok || !answer.value.isKept || now?.at !== at) return
  writeStored(draftKey(place, kind), { ...now, isSaved: true } satisfies Kept)
  // The mark in the list goes with it.
  if (text === '') void refreshQueue()
}

/**
 * What was typed in another browser since. Only what this one has saved gives way to it.
 * @returns the drafts that are to be shown in place of this browser's own.
 */
export async function newerDrafts(place: Place): Promise<Partial<Record<DraftKind, Draft>>> {
  const answer = await ask(api.conversations[':id'].drafts.$get({ param: { id: place.conversationId } }))
  if (!answer.ok) return {}
  const newer: Partial<Record<DraftKind, Draft>> = {}
  for (const kind of draftKinds) {
    const kept = readKept(place, kind)
    if (kept?.isSaved === false) {
      void putDraft(place, kind)
      continue
    }
    const served = answer.value.drafts.find((one) => one.kind === kind)
    if (served === undefined || served.at <= (kept?.at ?? 0)) continue
    const draft = draftOf(served)
    if (same(kept ?? noDraft, draft)) continue
    newer[kind] = draft
    writeStored(draftKey(place, kind), { ...draft, at: served.at, isSaved: true } satisfies Kept)
  }
  return newer
}

const draftOf = ({ text, quotes, files }: ServerDraft): Draft => ({ text, quotes, files })

const keepEmptyMs = 7 * 24 * 3_600_000

/** Forgets what has long been empty. */
export function sweepDrafts(): void {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith('frontline.draft.'))) {
    const kept = readStored<Partial<Kept> | null>(key.slice('frontline.'.length), null)
    const isEmpty = kept?.text === '' && kept.files?.length === 0
    if (isEmpty && serverNow() - (kept.at ?? 0) > keepEmptyMs) localStorage.removeItem(key)
  }
}
