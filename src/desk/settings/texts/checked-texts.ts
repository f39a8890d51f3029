import { checkText } from '../../../conversation/phrases/own/check-text.ts'
import type { Shipped } from '../../../conversation/phrases/own/shipped.ts'
import { languages } from '../../../kit/language.ts'
import type { SettingFault } from '../setting-fault.ts'
import type { Parts } from '../setting-parts.ts'

/** What is wrong, or looks like a slip, in the desk's own wordings of the bot's phrases. */
export function checkedTexts(
  { texts = {} }: Parts,
  phrases: Shipped,
): { readonly faults: readonly SettingFault[]; readonly warnings: readonly SettingFault[] } {
  const checked = languages.flatMap((language) =>
    Object.entries(texts[language] ?? {}).map(([id, source]) => {
      const { faults, warnings } = checkText(language, id, source, phrases)
      const at = (found: Pick<SettingFault, 'code' | 'message'>): SettingFault => ({
        path: ['texts', language, id],
        ...found,
      })
      return { faults: faults.map(at), warnings: warnings.map(at) }
    }),
  )
  return {
    faults: checked.flatMap(({ faults }) => faults),
    warnings: checked.flatMap(({ warnings }) => warnings),
  }
}
