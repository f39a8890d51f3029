import { BoxesField, ChoiceField } from '../fields/choice-field.tsx'
import { DurationField } from '../fields/duration-field.tsx'
import { fieldOf, type Part } from '../fields/part.ts'
import { AgentsField, CategoriesField } from '../fields/pick-field.tsx'
import { SpokenField } from '../fields/spoken-field.tsx'
import { NumberField, TextField } from '../fields/text-fields.tsx'
import type { FieldSpec } from './field-spec.ts'
import { HoursField } from './hours-field.tsx'
import { PercentsField } from './percents-field.tsx'

/** A form whose fields stand in a list. */
export const PlainFields = ({ part, fields }: { readonly part: Part; readonly fields: readonly FieldSpec[] }) => (
  <>
    {fields.map((field) => (
      <PlainField key={field.name} part={fieldOf(part, field.name)} field={field} />
    ))}
  </>
)

function PlainField({ part, field }: { readonly part: Part; readonly field: FieldSpec }) {
  const props = { part, label: field.label(), hint: field.hint?.() }
  switch (field.kind) {
    case 'spoken':
      return <SpokenField {...props} />
    case 'phone':
      return <TextField {...props} type="tel" empty={null} />
    case 'number':
      return <NumberField {...props} />
    case 'duration':
      return <DurationField {...props} />
    case 'percents':
      return <PercentsField {...props} />
    case 'hours':
      return <HoursField {...props} />
    case 'agents':
      return <AgentsField {...props} />
    case 'categories':
      return <CategoriesField {...props} />
    case 'choice':
      return <ChoiceField {...props} options={field.options()} />
    case 'boxes':
      return <BoxesField {...props} options={field.options()} />
  }
}
