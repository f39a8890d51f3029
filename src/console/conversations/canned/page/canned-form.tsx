import { useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import {
  type CannedDraft,
  type CannedFault,
  cannedFaults,
  cannedScopes,
} from '../../../../incidents/macros/canned-reply.ts'
import type { WordsBy } from '../../../../incidents/macros/step.ts'
import { longest } from '../../../../messaging/lengths.ts'
import { api, type ApiError, ask } from '../../../connection/api-client.ts'
import { language } from '../../../frame/language.ts'
import { Refusal } from '../../../frame/refusal.tsx'
import { say, sayKind } from '../../../words/say.ts'
import type { Canned, CannedList } from '../canned.ts'
import { CannedFaults } from './canned-faults.tsx'
import { scopeNames } from '../step-words.ts'
import { StepFields } from './step-fields.tsx'
import { WordsFields } from './words-fields.tsx'
import { BusyButton } from '../../../frame/controls/busy-button.tsx'

type Props = {
  /** Null: a new one. */
  readonly reply: Canned | null
  readonly list: CannedList
  /** With the id of what is saved. */
  readonly onDone: (id: string) => void
  readonly onLeave: () => void
}

const empty: CannedDraft = { titles: {}, texts: {}, scope: 'own', group: null, steps: [] }

/** Writes a canned reply; what is wrong stands beside its field, the same that the server would say. */
export function CannedForm({ reply, list, onDone, onLeave }: Props) {
  const draft = useSignal<CannedDraft>(reply === null ? empty : draftOf(reply))
  const faults = useSignal<readonly CannedFault[]>([])
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  /** From the first try on what is wrong is told while it is typed. */
  const hasTried = useSignal(false)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelector('textarea')?.focus()
  }, [])

  const put = (change: Partial<CannedDraft>) => {
    draft.value = { ...draft.value, ...change }
    error.value = null
    if (hasTried.value) faults.value = cannedFaults(draft.value)
  }
  async function save(): Promise<void> {
    hasTried.value = true
    faults.value = cannedFaults(draft.value)
    if (faults.value.length > 0) return
    isBusy.value = true
    const json = wishOf(draft.value)
    const answer =
      reply === null
        ? await ask(api['canned-replies'].$post({ json }))
        : await ask(
            api['canned-replies'][':id'].$put({ param: { id: reply.id }, json: { ...json, version: reply.version } }),
          )
    isBusy.value = false
    if (answer.ok) return onDone('id' in answer.value ? answer.value.id : (reply?.id ?? ''))
    error.value = answer.error
    faults.value = answer.error.cannedFaults
  }

  const { titles, texts, scope, group, steps } = draft.value
  const scopes = cannedScopes.filter(
    (one) => one === 'own' || (list.mayShare && (one === 'all' || list.groups.length > 0)),
  )
  return (
    <form
      class="form canned-form"
      ref={form}
      aria-label={reply === null ? say('canned-new') : say('canned-change')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <WordsFields
        label={say('canned-title')}
        words={titles}
        most={longest.cannedTitle}
        rows={1}
        isTemplate={false}
        onInput={(next) => put({ titles: next })}
      />
      <CannedFaults faults={faults.value} field="titles" />
      <WordsFields
        label={say('canned-text')}
        words={texts}
        most={longest.cannedText}
        rows={3}
        isTemplate
        onInput={(next) => put({ texts: next })}
      />
      <CannedFaults faults={faults.value} field="texts" />
      <div class="canned-scope">
        <div class="field">
          <label for={`${id}-scope`}>{say('canned-scope')}</label>
          <select
            id={`${id}-scope`}
            value={scope}
            onChange={(event) => {
              const chosen = scopes.find((one) => one === event.currentTarget.value)
              if (chosen !== undefined)
                put({ scope: chosen, group: chosen === 'group' ? (list.groups[0]?.id ?? null) : null })
            }}
          >
            {scopes.map((one) => (
              <option key={one} value={one}>
                {sayKind(scopeNames, one)}
              </option>
            ))}
          </select>
        </div>
        {scope === 'group' && (
          <div class="field">
            <label for={`${id}-group`}>{say('canned-group')}</label>
            <select
              id={`${id}-group`}
              value={group ?? ''}
              onChange={(event) => put({ group: event.currentTarget.value })}
            >
              {list.groups.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title[language.value]}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      <CannedFaults faults={faults.value} field="group" />
      <StepFields steps={steps} list={list} faults={faults.value} onChange={(next) => put({ steps: next })} />
      <Refusal error={error.value} />
      <div class="buttons">
        <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
          {say('save')}
        </BusyButton>
        <button type="button" class="button" onClick={onLeave}>
          {say('canned-leave')}
        </button>
      </div>
    </form>
  )
}

const draftOf = ({ titles, texts, scope, group, steps }: Canned): CannedDraft => ({
  titles,
  texts,
  scope,
  group,
  steps,
})

/** As the door takes it: lists that may be changed, and no language that is not written in. */
function wishOf({ steps, titles, texts, ...rest }: CannedDraft) {
  const given = (words: WordsBy): Record<string, string> =>
    Object.fromEntries(Object.entries(words).filter(([, text]) => (text ?? '').trim() !== '')) as Record<string, string>
  return {
    ...rest,
    titles: given(titles),
    texts: given(texts),
    steps: steps.map((step) => {
      switch (step.kind) {
        case 'note':
        case 'resolve':
          return { ...step, text: given(step.text) }
        case 'escalate':
        case 'pass_on':
          return { ...step, reason: given(step.reason) }
        case 'add_tags':
          return { ...step, tags: [...step.tags] }
        case 'set_category':
        case 'pend':
          return step
      }
    }),
  }
}
