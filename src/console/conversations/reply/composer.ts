import { effect, type Signal, signal } from '@preact/signals'
import type { ApiError } from '../../connection/api-client.ts'
import { me } from '../../access/session.ts'
import { readStored, writeStored } from '../../frame/stored.ts'
import {
  type Draft,
  type DraftKind,
  draftKey,
  draftKinds,
  newerDrafts,
  noDraft,
  type Place,
  readDraft,
  writeDraft,
} from './drafts.ts'

/** What has been sent and not yet been answered; under its own id it is written once, however often it is sent. */
type Outgoing = Draft & {
  readonly kind: DraftKind
  readonly requestId: string
  /** Earlier attempts with less of the same words, the latest first: each of them may have been written. */
  readonly before: readonly Attempt[]
}
type Attempt = Pick<Outgoing, 'requestId' | 'text' | 'files'>

/** As this browser keeps it, until it is known what became of it. */
type KeptOutgoing = Outgoing & {
  /** It stands in its box again. */
  readonly isBack: boolean
}

/**
 * What an agent writes in one conversation. It lives as long as the page, whatever is on the screen: a file goes on
 * uploading, and an answer that comes late finds the words it is about.
 */
export type Composer = Place & {
  readonly kind: Signal<DraftKind>
  readonly reply: Signal<Draft>
  readonly note: Signal<Draft>
  readonly error: Signal<ApiError | null>
  /** On its way: out of the box, so that whatever is typed meanwhile is new. */
  readonly outgoing: Signal<Outgoing | null>
  /** Of each box the last that failed, or whose answer never came: it may have been written all the same. */
  readonly tried: Record<DraftKind, Outgoing | null>
}

const composers = new Map<string, Composer>()

const keyOf = ({ agentId, conversationId }: Place, kind: DraftKind): string =>
  `outgoing.${agentId}.${kind}.${conversationId}`

/** Remembered by the browser until it is known what became of it. */
function remember(composer: Composer, kind: DraftKind, outgoing: Outgoing | null, isBack = false): void {
  composer.tried[kind] = isBack ? outgoing : null
  const kept: KeptOutgoing | null = outgoing && { ...outgoing, isBack }
  writeStored(keyOf(composer, kind), kept)
}

export function composerOf(conversationId: string): Composer {
  const known = composers.get(conversationId)
  if (known !== undefined) return known
  const place = { agentId: me.peek()?.id ?? '', conversationId }
  const composer: Composer = {
    ...place,
    kind: signal<DraftKind>('reply'),
    reply: signal(readDraft(place, 'reply')),
    note: signal(readDraft(place, 'note')),
    error: signal<ApiError | null>(null),
    outgoing: signal<Outgoing | null>(null),
    tried: { reply: null, note: null },
  }
  composers.set(conversationId, composer)
  for (const kind of draftKinds) {
    // The page was left while it was on its way: what became of it is seen by its id.
    const left = readStored<KeptOutgoing | null>(keyOf(place, kind), null)
    if (left?.isBack === true) composer.tried[kind] = left
    else if (left !== null) giveBack(composer, left)
    effect(() => writeDraft(place, kind, composer[kind].value))
  }
  return composer
}

/** The next who signs in on this screen has other drafts. */
export function forgetComposers(): void {
  composers.clear()
}

/** It was written. */
export function endOutgoing(composer: Composer, { kind }: Outgoing): void {
  composer.outgoing.value = null
  remember(composer, kind, null)
}

/** The server looks for so many. */
const mostAttempts = 20

/** Takes out of the box what is being sent. */
export function takeOut(composer: Composer, kind: DraftKind, newRequestId: () => string): Outgoing {
  const draft = composer[kind].value
  const tried = composer.tried[kind]
  const isAgain = tried !== null && isSame(tried, draft)
  const before = tried === null ? [] : isAgain ? tried.before : [tried, ...tried.before].slice(0, mostAttempts)
  const attempts = before.map(({ requestId, text, files }): Attempt => ({ requestId, text, files }))
  const outgoing = { ...draft, kind, requestId: isAgain ? tried.requestId : newRequestId(), before: attempts }
  composer.outgoing.value = outgoing
  remember(composer, kind, outgoing)
  composer[kind].value = noDraft
  return outgoing
}

/** It was not sent, or nobody knows: it stands in its box again, before whatever was typed meanwhile. */
export function giveBack(composer: Composer, outgoing: Outgoing): void {
  const { kind } = outgoing
  const typed = composer[kind].value
  const text = typed.text === '' ? outgoing.text : `${outgoing.text}\n\n${typed.text}`
  const keys = new Set(outgoing.files.map(({ key }) => key))
  const files = [...outgoing.files, ...typed.files.filter(({ key }) => key === null || !keys.has(key))]
  composer[kind].value = { text, files, quotes: typed.quotes ?? outgoing.quotes }
  composer.outgoing.value = null
  remember(composer, kind, outgoing, true)
}

/** What nobody knew of turns out to be written: it is taken out of its box, and what was typed after it stays. */
export function settleTried(composer: Composer, writtenRequests: ReadonlySet<string>): void {
  for (const kind of draftKinds) {
    const tried = composer.tried[kind]
    const attempts = tried === null ? [] : [tried, ...tried.before]
    const written = attempts.find(({ requestId }) => writtenRequests.has(requestId))
    if (tried === null || written === undefined) continue
    if (written === tried) composer.error.value = null
    remember(composer, kind, null)
    const { text, files, quotes } = composer[kind].peek()
    if (!text.startsWith(written.text)) continue
    const sent = new Set(written.files.map(({ key }) => key))
    composer[kind].value = {
      text: text.slice(written.text.length).trimStart(),
      files: files.filter(({ key }) => key === null || !sent.has(key)),
      quotes: quotes === tried.quotes ? null : quotes,
    }
  }
}

/** The reply becomes a note, after the one that may be begun already; its files stay where they can be sent. */
export function turnIntoNote(composer: Composer): void {
  const { reply, note, tried } = composer
  const begun = note.peek().text.trimEnd()
  const { text, files } = reply.peek()
  note.value = { ...note.peek(), text: begun === '' ? text : `${begun}\n\n${text}` }
  reply.value = { ...noDraft, files }
  // What was tried as a reply may be written: then it must not be written as a note as well.
  const attempts = [tried.reply, tried.note].filter((one) => one !== null)
  const [last, ...earlier] = attempts.flatMap((one) => [one, ...one.before.map((attempt) => ({ ...one, ...attempt }))])
  if (last === undefined) return
  remember(composer, 'reply', null)
  remember(composer, 'note', { ...last, kind: 'note', before: earlier }, true)
}

const isSame = (one: Draft, other: Draft): boolean =>
  one.text === other.text &&
  one.quotes === other.quotes &&
  one.files.map(({ key }) => key).join() === other.files.map(({ key }) => key).join()

/** What was typed at another desk since takes the place of what stands here unchanged. */
export async function syncDrafts(composer: Composer): Promise<void> {
  const before = { reply: composer.reply.peek(), note: composer.note.peek() }
  const newer = await newerDrafts(composer)
  for (const kind of draftKinds) {
    const draft = newer[kind]
    if (draft !== undefined && composer[kind].peek() === before[kind]) composer[kind].value = draft
  }
}

/** The conversation whose box is to have the focus, typing goes where the agent looks; null: none, or it has it. */
export const focusWanted = signal<string | null>(null)
export const wantFocus = (conversationId: string): void => {
  focusWanted.value = conversationId
}

/** The agent is about to write to the user. */
export function wantReply(conversationId: string): void {
  composerOf(conversationId).kind.value = 'reply'
  wantFocus(conversationId)
}

/** The next reply answers this message. */
export function quote(conversationId: string, number: number): void {
  const composer = composerOf(conversationId)
  composer.reply.value = { ...composer.reply.value, quotes: number }
  composer.kind.value = 'reply'
  wantFocus(conversationId)
}

/** Another tab of this browser has written or sent: what stands here unchanged follows. */
addEventListener('storage', ({ key, oldValue, newValue }) => {
  for (const composer of composers.values()) {
    for (const kind of draftKinds) {
      if (key !== `frontline.${draftKey(composer, kind)}`) continue
      if (isSame(composer[kind].peek(), parsed(oldValue))) composer[kind].value = parsed(newValue)
    }
  }
})

const parsed = (stored: string | null): Draft => (stored === null ? noDraft : (JSON.parse(stored) as Draft))
