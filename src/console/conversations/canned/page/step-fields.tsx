import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { pendingReasons } from '../../../../incidents/incident.ts'
import type { CannedFault } from '../../../../incidents/macros/canned-reply.ts'
import { type MacroStep, mostWorkingDays, type StepKind, stepKinds } from '../../../../incidents/macros/step.ts'
import { longest } from '../../../../messaging/lengths.ts'
import { categories } from '../../../access/session.ts'
import { language } from '../../../frame/language.ts'
import { CategorySelect } from '../../../incidents/category-select.tsx'
import { pendings } from '../../../incidents/incident-kinds.ts'
import { KindSelect } from '../../../words/kind-select.tsx'
import { say, sayKind } from '../../../words/say.ts'
import type { CannedList } from '../canned.ts'
import { stepNames } from '../step-words.ts'
import { CannedFaults } from './canned-faults.tsx'
import { WordsFields } from './words-fields.tsx'

type List = Pick<CannedList, 'groups' | 'codes'>
type Props = {
  readonly steps: readonly MacroStep[]
  readonly list: List
  readonly faults: readonly CannedFault[]
  readonly onChange: (steps: readonly MacroStep[]) => void
}

/** What a macro does besides its text; each kind once. */
export function StepFields({ steps, list, faults, onChange }: Props) {
  const id = useId()
  const left = stepKinds.filter((kind) => !steps.some((step) => step.kind === kind))
  const put = (changed: MacroStep) => onChange(steps.map((step) => (step.kind === changed.kind ? changed : step)))
  return (
    <fieldset class="canned-steps">
      <legend>{say('canned-steps')}</legend>
      <p class="hint">{say('canned-steps-hint')}</p>
      {steps.map((step) => (
        <div class="canned-step" key={step.kind}>
          <div class="canned-step-head">
            <strong>{sayKind(stepNames, step.kind)}</strong>
            <button
              type="button"
              class="button small"
              aria-label={say('canned-leave-out', { step: sayKind(stepNames, step.kind) })}
              onClick={() => onChange(steps.filter((other) => other !== step))}
            >
              {say('canned-take-away')}
            </button>
          </div>
          <StepField step={step} list={list} onChange={put} />
          <CannedFaults faults={faults} field={step.kind} />
        </div>
      ))}
      <CannedFaults faults={faults} field="steps" />
      {left.length > 0 && (
        <div class="field">
          <label for={id}>{say('canned-add-step')}</label>
          <select
            id={id}
            value=""
            onChange={(event) => {
              const kind = left.find((one) => one === event.currentTarget.value)
              if (kind !== undefined) onChange([...steps, newStep(kind, list)])
            }}
          >
            <option value="">{say('canned-choose-step')}</option>
            {left.map((kind) => (
              <option key={kind} value={kind}>
                {sayKind(stepNames, kind)}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  )
}

function newStep(kind: StepKind, { groups }: List): MacroStep {
  switch (kind) {
    case 'note':
      return { kind, text: {} }
    case 'add_tags':
      return { kind, tags: [] }
    case 'set_category':
      return { kind, category: categories.value[0]?.id ?? '' }
    case 'escalate':
      return { kind, reason: {} }
    case 'pend':
      return { kind, reason: 'user', workingDays: 1 }
    case 'pass_on':
      return { kind, group: groups[0]?.id ?? '', reason: {} }
    case 'resolve':
      return { kind, code: null, text: {} }
  }
}

type StepProps = {
  readonly step: MacroStep
  readonly list: List
  readonly onChange: (step: MacroStep) => void
}

function StepField({ step, list, onChange }: StepProps) {
  const words = { most: longest.cannedText, rows: 2, isTemplate: true }
  switch (step.kind) {
    case 'note':
      return (
        <WordsFields
          {...words}
          label={say('canned-note-text')}
          words={step.text}
          onInput={(text) => onChange({ ...step, text })}
        />
      )
    case 'escalate':
      return (
        <WordsFields
          {...words}
          label={say('canned-escalate-reason')}
          words={step.reason}
          onInput={(reason) => onChange({ ...step, reason })}
        />
      )
    case 'add_tags':
      return <TagsField tags={step.tags} onChange={(tags) => onChange({ ...step, tags })} />
    case 'set_category':
      return (
        <Field label={say('panel-category')}>
          {(id) => (
            <CategorySelect
              id={id}
              value={step.category}
              onChange={(category) => onChange({ ...step, category })}
              mayBeNone={false}
            />
          )}
        </Field>
      )
    case 'pend':
      return <PendFields step={step} onChange={onChange} />
    case 'pass_on':
      return (
        <>
          <Field label={say('pass-on-to')}>
            {(id) => (
              <select
                id={id}
                value={step.group}
                onChange={(event) => onChange({ ...step, group: event.currentTarget.value })}
              >
                {list.groups.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title[language.value]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <WordsFields
            {...words}
            label={say('pass-on-why')}
            words={step.reason}
            onInput={(reason) => onChange({ ...step, reason })}
          />
        </>
      )
    case 'resolve':
      return (
        <>
          <WordsFields
            {...words}
            label={say('canned-resolve-text')}
            words={step.text}
            onInput={(text) => onChange({ ...step, text })}
          />
          <Field label={say('resolve-code')}>
            {(id) => (
              <select
                id={id}
                value={step.code ?? ''}
                onChange={(event) => onChange({ ...step, code: event.currentTarget.value || null })}
              >
                <option value="">{say('resolve-no-code')}</option>
                {list.codes.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title[language.value]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      )
  }
}

function PendFields({
  step,
  onChange,
}: {
  step: Extract<MacroStep, { kind: 'pend' }>
  onChange: StepProps['onChange']
}) {
  return (
    <>
      <Field label={say('actions-pend-label')}>
        {(id) => (
          <KindSelect
            id={id}
            kinds={pendingReasons}
            names={pendings}
            value={step.reason}
            onChange={(reason) => onChange({ ...step, reason })}
          />
        )}
      </Field>
      <Field label={say('canned-pend-days')}>
        {(id) => (
          <input
            id={id}
            type="number"
            min={1}
            max={mostWorkingDays}
            value={step.workingDays ?? ''}
            onInput={(event) => {
              const days = Math.floor(event.currentTarget.valueAsNumber)
              const isDays = days >= 1 && days <= mostWorkingDays
              onChange({ ...step, workingDays: isDays ? days : null })
            }}
          />
        )}
      </Field>
    </>
  )
}

type TagsProps = { readonly tags: readonly string[]; readonly onChange: (tags: readonly string[]) => void }

/** As it was typed, so that a comma can be. */
function TagsField({ tags, onChange }: TagsProps) {
  const typed = useSignal(tags.join(', '))
  return (
    <Field label={say('canned-tags')}>
      {(id) => (
        <input
          id={id}
          type="text"
          placeholder={say('tags-hint')}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value
            onChange(tagsIn(typed.value))
          }}
        />
      )}
    </Field>
  )
}

const tagsIn = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

type FieldProps = { readonly label: string; readonly children: (id: string) => ComponentChildren }

function Field({ label, children }: FieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  )
}
