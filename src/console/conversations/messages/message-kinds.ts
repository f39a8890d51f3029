import type { Message } from '../conversation.ts'
import type { MediaKind } from '../../../messaging/inbound.ts'
import type { FindingKind } from '../../../messaging/finding-kind.ts'
import type { SentenceId } from '../../words/say.ts'

/** What a message is when it is not text. */
export const mediaNames = {
  photo: 'media-photo',
  document: 'media-document',
  audio: 'media-audio',
  voice: 'media-voice',
  video: 'media-video',
  round_video: 'media-round-video',
  animation: 'media-animation',
  sticker: 'media-sticker',
  contact: 'media-contact',
  location: 'media-location',
  venue: 'media-venue',
  poll: 'media-poll',
  dice: 'media-dice',
  link: 'media-link',
  other: 'media-other',
} satisfies Record<MediaKind, SentenceId>

/** Kinds that messengers have and we have not, by the messenger's word for them; a newer one is a special message. */
export const unknownNames: Readonly<Record<string, SentenceId>> = {
  paid_media: 'unknown-paid-media',
  story: 'unknown-story',
  checklist: 'unknown-checklist',
  game: 'unknown-game',
  invoice: 'unknown-invoice',
  giveaway: 'unknown-giveaway',
  giveaway_winners: 'unknown-giveaway-winners',
  gift: 'unknown-gift',
  unique_gift: 'unknown-gift',
  rich_media: 'unknown-rich-media',
}

/** Kinds of secrets. */
export const secretNames = {
  card: 'masked-card',
  cvv: 'masked-cvv',
  password: 'masked-password',
  code: 'masked-code',
  passport: 'masked-passport',
  snils: 'masked-snils',
  inn: 'masked-inn',
  account: 'masked-account',
  key: 'masked-key',
} satisfies Record<FindingKind, SentenceId>

/** Whether what a list calls the last message's kind is one of media; `choice` or `edit` say themselves. */
export const isMediaKind = (kind: string): kind is MediaKind => Object.hasOwn(mediaNames, kind)

/** How each kind stands in the transcript: a bubble, a change put onto the message it is about, or a grey line. */
export const standsAs = {
  text: 'bubble',
  choice: 'bubble',
  media: 'bubble',
  note: 'bubble',
  edit: 'change',
  reaction: 'change',
  withdrawal: 'change',
  event: 'line',
} as const satisfies Record<Message['kind'], 'bubble' | 'change' | 'line'>
