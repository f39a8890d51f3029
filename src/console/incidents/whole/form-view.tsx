import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { FormField } from '../../../incidents/forms/form.ts'
import { readAnswer } from '../../../incidents/forms/read-answer.ts'
import type { Action, Incident } from '../../conversations/conversation.ts'
import { language } from '../../frame/language.ts'
import { say } from '../../words/say.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly incident: Incident
  readonly fields: readonly FormField[]
  readonly isBusy: boolean
  readonly mayChange: boolean
  readonly onAct: (action: Action) => void
}

/** What the form of its category asked, with the answers; they can be put right. What the form asks no more stays. */
export function FormView({ incident, fields, isBusy, mayChange, onAct }: Props) {
  const known = new Set(fields.map(({ id }) => id))
  const others = Object.entries(incident.form).filter(([id]) => !known.has(id))
  return (
    <dl class="facts">
      {fields.map((field) => (
        <Field
          key={`${field.id}:${incident.form[field.id] ?? ''}`}
          field={field}
          answer={incident.form[field.id] ?? ''}
          isBusy={isBusy}
          mayChange={mayChange}
          onSave={(value) => onAct({ kind: 'fill_form', incidentId: incident.id, field: field.id, value })}
        />
      ))}
      {others.map(([id, answer]) => (
        <>
          <dt>{id}</dt>
          <dd>{answer}</dd>
        </>
      ))}
    </dl>
  )
}

type FieldProps = {
  readonly field: FormField
  readonly answer: string
  readonly isBusy: boolean
  readonly mayChange: boolean
  readonly onSave: (value: string | null) => void
}

function Field({ field, answer, isBusy, mayChange, onSave }: FieldProps) {
  const typed = useSignal(answer)
  const id = useId()
  const title = field.title[language.value]
  const isText = field.type !== 'choice'
  const kept = typed.value.trim() === '' ? null : isText ? readAnswer(field, typed.value) : typed.value
  const isWrong = typed.value.trim() !== '' && kept === null && field.type !== 'photo'
  if (!mayChange || field.type === 'photo') {
    return (
      <>
        <dt>{title}</dt>
        <dd>{answer === '' ? '–' : answer}</dd>
      </>
    )
  }
  return (
    <>
      <dt>
        <label for={id}>{title}</label>
      </dt>
      <dd>
        <form
          class="one-line"
          onSubmit={(event) => {
            event.preventDefault()
            if (!isWrong) onSave(kept)
          }}
        >
          {field.type === 'choice' ? (
            <select id={id} value={typed.value} onChange={(event) => (typed.value = event.currentTarget.value)}>
              <option value="">–</option>
              {field.options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.title[language.value]}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={id}
              type="text"
              aria-invalid={isWrong}
              value={typed.value}
              onInput={(event) => (typed.value = event.currentTarget.value)}
            />
          )}
          {typed.value !== answer && (
            <BusyButton type="submit" class="button" isBusy={isBusy} disabled={isWrong}>
              {say('save')}
            </BusyButton>
          )}
        </form>
        {isWrong && field.type === 'inventory' && <small>{say('form-example', { example: field.example })}</small>}
        {isWrong && field.type === 'number' && <small>{say('form-number')}</small>}
      </dd>
    </>
  )
}
