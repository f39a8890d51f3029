import { cut } from '../kit/cut.ts'
import type { SafeText } from '../kit/safe-text.ts'
import type { ContactCard, Media, Place } from '../messaging/inbound.ts'
import { cleanName } from './clean.ts'
import { asItIs, fieldsOf, opaque, type Whole } from './protect-fields.ts'
import { protectCut } from './protect-words.ts'

/** What is not text, as it may be stored; `told` masks what its sender is told about. */
export const protectMedia = (media: Media, told: (text: string) => SafeText): Media<SafeText> => {
  const toldCut = (text: string, length: number) => cut(told(text), length) as SafeText
  return fieldsOf<Media, Media<SafeText>>(media, {
    kind: asItIs,
    fileName: (name) => toldCut(cleanName(name), 300),
    sizeBytes: asItIs,
    durationSeconds: asItIs,
    // The sender's app says it, and may say anything.
    mimeType: (type) => protectCut(type, 100),
    caption: told,
    what: (kind) => protectCut(kind, 100),
    remote: opaque(2_000),
    uniqueId: opaque(100),
    albumId: opaque(100),
    contact: protectContact,
    place: protectPlace,
    poll: ({ question, options }) => ({
      question: toldCut(question, 300),
      options: options.slice(0, 20).map((option) => toldCut(option, 100)),
    }),
    emoji: (emoji) => protectCut(emoji, 16),
    value: asItIs,
    sendAs: asItIs,
  })
}

/** A phone number has the digits of a phone number and no more (E.164: fifteen); sixteen are a card's. */
const isPhone = (text: string): boolean =>
  /^\+?[\d ()-]{5,20}$/.test(text) && text.replaceAll(/\D/g, '').length <= 15 && !/^3[47]\d{13}$/.test(text)

function protectContact(contact: ContactCard): ContactCard<SafeText> {
  const { name, phone, isOwn } = contact
  const { token, ...card } = {
    name: protectCut(name, 200),
    phone: phone === null ? null : isPhone(phone) ? (phone as SafeText) : protectCut(phone, 40),
    isOwn,
    token: contact.token === undefined ? undefined : opaque(100)(contact.token),
  } satisfies Whole<ContactCard<SafeText>>
  return token === undefined ? card : { ...card, token }
}

const protectPlace = (place: Place): Place<SafeText> =>
  fieldsOf<Place, Place<SafeText>>(place, {
    latitude: asItIs,
    longitude: asItIs,
    title: (title) => protectCut(title, 200),
    address: (address) => protectCut(address, 300),
  })
