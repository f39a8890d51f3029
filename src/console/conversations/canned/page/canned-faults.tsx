import type { CannedFault } from '../../../../incidents/macros/canned-reply.ts'
import { languageName } from '../../../frame/language-name.ts'
import { say, sayKind, type SentenceId } from '../../../words/say.ts'

const faultNames = {
  title_missing: 'canned-fault-title',
  text_missing: 'canned-fault-text',
  group_missing: 'canned-fault-group',
  variable_unknown: 'canned-fault-variable',
  step_words_missing: 'canned-fault-step-words',
  step_choice_missing: 'canned-fault-step-choice',
  step_twice: 'canned-fault-step-twice',
  several_ends: 'canned-fault-several-ends',
} satisfies Record<CannedFault['code'], SentenceId>

type Props = { readonly faults: readonly CannedFault[]; readonly field: CannedFault['field'] }

/** What is wrong with one field, in words, beside it. */
export function CannedFaults({ faults, field }: Props) {
  return (
    <>
      {faults
        .filter((fault) => fault.field === field)
        .map(({ code, language, what }) => (
          <p class="refusal" role="alert" key={`${code} ${language ?? ''} ${what ?? ''}`}>
            {language !== undefined && `${languageName(language)}: `}
            {sayKind(faultNames, code, { what: what ?? '', ends: say('canned-ends') })}
          </p>
        ))}
    </>
  )
}
