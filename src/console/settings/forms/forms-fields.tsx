import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { categoryTitle } from '../../incidents/guard.ts'
import { say } from '../../words/say.ts'
import { FaultLine } from '../fields/fault-line.tsx'
import { append, fieldsIn, itemsOf, listIn, type Part, textIn } from '../fields/part.ts'
import { categoryOptions } from '../fields/pick-field.tsx'
import { Piece } from '../fields/piece.tsx'
import { TakeAway } from '../fields/take-away.tsx'
import { FormFields } from './form-fields.tsx'

/** What is asked, and what has to happen, by category: each in a piece of its own. */
export function FormsFields({ part }: { readonly part: Part }) {
  const opened = useSignal<string | null>(null)
  const id = useId()
  const forms = itemsOf(part)
  const taken = listIn(part.value).map((form) => textIn(fieldsIn(form)['category']))
  const free = categoryOptions().filter(({ value }) => !taken.includes(value))
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={say('setting-forms')}>
      <p class="hint">{say('forms-hint')}</p>
      {forms.map((form, index) => {
        const category = taken[index] ?? ''
        const fields = fieldsIn(form.value)
        return (
          <Piece
            key={category}
            path={form.path}
            summary={say('forms-line', {
              category: categoryTitle(category),
              fields: listIn(fields['fields']).length,
              steps: listIn(fields['steps']).length,
            })}
            isOpen={forms.length === 1}
            isFresh={opened.value === category}
          >
            <FormFields part={form} />
            <FaultLine path={form.path} />
            <TakeAway
              name={categoryTitle(category)}
              question={say('forms-remove-sure', { category: categoryTitle(category) })}
              onGone={() => form.onChange(undefined)}
            />
          </Piece>
        )
      })}
      <div class="field">
        <label for={id}>{say('forms-add')}</label>
        <select
          id={id}
          value=""
          onChange={({ currentTarget }) => {
            const category = currentTarget.value
            currentTarget.value = ''
            if (category === '') return
            opened.value = category
            append(part, { category, kind: 'incident', fields: [], approval: null, steps: [] })
          }}
        >
          <option value="">{free.length === 0 ? say('setting-pick-none') : say('setting-pick')}</option>
          {free.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <FaultLine path={part.path} />
    </section>
  )
}
