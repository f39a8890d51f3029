import { greeting } from '../../conversation/menu.ts'
import type { Phrases } from '../../conversation/phrases/phrases.ts'
import { type Language, languageFor } from '../../kit/language.ts'
import type { Person } from '../../messaging/inbound.ts'
import type { Outbound } from '../../messaging/outbound.ts'

/** The first words to somebody who has just opened the chat, for a messenger that takes them as its HTTP answer. Pure. */
export function welcome(person: Person, phrases: Phrases, fallback: Language): Outbound {
  const language = languageFor(person.languageCode ?? undefined, fallback)
  const said = greeting(person.name)
  return {
    text: phrases.say(language, said.phrase, said.values),
    format: 'plain',
    buttons: said.buttons.map(({ id, title }) => ({ id, title: phrases.word(language, title) })),
    signedBy: null,
    deletes: [],
    leaves: false,
  }
}
