import { effect, type Signal, signal } from '@preact/signals'
import type { ApiError } from '../../connection/api-client.ts'
import { me } from '../../access/session.ts'
import { readStored, writeStored } from '../../frame/stored.ts'
import { type Draft, type DraftKind, draftKey, newerDrafts, noDraft, readDraft, writeDraft } from './drafts.ts'

/** What has been sent and not yet been answered; under its own id it is written once, however often it is sent. */
type Outgoing = Draft & { readonly kind: DraftKind; readonly requestId: string }

/**
 * What an agent writes in one conversation. It lives as long as the page, whatever is on the screen: a file goes on
 * uploading, and an answer that comes late finds the words it is about.
 */
export type Composer = {
  readonly conversationId: string
  readonly kind: Signal<DraftKind>
  readonly reply: Signal<Draft>
  readonly note: Signal<Draft>
  readonly error: Signal<ApiError | null>
  /** On its way: out of the box, so that whatever is typed meanwhile is new. */
  readonly outgoing: Signal<Outgoing | null>
  /** The last that failed, or whose answer never came: it may have been written all the same. */
  tried: Outgoing | null
}

const composers = new Map<string, Composer>()

const outgoingKey = (conversationId: string): string => `outgoing.${me.peek()?.id ?? ''}.${conversationId}`

export function composerOf(conversationId: string): Composer {
  const known = composers.get(conversationId)
  if (known !== undefined) return known
  const composer: Composer = {
    conversationId,
    kind: signal<DraftKind>('reply'),
    reply: signal(readDraft(conversationId, 'reply')),
    note: signal(readDraft(conversationId, 'note')),
    error: signal<ApiError | null>(null),
    outgoing: signal<Outgoing | null>(null),
    tried: null,
  }
  composers.set(conversationId, composer)
  // The page was left while it was on its way: what became of it is seen by its id.
  const left = readStored<Outgoing | null>(outgoingKey(conversationId), null)
  if (left !== null) giveBack(composer, left)
  for (const kind of ['reply', 'note'] as const) {
    effect(() => writeDraft(conversationId, kind, composer[kind].value))
  }
  return composer
}

/** The next who signs in on this screen has other drafts. */
export function forgetComposers(): void {
  composers.clear()
}

export function setOutgoing(composer: Composer, outgoing: Outgoing | null): void {
  composer.outgoing.value = outgoing
  writeStored(outgoingKey(composer.conversationId), outgoing)
}

/** Takes out of the box what is being sent. */
export function takeOut(composer: Composer, kind: DraftKind, newRequestId: () => string): Outgoing {
  const draft = composer[kind].value
  const { tried } = composer
  const isAgain = tried?.kind === kind && isSame(tried, draft)
  const outgoing = { ...draft, kind, requestId: isAgain ? tried.requestId : newRequestId() }
  setOutgoing(composer, outgoing)
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
  composer.tried = outgoing
  setOutgoing(composer, null)
}

/** What nobody knew of turns out to be written: it is taken out of the box, and what was typed after it stays. */
export function settleTried(composer: Composer, writtenRequests: ReadonlySet<string>): void {
  const { tried } = composer
  if (tried === null || !writtenRequests.has(tried.requestId)) return
  composer.tried = null
  composer.error.value = null
  const { text, files, quotes } = composer[tried.kind].peek()
  if (!text.startsWith(tried.text)) return
  const sent = new Set(tried.files.map(({ key }) => key))
  composer[tried.kind].value = {
    text: text.slice(tried.text.length).trimStart(),
    files: files.filter(({ key }) => key === null || !sent.has(key)),
    quotes: quotes === tried.quotes ? null : quotes,
  }
}

const isSame = (one: Draft, other: Draft): boolean =>
  one.text === other.text &&
  one.quotes === other.quotes &&
  one.files.map(({ key }) => key).join() === other.files.map(({ key }) => key).join()

/** What was typed at another desk since takes the place of what stands here unchanged. */
export async function syncDrafts(composer: Composer): Promise<void> {
  const before = { reply: composer.reply.peek(), note: composer.note.peek() }
  const newer = await newerDrafts(composer.conversationId)
  for (const kind of ['reply', 'note'] as const) {
    const draft = newer[kind]
    if (draft !== undefined && composer[kind].peek() === before[kind]) composer[kind].value = draft
  }
}

/** Grows when the box is to have the focus: typing goes where the agent looks. */
export const focusWanted = signal(0)

/** The next reply answers this message. */
export function quote(conversationId: string, number: number): void {
  const composer = composerOf(conversationId)
  composer.reply.value = { ...composer.reply.value, quotes: number }
  composer.kind.value = 'reply'
  focusWanted.value += 1
}

/** Another tab of this browser has written or sent: what stands here unchanged follows. */
addEventListener('storage', ({ key, oldValue, newValue }) => {
  for (const composer of composers.values()) {
    for (const kind of ['reply', 'note'] as const) {
      if (key !== `frontline.${draftKey(composer.conversationId, kind)}`) continue
      if (isSame(composer[kind].peek(), parsed(oldValue))) composer[kind].value = parsed(newValue)
    }
  }
})

const parsed = (stored: string | null): Draft => (stored === null ? noDraft : (JSON.parse(stored) as Draft))
