import { aboutLanguage, type Language } from '../../../kit/language.ts'
import type { SentenceValues } from '../../../kit/sentences.ts'
import { type Choice, isChoice, type Pattern } from './pattern.ts'
import { isSampled, sampleOf } from './sample-values.ts'

/** One way a phrase can come out: what is chosen in it, and values with which it does. */
type Case = { readonly chosen: Readonly<Record<string, string>>; readonly values: SentenceValues }

/**
 * So many of a phrase's outcomes that each wording in it is said once: first with all that comes first, then with one
 * thing otherwise. Values are examples (sample-values.ts).
 */
export function casesOf(pattern: Pattern, language: Language): readonly Case[] {
  const found: Readonly<Record<string, string>>[] = [{}]
  gather(pattern, {}, found)
  const choices = choicesIn(pattern)
  const whole = found.map((chosen) => withFirsts(pattern, chosen))
  const sameness = (chosen: Readonly<Record<string, string>>): string =>
    Object.keys(chosen)
      .toSorted((one, other) => (one < other ? -1 : 1))
      .map((on) => `${on}=${chosen[on] ?? ''}`)
      .join()
  const distinct = [...new Map(whole.map((chosen) => [sameness(chosen), chosen])).values()]
  return distinct.map((chosen) => ({ chosen, values: valuesFor(pattern, chosen, choices, language) }))
}

/** Adds for each wording the choices that lead to it. */
function gather(
  pattern: Pattern,
  way: Readonly<Record<string, string>>,
  found: Readonly<Record<string, string>>[],
): void {
  for (const piece of pattern) {
    if (typeof piece === 'string' || !isChoice(piece)) continue
    for (const { key, pattern: own } of piece.variants) {
      // The same thing was chosen further out: the others cannot come here.
      if (Object.hasOwn(way, piece.on) && way[piece.on] !== key) continue
      const next = { ...way, [piece.on]: key }
      found.push(next)
      gather(own, next, found)
    }
  }
}

/** With the first wording of every choice that is met on the way and not decided. */
function withFirsts(pattern: Pattern, chosen: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let all = chosen
  for (const piece of pattern) {
    if (typeof piece === 'string' || !isChoice(piece)) continue
    const key = all[piece.on] ?? piece.variants[0]?.key ?? ''
    all = { ...all, [piece.on]: key }
    const variant = piece.variants.find((one) => one.key === key) ?? piece.variants.find(({ isUsual }) => isUsual)
    if (variant !== undefined) all = withFirsts(variant.pattern, all)
  }
  return all
}

function valuesFor(
  pattern: Pattern,
  chosen: Readonly<Record<string, string>>,
  choices: ReadonlyMap<string, Choice>,
  language: Language,
): SentenceValues {
  const values: Record<string, string | number> = {}
  for (const name of valueNamesIn(pattern)) if (isSampled(name)) values[name] = sampleOf(name, language)
  for (const [name, choice] of choices) {
    const key = chosen[name] ?? choice.variants[0]?.key ?? ''
    values[name] = isCounted(choice) ? numberFor(key, choice, language) : key
  }
  return values
}

const pluralForms = new Set(['zero', 'one', 'two', 'few', 'many'])

/** Whether numbers decide: by themselves or by their plural form in the language. */
export const isCounted = ({ variants }: Choice): boolean =>
  variants.some(({ key }) => /^\d+$/.test(key) || pluralForms.has(key))

const tried = 120

/** The first numbers for which this wording of a counted choice is said, at most so many. */
export function numbersFor(key: string, choice: Choice, language: Language, most: number): readonly number[] {
  const keys = new Set(choice.variants.map((variant) => variant.key))
  const rules = new Intl.PluralRules(aboutLanguage[language].locale)
  const usual = choice.variants.find(({ isUsual }) => isUsual)?.key
  const said = (number: number): string | undefined => {
    if (keys.has(String(number))) return String(number)
    const form = rules.select(number)
    return keys.has(form) ? form : usual
  }
  const found: number[] = []
  for (let number = 0; number < tried && found.length < most; number++) if (said(number) === key) found.push(number)
  return found
}

const numberFor = (key: string, choice: Choice, language: Language): number | string => {
  // None before a number that is greater than none, where there is one.
  const [first, second] = numbersFor(key, choice, language, 2)
  return (first === 0 && key !== '0' ? second : undefined) ?? first ?? key
}

/** Every choice of a phrase by what decides it; where it is met twice, all its wordings. */
export function choicesIn(pattern: Pattern): ReadonlyMap<string, Choice> {
  const found = new Map<string, Choice>()
  const walk = (part: Pattern): void => {
    for (const piece of part) {
      if (typeof piece === 'string' || !isChoice(piece)) continue
      const known = found.get(piece.on)?.variants ?? []
      const others = piece.variants.filter(({ key }) => known.every((variant) => variant.key !== key))
      found.set(piece.on, { on: piece.on, variants: [...known, ...others] })
      for (const variant of piece.variants) walk(variant.pattern)
    }
  }
  walk(pattern)
  return found
}

/** The names of all values that a phrase shows. */
export function valueNamesIn(pattern: Pattern): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (part: Pattern): void => {
    for (const piece of part) {
      if (typeof piece === 'string') continue
      if (isChoice(piece)) for (const variant of piece.variants) walk(variant.pattern)
      else found.add(piece.value)
    }
  }
  walk(pattern)
  return found
}
