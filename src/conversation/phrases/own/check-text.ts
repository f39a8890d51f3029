import type { Language } from '../../../kit/language.ts'
import { readSentences } from '../../../kit/sentences.ts'
import { forbiddenWords, isButtonTitle, longestButton, promisingWords } from '../voice.ts'
import { casesOf, choicesIn, valueNamesIn } from './cases.ts'
import { isChoice, inFile, type Pattern, readPattern, writePattern } from './pattern.ts'
import type { Shipped } from './shipped.ts'

/** What keeps an own wording from being said. */
export type TextFault = {
  readonly code: 'phrase_unknown' | 'text_unreadable' | 'value_unknown' | 'choice_incomplete' | 'text_too_long'
  /** A sentence in English: what is wrong and what to do. */
  readonly message: string
}

/** What is most likely a slip: said all the same. */
export type TextWarning = {
  readonly code: 'value_missing' | 'words_forbidden' | 'promise_unkept'
  readonly message: string
}

type Checked = { readonly faults: readonly TextFault[]; readonly warnings: readonly TextWarning[] }

/** So long the messengers' own places may be (Bot API: setMyDescription, setMyShortDescription, setMyCommands). */
const places: Readonly<Record<string, number>> = { 'bot-description': 512, 'bot-short-description': 120 }
const longestCommand = 256

/** The most characters a phrase may come out with; null: as many as one likes, long ones go as several messages. */
export const longestOf = (id: string): number | null =>
  isButtonTitle(id) ? longestButton : id.startsWith('command-') ? longestCommand : (places[id] ?? null)

/** Looks at a desk's own wording of a phrase with the eyes with which the shipped ones are looked at. */
export function checkText(language: Language, id: string, source: string, { patterns }: Shipped): Checked {
  const shipped = patterns[language].get(id)
  const fault = (code: TextFault['code'], message: string): Checked => ({ faults: [{ code, message }], warnings: [] })
  if (shipped === undefined) return fault('phrase_unknown', `The bot has no phrase "${id}".`)
  const pattern = readPattern(source)
  if (pattern === null) {
    return fault(
      'text_unreadable',
      'It cannot be read: values stand as { $name }, choices as { $name -> [key] words *[other] words }.',
    )
  }
  return { faults: faultsIn(language, id, pattern, shipped), warnings: warningsIn(language, id, pattern, patterns) }
}

function faultsIn(language: Language, id: string, pattern: Pattern, shipped: Pattern): readonly TextFault[] {
  const known = new Set([...valueNamesIn(shipped), ...choicesIn(shipped).keys()])
  const unknown = [...valueNamesIn(pattern), ...choicesIn(pattern).keys()].filter((name) => !known.has(name))
  if (unknown.length > 0) {
    const there = known.size === 0 ? 'it has none' : `it has ${[...known].join(', ')}`
    return [{ code: 'value_unknown', message: `The phrase has no value ${unknown.join(', ')}: ${there}.` }]
  }
  const faults: TextFault[] = []
  if (hasLoneBrace(pattern)) {
    faults.push({ code: 'text_unreadable', message: 'A brace stands alone: values stand as { $name }.' })
  }
  for (const [on, { variants }] of choicesIn(pattern)) {
    const own = new Set(variants.map(({ key }) => key))
    const missing = (choicesIn(shipped).get(on)?.variants ?? []).filter(({ key }) => !own.has(key))
    if (missing.length === 0) continue
    const keys = missing.map(({ key }) => `[${key}]`).join(', ')
    faults.push({ code: 'choice_incomplete', message: `The choice by ${on} needs a wording for ${keys}.` })
  }
  const most = longestOf(id)
  const said = outcomes(language, pattern)
  if (most !== null && said.some((words) => words.length > most || (isButtonTitle(id) && words.includes('\n')))) {
    faults.push({
      code: 'text_too_long',
      message: `It may have ${most} characters at most, in one line if it is a button.`,
    })
  }
  if (said.some((words) => words.trim() === '') && !outcomes(language, shipped).some((words) => words.trim() === '')) {
    faults.push({ code: 'text_unreadable', message: 'It says nothing in one of its cases.' })
  }
  return faults
}

/** What was meant as a value, and would reach users as it stands: `{name!` */
const hasLoneBrace = (pattern: Pattern): boolean =>
  pattern.some((piece) =>
    typeof piece === 'string'
      ? /[{}]/.test(piece)
      : isChoice(piece) && piece.variants.some((variant) => hasLoneBrace(variant.pattern)),
  )

function warningsIn(
  language: Language,
  id: string,
  pattern: Pattern,
  patterns: Shipped['patterns'],
): readonly TextWarning[] {
  const warnings: TextWarning[] = []
  const shipped = patterns[language].get(id) ?? []
  const own = valueNamesIn(pattern)
  const missing = [...valueNamesIn(shipped)].filter((name) => !own.has(name))
  if (missing.length > 0) {
    warnings.push({ code: 'value_missing', message: `Nobody is told any more: ${missing.join(', ')}.` })
  }
  const words = writePattern(pattern)
  if (forbiddenWords[language].test(words)) {
    warnings.push({ code: 'words_forbidden', message: 'The bot does not speak like that: plain words of the person.' })
  }
  // The shipped phrase in any language promises: something keeps it. Else nothing does.
  const isKept = Object.entries(patterns).some(([each, all]) =>
    promisingWords[each as Language].test(writePattern(all.get(id) ?? [])),
  )
  if (!isKept && promisingWords[language].test(words)) {
    warnings.push({ code: 'promise_unkept', message: 'It promises what the bot does not see to.' })
  }
  return warnings
}

/** All that a phrase comes out as, with examples for its values. */
export const outcomes = (language: Language, pattern: Pattern): readonly string[] => {
  const sentences = readSentences({ [language]: inFile('own', writePattern(pattern)) })
  return casesOf(pattern, language).map(({ values }) => sentences.say(language, 'own', values))
}
