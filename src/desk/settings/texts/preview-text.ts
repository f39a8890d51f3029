import { casesOf } from '../../../conversation/phrases/own/cases.ts'
import { checkText, type TextFault, type TextWarning } from '../../../conversation/phrases/own/check-text.ts'
import { inFile, readPattern } from '../../../conversation/phrases/own/pattern.ts'
import type { Shipped } from '../../../conversation/phrases/own/shipped.ts'
import { formatOf } from '../../../conversation/phrases/format-of.ts'
import type { Phrases } from '../../../conversation/phrases/phrases.ts'
import { isButtonTitle } from '../../../conversation/phrases/voice.ts'
import type { Language } from '../../../kit/language.ts'
import { readSentences } from '../../../kit/sentences.ts'
import type { ChannelName } from '../../../messaging/address.ts'
import type { Look, MessengerLook } from '../../articles/article-preview.ts'

type Preview = {
  readonly faults: readonly TextFault[]
  readonly warnings: readonly TextWarning[]
  /** One for each way it can come out; `chosen`: what is so in it. None while it cannot be read. */
  readonly cases: readonly {
    readonly chosen: Readonly<Record<string, string>>
    readonly previews: readonly { readonly messenger: ChannelName; readonly messages: readonly Look[] }[]
  }[]
}

type Parts = { readonly shipped: Shipped; readonly phrases: Phrases; readonly looks: readonly MessengerLook[] }

/** A wording of the bot as each messenger would show it, by the very code that sends it; the values are examples. */
export function previewText(
  { language, id, source }: { readonly language: Language; readonly id: string; readonly source: string },
  { shipped, phrases, looks }: Parts,
): Preview {
  const { faults, warnings } = checkText(language, id, source, shipped)
  const pattern = readPattern(source)
  const cannotBeSaid =
    pattern === null || faults.some(({ code }) => code === 'phrase_unknown' || code === 'value_unknown')
  if (cannotBeSaid) return { faults, warnings, cases: [] }
  const sentences = readSentences({ [language]: inFile('own', source) })
  const cases = casesOf(pattern, language).map(({ chosen, values }) => {
    const words = sentences.say(language, 'own', values)
    // A button stands under something.
    const text = isButtonTitle(id) ? phrases.say(language, 'menu') : words
    const buttons = isButtonTitle(id) ? [{ id: 'preview', title: words }] : []
    const message = { text, buttons, format: formatOf(id), signedBy: null, deletes: [], leaves: false } as const
    return { chosen, previews: looks.map(({ name, look }) => ({ messenger: name, messages: [look(message)] })) }
  })
  return { faults, warnings, cases }
}
