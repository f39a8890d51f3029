import { categories } from '../access/session.ts'
import { language } from '../frame/language.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly id: string
  /** The id of a category; '' is none. */
  readonly value: string
  readonly onChange: (category: string) => void
  readonly mayBeNone?: boolean
}

/** One of the desk's categories, by the title in the reader's language. */
export function CategorySelect({ id, value, onChange, mayBeNone = true }: Props) {
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {mayBeNone && <option value="">{say('panel-no-category')}</option>}
      {categories.value.map((one) => (
        <option key={one.id} value={one.id}>
          {one.title[language.value]}
        </option>
      ))}
    </select>
  )
}
