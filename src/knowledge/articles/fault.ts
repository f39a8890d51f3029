import type { Language } from '../../kit/language.ts'
import { faultWordsEn } from './fault-words-en.ts'
import { faultWordsRu } from './fault-words-ru.ts'

export type FaultName = keyof typeof faultWordsEn

/** What is wrong, to be told in any language. */
export interface Fault {
  readonly fault: FaultName
  /** What the sentence names. */
  readonly values: Readonly<Record<string, string | number>>
}

export const faultWords: Readonly<Record<Language, Readonly<Record<FaultName, string>>>> = {
  ru: faultWordsRu,
  en: faultWordsEn,
}

/** One sentence that says what to change. */
export function faultText({ fault, values }: Fault, language: Language): string {
  return faultWords[language][fault].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

export const isFaultName = (name: string): name is FaultName => Object.hasOwn(faultWordsEn, name)
