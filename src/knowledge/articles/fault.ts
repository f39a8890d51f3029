import type { Language } from '../../kit/language.ts'
import type { Sentences } from '../../kit/sentences.ts'

/** Everything that can be wrong with a file; `faults/<language>.ftl` has a sentence for each. */
export const faultNames = [
  'front-matter-missing',
  'front-matter-open',
  'matter-not-keys',
  'categories-not-list',
  'yaml-conflict',
  'yaml-quotes',
  'yaml-start',
  'yaml-quote-open',
  'yaml-quote-inside',
  'yaml-bracket-open',
  'yaml-no-colon',
  'yaml-indent',
  'yaml-tab',
  'yaml-twice',
  'yaml-backslash',
  'yaml-parts',
  'yaml-other',
  'yaml-glued',
  'yaml-comment',
  'yaml-alias',
  'key-missing',
  'key-unknown',
  'key-misspelt',
  'not-text',
  'needs-quotes',
  'bracket-missing',
  'no-such-day',
  'empty',
  'too-long',
  'not-slug',
  'not-date',
  'not-list',
  'too-many',
  'no-question',
  'not-language',
  'not-audience',
  'not-yes-or-no',
  'not-asks',
  'not-action',
  'not-address',
  'not-titles',
  'value-odd',
  'wrong-folder',
  'body-empty',
  'category-unknown',
  'id-duplicate',
  'related-unknown',
  'file-unreadable',
  'file-not-utf8',
  'folder-unreadable',
  'file-too-large',
  'file-misplaced',
  'file-is-link',
  'last-good-stays',
  'not-used',
  'review-overdue',
  'control-character',
  'related-self',
  'categories-missing',
  'dates-swapped',
  'expired',
  'few-questions',
  'long-sentence',
  'link-wrong',
  'link-open',
  'question-twice',
  'question-wordless',
  'question-lost',
  'question-stolen',
  'question-shared',
  'question-script',
  'change-me',
  'markup-open',
  'markup-raw',
  'markup-foreign',
  'entity-unknown',
  'image-lost',
  'file-ignored',
  'translation-missing',
  'title-missing',
  'body-long',
  'link-unreachable',
  'link-answers',
  'comment-shown',
] as const

export type FaultName = (typeof faultNames)[number]

/** What is wrong, to be told in any language. */
export interface Fault {
  readonly fault: FaultName
  /** What the sentence names. */
  readonly values: Readonly<Record<string, string | number>>
}

/** One sentence that says what to change, of those in `faults/`. */
export const faultText = (faults: Sentences, { fault, values }: Fault, language: Language): string =>
  faults.say(language, fault, values)

export const isFaultName = (name: string): name is FaultName => faultNames.some((each) => each === name)
