import type { Language } from '../../kit/language.ts'
import { categories } from '../access/session.ts'
import { languageName } from '../frame/language-name.ts'
import { language } from '../frame/language.ts'
import { say } from '../words/say.ts'

/** For whom it is, as the page writes it and the API takes it. */
export type Audience = {
  readonly departments: readonly string[]
  readonly classes: readonly string[]
  readonly onlyVip: boolean
  readonly languages: readonly Language[]
  readonly onlyWithOpen: boolean
  readonly categories: readonly string[]
}

const categoryTitle = (id: string): string => categories.value.find((one) => one.id === id)?.title[language.value] ?? id

/** For whom it is, in one line. */
export function audienceInWords(audience: Audience | null): string {
  if (audience === null) return say('announcement-everybody')
  const { departments, classes, onlyVip, languages, onlyWithOpen, categories: chosen } = audience
  const list = (names: readonly string[]) => names.join(', ')
  const parts = [
    ...(departments.length === 0 ? [] : [say('announcement-of-departments', { names: list(departments) })]),
    ...(classes.length === 0 ? [] : [say('announcement-of-classes', { names: list(classes) })]),
    ...(onlyVip ? [say('announcement-of-vip')] : []),
    ...(languages.length === 0 ? [] : [say('announcement-of-languages', { names: list(languages.map(languageName)) })]),
    ...(chosen.length > 0
      ? [say('announcement-of-categories', { names: list(chosen.map(categoryTitle)) })]
      : onlyWithOpen
        ? [say('announcement-of-open')]
        : []),
  ]
  return parts.length === 0 ? say('announcement-everybody') : parts.join('; ')
}
