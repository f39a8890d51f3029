import { useId } from 'preact/hooks'
import { longest } from '../../../messaging/lengths.ts'
import type { ApiError } from '../../connection/api-client.ts'
import { say } from '../../words/say.ts'
import { CategorySelect } from '../category-select.tsx'
import { ArticlePicker } from './article-picker.tsx'
import { type Texts, written } from './majors.ts'
import { TextFields } from './text-fields.tsx'

/** What is known of an outage and whose questions are about it, as it is written. */
export type MajorForm = {
  readonly title: Texts
  readonly text: Texts
  /** '' is none. */
  readonly category: string
  readonly articleIds: readonly string[]
}

/** As the door takes it. */
export const wishOf = ({ title, text, category, articleIds }: MajorForm) => ({
  title: written(title),
  text: written(text),
  category: category === '' ? null : category,
  articleIds: [...articleIds],
})

type Props = {
  readonly form: MajorForm
  readonly error: ApiError | null
  readonly onChange: (change: Partial<MajorForm>) => void
}

/** What people are told of it. */
export const MajorWords = ({ form: { title, text }, error, onChange }: Props) => (
  <>
    <TextFields
      label={say('majors-title-label')}
      name="title"
      error={error}
      texts={title}
      most={longest.faultTitle}
      onInput={(texts) => onChange({ title: texts })}
    />
    <TextFields
      label={say('majors-text-label')}
      name="text"
      error={error}
      texts={text}
      most={longest.announcement}
      rows={2}
      onInput={(texts) => onChange({ text: texts })}
    />
  </>
)

/** Whose questions are about it. */
export function MajorBinding({ form: { category, articleIds }, onChange }: Omit<Props, 'error'>) {
  const id = useId()
  return (
    <>
      <div class="field">
        <label for={id}>{say('panel-category')}</label>
        <CategorySelect id={id} value={category} onChange={(chosen) => onChange({ category: chosen })} />
      </div>
      <div class="field">
        <ArticlePicker chosen={articleIds} onChange={(chosen) => onChange({ articleIds: chosen })} />
        {category === '' && articleIds.length === 0 && <p class="hint">{say('majors-by-words-only')}</p>}
      </div>
    </>
  )
}
