import type { Say } from '../../conversation/effect.ts'
import type { Phrases } from '../../conversation/phrases/phrases.ts'
import { cut } from '../../kit/cut.ts'
import type { Language } from '../../kit/language.ts'
import type { ChannelLimits } from '../../messaging/channel.ts'
import type { Button } from '../../messaging/outbound.ts'
import { splitText } from '../../messaging/split-text.ts'

type SaidPart = { readonly text: string; readonly buttons: readonly Button[] }

type Limits = Pick<ChannelLimits, 'textLength' | 'buttonTitleLength' | 'buttonsPerMessage'>

/** A phrase as the words of as many messages as the messenger needs; the buttons hang on the last. */
export function saidInParts(say: Say, language: Language, phrases: Phrases, limits: Limits): readonly SaidPart[] {
  const text = phrases.say(language, say.phrase, say.values).trim()
  const buttons = say.buttons.slice(0, limits.buttonsPerMessage).map((button): Button => {
    const title = shorten(phrases.word(language, button.title), limits.buttonTitleLength)
    return button.url === undefined ? { id: button.id, title } : { id: button.id, title, url: button.url }
  })
  const parts = splitText(text, limits.textLength)
  return parts.map((part, index) => ({ text: part, buttons: index === parts.length - 1 ? buttons : [] }))
}

const shorten = (title: string, length: number) =>
  title.length <= length ? title : `${cut(title, length - 1).trimEnd()}…`
