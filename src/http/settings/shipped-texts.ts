import { writePattern } from '../../conversation/phrases/own/pattern.ts'
import { byLanguage } from '../../kit/language.ts'
import type { ApiDeps } from '../api-deps.ts'

/** What the bot says where a desk has not worded it anew: by language and name, as its form writes it. */
export const shippedTexts = ({ sections, patterns }: ApiDeps['shippedPhrases']) =>
  byLanguage((language) =>
    Object.fromEntries(
      sections.flatMap(({ ids }) => ids.map((id) => [id, writePattern(patterns[language].get(id) ?? [])])),
    ),
  )
