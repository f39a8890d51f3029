import { useSignal } from '@preact/signals'
import type { FormField } from '../../../incidents/forms/form.ts'
import { language } from '../../frame/language.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { FaultLine } from '../fields/fault-line.tsx'
import { append, fieldOf, fieldsIn, itemsOf, listIn, type Part, textIn } from '../fields/part.ts'
import { Piece } from '../fields/piece.tsx'
import { SpokenField, spokenText } from '../fields/spoken-field.tsx'
import { TakeAway } from '../fields/take-away.tsx'
import { TextField } from '../fields/text-fields.tsx'
import { newId } from '../groups/new-id.ts'
import { likeExample } from './like-example.ts'
import { MoveUp } from './move-up.tsx'

export const typeNames = {
  text: 'forms-type-text',
  number: 'forms-type-number',
  choice: 'forms-type-choice',
  inventory: 'forms-type-inventory',
  photo: 'forms-type-photo',
} satisfies Record<FormField['type'], SentenceId>
const types = Object.keys(typeNames) as readonly FormField['type'][]

/** What the bot asks, one after the other. */
export function AskedFields({ part }: { readonly part: Part }) {
  const ids = idsIn(part)
  // Those that were just added.
  const opened = useSignal<readonly string[]>([])
  function add(): void {
    const id = newId('field', ids)
    opened.value = [...opened.value, id]
    append(part, { id, title: {}, type: 'text' })
  }
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={say('forms-asked')}>
      <h3>{say('forms-asked')}</h3>
      <p class="hint">{say('forms-asked-hint')}</p>
      {itemsOf(part).map((field, index) => {
        const title = spokenText(fieldsIn(field.value)['title'], language.value)
        return (
          <Piece
            key={ids[index]}
            path={field.path}
            summary={`${index + 1}. ${title}`}
            isOpen={false}
            isFresh={opened.value.includes(ids[index] ?? '')}
          >
            <AskedField part={field} />
            <FaultLine path={field.path} />
            <div class="buttons">
              <MoveUp list={part} index={index} name={title} />
              <TakeAway name={title} onGone={() => field.onChange(undefined)} />
            </div>
          </Piece>
        )
      })}
      <div>
        <button type="button" class="button small" onClick={add}>
          {say('forms-asked-add')}
        </button>
      </div>
      <FaultLine path={part.path} />
    </section>
  )
}

const idsIn = (part: Part): readonly string[] => listIn(part.value).map((item) => textIn(fieldsIn(item)['id']))

function AskedField({ part }: { readonly part: Part }) {
  const field = fieldsIn(part.value)
  const type = textIn(field['type']) || 'text'
  const example = textIn(field['example'])
  const isOwnPattern = textIn(field['pattern']) !== likeExample(example)
  return (
    <>
      <SpokenField
        part={fieldOf(part, 'title')}
        label={say('forms-asked-title')}
        hint={say('forms-asked-title-hint')}
      />
      <ChoiceField
        part={{
          ...fieldOf(part, 'type'),
          value: type,
          // What belongs to the other type goes with it.
          onChange: (value) => part.onChange({ id: field['id'], title: field['title'], type: value }),
        }}
        label={say('forms-type')}
        options={types.map((value) => ({ value, name: sayKind(typeNames, value) }))}
      />
      {type === 'choice' && <OptionFields part={fieldOf(part, 'options')} />}
      {type === 'inventory' && (
        <>
          <TextField
            part={{
              ...fieldOf(part, 'example'),
              onChange: (value) => {
                const next = textIn(value)
                part.onChange({
                  ...field,
                  example: next,
                  ...(isOwnPattern && example !== '' ? {} : { pattern: likeExample(next) }),
                })
              },
            }}
            label={say('forms-example')}
            hint={say('forms-example-hint')}
          />
          {isOwnPattern && example !== '' && (
            <TextField part={fieldOf(part, 'pattern')} label={say('forms-pattern')} hint={say('forms-pattern-hint')} />
          )}
          <FaultLine path={[...part.path, 'pattern']} />
        </>
      )}
    </>
  )
}

function OptionFields({ part }: { readonly part: Part }) {
  const ids = idsIn(part)
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={say('forms-options')}>
      {itemsOf(part).map((option, index) => (
        <div class="setting-row" key={ids[index]}>
          <SpokenField part={fieldOf(option, 'title')} label={say('forms-option', { number: index + 1 })} />
          <TakeAway name={say('forms-option', { number: index + 1 })} onGone={() => option.onChange(undefined)} />
          <FaultLine path={option.path} />
        </div>
      ))}
      <div>
        <button
          type="button"
          class="button small"
          onClick={() => append(part, { id: newId('option', ids), title: {} })}
        >
          {say('forms-option-add')}
        </button>
      </div>
      <FaultLine path={part.path} />
    </section>
  )
}
