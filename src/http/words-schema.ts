import { z } from 'zod'
import { withoutOdd } from '../privacy/odd-characters.ts'
import type { SafeText } from '../kit/safe-text.ts'
import type { FindingKind } from '../messaging/finding-kind.ts'
import { protectText, protectWords } from '../privacy/protect-words.ts'

/** Of an issue of zod: the kinds of secrets that stand in a field. `api-body.ts` answers with them. */
export type SecretParams = { readonly secrets: readonly FindingKind[] }

/** What an agent writes for others to read. A secret in it is refused, and the agent is told which: nothing is changed behind their back. */
export const agentWords = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((given, context): SafeText => {
      const { text, found } = protectWords(withoutOdd(given))
      const params: SecretParams = { secrets: found.map(({ kind }) => kind) }
      if (found.length > 0) context.addIssue({ code: 'custom', message: 'holds a secret', params })
      return text
    })

/** Other words that reach a store: masked without a word, because it is not their writer who sends them now. */
export const maskedWords = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((given) => protectText(withoutOdd(given)))
