import { z } from 'zod'
import { byLanguage, type Language, nearestOf } from '../../../kit/language.ts'
import { because } from '../setting-fault.ts'

const longest = 1_000

const inLanguages = z
  .strictObject(byLanguage(() => z.string().min(1).max(longest).optional()))
  .superRefine((by, context) => {
    if (Object.values(by).every((text) => text === undefined)) {
      context.addIssue(because('no_words', 'It must be said in one language at least, like { en: Support }.'))
    }
  })
  .transform((by): Readonly<Record<Language, string>> => byLanguage((language) => nearestOf(by, language) ?? ''))

/**
 * What people read. One language is enough, as it was written before the bot spoke the others: their readers get the
 * nearest one. Words without a language are everybody's.
 */
export const spoken = z.preprocess(
  (given) => (typeof given === 'string' ? byLanguage(() => given) : given),
  inLanguages,
)
