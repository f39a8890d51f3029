import type { Language } from '../kit/language.ts'
import type { FigureId } from './figure.ts'
import { english } from './words/en.ts'
import { russian } from './words/ru.ts'
import { ukrainian } from './words/uk.ts'

/** What stands beside a figure, so that nobody has to guess what it means. */
type FigureWords = {
  readonly title: string
  /** What `count` is, or what is measured. */
  readonly counts: string
  /** What `of` is. */
  readonly of: string
  readonly formula: string
  readonly leavesOut: string
  /** Where the numbers come from, and where the notion does. */
  readonly source: string
}

export type WordsOfFigures = Readonly<Record<FigureId, FigureWords>>

/** One file a language. */
const words: Readonly<Record<Language, WordsOfFigures>> = { ru: russian, uk: ukrainian, en: english }

export const allFigureWords = (language: Language): WordsOfFigures => words[language]
