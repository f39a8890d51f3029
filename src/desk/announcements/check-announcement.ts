import { announcementButtons } from '../../conversation/announcements.ts'
import type { Phrases } from '../../conversation/phrases/phrases.ts'
import { type Language, languages, nearestOf } from '../../kit/language.ts'
import type { ChannelName } from '../../messaging/address.ts'
import { longest } from '../../messaging/lengths.ts'
import type { FindingKind } from '../../messaging/finding-kind.ts'
import { mask } from '../../privacy/mask.ts'
import type { Look, MessengerLook } from '../articles/article-preview.ts'

/** As they are typed: nothing of them is stored. */
type Texts = Partial<Readonly<Record<Language, string>>>

/** What is wrong with the words in one language. */
type WordsFault =
  | { readonly code: 'secret'; readonly language: Language; readonly kinds: readonly FindingKind[] }
  /** `messenger`: the one that takes no more than so many characters; null: whichever it is. */
  | {
      readonly code: 'too_long'
      readonly language: Language
      readonly messenger: ChannelName | null
      readonly most: number
    }

/** It goes out as one message, so that it has to fit into one of each messenger. */
export function wordsFaults(
  texts: Texts,
  looks: readonly Pick<MessengerLook, 'name' | 'limits'>[],
): readonly WordsFault[] {
  const [narrowest] = looks.toSorted((a, b) => a.limits.textLength - b.limits.textLength)
  const isNarrow = narrowest !== undefined && narrowest.limits.textLength < longest.announcement
  const most = isNarrow ? narrowest.limits.textLength : longest.announcement
  const messenger = isNarrow ? narrowest.name : null
  return languages.flatMap((language): readonly WordsFault[] => {
    const words = texts[language] ?? ''
    const kinds = [...new Set(mask(words).found.map(({ kind }) => kind))]
    return [
      ...(kinds.length === 0 ? [] : [{ code: 'secret' as const, language, kinds }]),
      ...(words.length > most ? [{ code: 'too_long' as const, language, messenger, most }] : []),
    ]
  })
}

type Preview = { readonly messenger: ChannelName; readonly messages: readonly Look[] }

/** The message as each messenger would show it to somebody of this language, by the very code that sends it. */
export function previewAnnouncement(
  texts: Texts,
  language: Language,
  { phrases, looks }: { readonly phrases: Phrases; readonly looks: readonly MessengerLook[] },
): readonly Preview[] {
  const text = nearestOf(texts, language)
  if (text === undefined) return []
  const buttons = announcementButtons.map(({ id, title }) => ({ id, title: phrases.word(language, title) }))
  const message = { text, buttons, format: 'markdown', signedBy: null, deletes: [], leaves: false } as const
  return looks.map(({ name, look }) => ({ messenger: name, messages: [look(message)] }))
}
