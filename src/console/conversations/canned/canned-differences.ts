import { cannedScopes, type CannedScope } from '../../../incidents/macros/canned-reply.ts'
import type { MacroStep } from '../../../incidents/macros/step.ts'
import type { AnyLanguage } from '../../../kit/language.ts'
import { languageName } from '../../frame/language-name.ts'
import { language } from '../../frame/language.ts'
import { categoryTitle } from '../../incidents/guard.ts'
import { pendings } from '../../incidents/incident-kinds.ts'
import {
  type Difference,
  entries,
  fields,
  list,
  plainText,
  type Reader,
  whole,
} from '../../settings/changes/readers.ts'
import type { Names } from '../../settings/setting-kinds.ts'
import { textIn } from '../../settings/fields/part.ts'
import { say, sayKind } from '../../words/say.ts'
import { scopeNames, stepNames } from './step-words.ts'

const isScope = (word: string): word is CannedScope => cannedScopes.some((scope) => scope === word)

const inLanguages: Reader = entries(languageName, whole(plainText))

const groupName = (id: unknown, { groups }: Names): string =>
  groups.find(({ value }) => value === id)?.name ?? textIn(id)

/** The words of the reader's language, or of any that has some. */
const inOwnLanguage = (words: Readonly<Partial<Record<AnyLanguage, string | undefined>>>): string =>
  words[language.value] ?? Object.values(words)[0] ?? ''

function detailOf(step: MacroStep, around: Names): string {
  switch (step.kind) {
    case 'note':
    case 'resolve':
      return inOwnLanguage(step.text)
    case 'escalate':
      return inOwnLanguage(step.reason)
    case 'pass_on':
      return [groupName(step.group, around), inOwnLanguage(step.reason)].filter((word) => word !== '').join(', ')
    case 'add_tags':
      return step.tags.join(', ')
    case 'set_category':
      return categoryTitle(step.category)
    case 'pend':
      return sayKind(pendings, step.reason)
  }
}

const stepInWords = (value: unknown, around: Names): string => {
  const step = value as MacroStep
  const detail = detailOf(step, around)
  return detail === '' ? sayKind(stepNames, step.kind) : `${sayKind(stepNames, step.kind)}: ${detail}`
}

/** What a change of a canned reply changed, in the words of its form. */
export function cannedDifferences(from: unknown, to: unknown, around: Names): readonly Difference[] {
  const read = fields({
    titles: [say('canned-title'), inLanguages],
    texts: [say('canned-text'), inLanguages],
    scope: [say('canned-scope'), whole((word) => sayScope(textIn(word)))],
    group: [say('canned-group'), whole(groupName)],
    steps: [say('canned-steps'), whole(list(stepInWords))],
  })
  return read(from ?? {}, to ?? {}, around)
}

const sayScope = (word: string): string => (isScope(word) ? sayKind(scopeNames, word) : word)
