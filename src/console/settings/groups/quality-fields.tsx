import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { type CriterionKind, criterionKinds } from '../../../figures/quality/score-sheet.ts'
import { language } from '../../frame/language.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { FaultLine } from '../fields/fault-line.tsx'
import { append, fieldOf, fieldsIn, itemsOf, listIn, type Part, textIn } from '../fields/part.ts'
import { Piece } from '../fields/piece.tsx'
import { SpokenField, spokenText } from '../fields/spoken-field.tsx'
import { TakeAway } from '../fields/take-away.tsx'
import { NumberField } from '../fields/text-fields.tsx'
import { newId } from './new-id.ts'

export const kindNames = {
  points: 'criterion-points',
  yes_no: 'criterion-yes-no',
} as const satisfies Record<CriterionKind, SentenceId>

/** How work is reviewed: how many transcripts, and by what. */
export function QualityFields({ part }: { readonly part: Part }) {
  const opened = useSignal<string | null>(null)
  const criteria = fieldOf(part, 'criteria')
  const ids = listIn(criteria.value).map((one) => textIn(fieldsIn(one)['id']))

  function add(): void {
    const id = newId('criterion', ids)
    opened.value = id
    append(criteria, {
      id,
      title: { [language.value]: say('criterion-new', { number: ids.length + 1 }) },
      weight: 1,
      kind: 'points',
      most: 4,
      mayNotApply: true,
      isCritical: false,
    })
  }
  return (
    <>
      <NumberField part={fieldOf(part, 'perAgent')} label={say('per-agent')} hint={say('per-agent-hint')} />
      <section class="setting-set" data-rows tabIndex={-1} aria-label={say('criteria')}>
        <h3>{say('criteria')}</h3>
        <p class="hint">{say('criteria-hint')}</p>
        {itemsOf(criteria).map((criterion, index) => (
          <CriterionFields key={ids[index]} part={criterion} isFresh={opened.value === ids[index]} />
        ))}
        <div>
          <button type="button" class="button" onClick={add}>
            {say('criterion-add')}
          </button>
        </div>
        <FaultLine path={criteria.path} />
      </section>
    </>
  )
}

function CriterionFields({ part, isFresh }: { readonly part: Part; readonly isFresh: boolean }) {
  const fields = fieldsIn(part.value)
  const title = spokenText(fields['title'], language.value)
  return (
    <Piece
      path={part.path}
      summary={say('criterion-line', { title, weight: textIn(fields['weight'] ?? 1) })}
      isOpen={false}
      isFresh={isFresh}
    >
      <SpokenField part={fieldOf(part, 'title')} label={say('criterion-title')} />
      <div class="field-row">
        <NumberField part={fieldOf(part, 'weight')} label={say('criterion-weight')} />
        <ChoiceField
          part={fieldOf(part, 'kind')}
          label={say('criterion-kind')}
          options={criterionKinds.map((value) => ({ value, name: sayKind(kindNames, value) }))}
        />
        {fields['kind'] !== 'yes_no' && <NumberField part={fieldOf(part, 'most')} label={say('criterion-most')} />}
      </div>
      <BoxField part={fieldOf(part, 'mayNotApply')} label={say('criterion-may-not-apply')} isUsual />
      <BoxField part={fieldOf(part, 'isCritical')} label={say('criterion-is-critical')} isUsual={false} />
      <FaultLine path={part.path} />
      <TakeAway
        name={title}
        question={say('criterion-remove-sure', { title })}
        onGone={() => part.onChange(undefined)}
      />
    </Piece>
  )
}

type BoxProps = { readonly part: Part; readonly label: string; readonly isUsual: boolean }

function BoxField({ part, label, isUsual }: BoxProps) {
  const id = useId()
  return (
    <div class="choices">
      <label for={id}>
        <input
          id={id}
          type="checkbox"
          checked={typeof part.value === 'boolean' ? part.value : isUsual}
          onChange={({ currentTarget }) => part.onChange(currentTarget.checked)}
        />{' '}
        {label}
      </label>
      <FaultLine path={part.path} />
    </div>
  )
}
