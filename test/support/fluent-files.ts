import { readdirSync, readFileSync } from 'node:fs'
import { FluentResource } from '@fluent/bundle'
import { byLanguage, type Language, languages } from '../../src/kit/language.ts'

/** The texts `<folder>/<language>.ftl`. */
export const textsOf = (folder: string): Readonly<Record<Language, string>> =>
  byLanguage((language) => readFileSync(`${folder}/${language}.ftl`, 'utf8'))

/** Each sentence of a Fluent text with the names of the values that it asks for. */
export function sentencesIn(text: string): ReadonlyMap<string, readonly string[]> {
  const { body } = new FluentResource(text)
  return new Map(body.map(({ id, value }) => [id, [...new Set(variablesOf(value))].toSorted()]))
}

function variablesOf(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  if ('type' in part && part.type === 'var' && 'name' in part) return [String(part.name)]
  return Object.values(part).flatMap(variablesOf)
}

/** Where a language differs from the first: a sentence it has not, or has alone, or that asks for other values. */
export function differences(folder: string): readonly string[] {
  const texts = textsOf(folder)
  const all = languages.map((language) => [language, sentencesIn(texts[language])] as const)
  const ids = new Set(all.flatMap(([, sentences]) => [...sentences.keys()]))
  return [...ids].flatMap((id) => {
    const values = (each: ReadonlyMap<string, readonly string[]>) => each.get(id)?.join(' ')
    const [, first] = all[0] ?? []
    return all.flatMap(([language, sentences]) => {
      if (!sentences.has(id)) return [`${folder}/${language}.ftl has no ${id}`]
      const isAlike = first === undefined || !first.has(id) || values(sentences) === values(first)
      return isAlike ? [] : [`${folder}/${language}.ftl: ${id} asks for other values`]
    })
  })
}

/** Ids that stand twice in one text: Fluent takes the first and says nothing. */
export function twice(folder: string): readonly string[] {
  return Object.entries(textsOf(folder)).flatMap(([language, text]) => {
    const ids = new FluentResource(text).body.map(({ id }) => id)
    return ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `${folder}/${language}.ftl: ${id}`)
  })
}

/** The code of these folders as one text, but for what `isLeftOut` names. */
export const codeOf = (folders: readonly string[], isLeftOut: (path: string) => boolean = () => false): string =>
  folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    .filter((path) => /\.tsx?$/.test(path) && !isLeftOut(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')

/** A sentence said by its literal id, with the names of the values it is given. */
type Said = { readonly id: string; readonly values: readonly string[] }

/** Every `say('id', { … })` of a code. */
export const saidIn = (code: string): readonly Said[] =>
  [...code.matchAll(/\bsay\(\s*'([^']+)'(,\s*\{)?/g)].map((match) => ({
    id: match[1] ?? '',
    values: match[2] === undefined ? [] : keysFrom(code.slice(match.index + match[0].length)),
  }))

/** Keys of an object literal, from behind its brace on: whatever begins at its own depth. */
function keysFrom(code: string): readonly string[] {
  let depth = 0
  let own = ''
  for (const sign of code) {
    if (depth === 0 && sign === '}') break
    if (depth === 0) own += sign
    if ('([{'.includes(sign)) depth += 1
    if (')]}'.includes(sign)) depth -= 1
  }
  return own.split(',').flatMap((entry) => /^\s*(\w+)/.exec(entry)?.[1] ?? [])
}

/** Ids in the tables that name the sentence of each kind. */
export const namedByKind = (code: string): readonly string[] =>
  [
    ...code.matchAll(/\{([^{}]*)\}\s*(?:as const )?satisfies Record<[^;{}]*?,\s*SentenceId>/g),
    ...code.matchAll(/Record<string, SentenceId>> = \{([^{}]*)\}/g),
  ].flatMap(([, table = '']) => [...table.matchAll(/:\s*'([^']+)'/g)].map(([, id = '']) => id))

type Pattern = string | readonly Part[] | null
type Part =
  | string
  | { readonly type: string; readonly selector?: { name?: string }; readonly variants?: readonly Variant[] }
type Variant = { readonly key: { readonly value: string | number } | string; readonly value: Pattern }

/** Between which words a phrase chooses by a value: for each such choice in it, the words, the default among them. */
export function chosenBy(text: string, phrase: string, value: string): readonly (readonly string[])[] {
  const { body } = new FluentResource(text) as unknown as { body: readonly { id: string; value: Pattern }[] }
  const within = (pattern: Pattern): readonly (readonly string[])[] => {
    if (pattern === null || typeof pattern === 'string') return []
    return pattern.flatMap((part) => {
      if (typeof part === 'string' || part.type !== 'select') return []
      const variants = part.variants ?? []
      const own = part.selector?.name === value ? [variants.map(wordOf)] : []
      return [...own, ...variants.flatMap((variant) => within(variant.value))]
    })
  }
  return within(body.find(({ id }) => id === phrase)?.value ?? null)
}

const wordOf = ({ key }: Variant): string => String(typeof key === 'string' ? key : key.value)
