import type { Language } from '../../../kit/language.ts'
import type { Instant } from '../../../kit/time.ts'
import { me } from '../../access/session.ts'
import { messengers } from '../../frame/messengers.tsx'
import { readStored, writeStored } from '../../frame/stored.ts'
import { serverNow } from '../../time/clock.ts'
import type { Announcement } from '../announcement-kinds.ts'
import type { Audience } from '../audience-words.ts'

export type Texts = Partial<Record<Language, string>>

/** What stands in the form. */
export type Form = {
  readonly texts: Texts
  readonly isUrgent: boolean
  readonly channels: readonly string[]
  readonly isForSome: boolean
  readonly audience: Audience
  readonly isLater: boolean
  readonly startsAt: Instant | null
}

const nobodyChosen: Audience = {
  departments: [],
  classes: [],
  onlyVip: false,
  languages: [],
  onlyWithOpen: false,
  categories: [],
}

/** Where people only try the bot nobody waits for news, unless there is nothing else. */
function usualChannels(): readonly string[] {
  const connected = messengers.value.filter(({ isConnected }) => isConnected)
  const usual = connected.filter(({ isForTrying }) => !isForTrying)
  return (usual.length > 0 ? usual : connected).map(({ name }) => name)
}

export function formOf(announcement: Announcement | null): Form {
  if (announcement === null) {
    return {
      texts: {},
      isUrgent: false,
      channels: usualChannels(),
      isForSome: false,
      audience: nobodyChosen,
      isLater: false,
      startsAt: null,
    }
  }
  const { texts, isUrgent, channels, audience, startsAt } = announcement
  return {
    texts: written(texts),
    isUrgent,
    channels,
    isForSome: audience !== null,
    audience: audience ?? nobodyChosen,
    isLater: startsAt !== null,
    startsAt,
  }
}

/** What was written, without the languages that were left empty. */
export const written = (texts: Readonly<Partial<Record<Language, string | undefined>>>): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, words]) => (words ?? '').trim() !== '')) as Texts

/** As the door takes it: lists that may be changed. */
export function audienceOf({ isForSome, audience }: Form) {
  if (!isForSome) return null
  const { departments, classes, languages, categories, onlyVip, onlyWithOpen } = audience
  return {
    departments: [...departments],
    classes: [...classes],
    languages: [...languages],
    onlyVip,
    onlyWithOpen,
    categories: onlyWithOpen ? [...categories] : [],
  }
}

export function wishOf(form: Form) {
  const { texts, isUrgent, channels, isLater, startsAt } = form
  return {
    texts: written(texts),
    isUrgent,
    channels: [...channels],
    audience: audienceOf(form),
    startsAt: isLater ? startsAt : null,
  }
}

/** Its time has gone by while it was written on: then it begins at once. */
export const isInTime = ({ isLater, startsAt }: Form): boolean => isLater && startsAt !== null && startsAt > serverNow()

type Kept = { readonly form: Form; readonly version: string | null }

const keyOf = (id: string | null): string => `announcement.${me.peek()?.id ?? ''}.${id ?? 'new'}`

/** What was typed and not saved, in this browser; of one that somebody has changed since, nothing. */
export function readKept(announcement: Announcement | null): Form | null {
  const kept = readStored<Kept | null>(keyOf(announcement?.id ?? null), null)
  return kept !== null && kept.version === (announcement?.version ?? null) ? kept.form : null
}

export const keepForm = (announcement: Announcement | null, form: Form): void =>
  writeStored(keyOf(announcement?.id ?? null), { form, version: announcement?.version ?? null } satisfies Kept)

export const forgetForm = (id: string | null): void => writeStored(keyOf(id), null)
