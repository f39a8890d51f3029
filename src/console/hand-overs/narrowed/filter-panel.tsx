import { useId } from 'preact/hooks'
import { type AnyLanguage, languages } from '../../../kit/language.ts'
import { categories, me } from '../../access/session.ts'
import { languageName } from '../../frame/language-name.ts'
import { language } from '../../frame/language.ts'
import { messengers } from '../../frame/messengers.tsx'
import { priorityNames, statuses, turns } from '../../incidents/incident-kinds.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { desk } from '../desk.ts'
import { choose, chosen, type Filter, isNarrowed, type Sort } from '../queue.ts'
import { choices } from './choices.ts'
import { KeepView } from './keep-view.tsx'

type Listed = Exclude<keyof Filter, 'vip' | 'tag'>
type Option = readonly [value: string, title: string]

const labels = {
  status: 'panel-status',
  priority: 'panel-priority',
  group: 'panel-group',
  category: 'panel-category',
  channel: 'filter-channel',
  assignee: 'panel-assignee',
  turn: 'filter-turn',
  language: 'filter-language',
} satisfies Record<Listed, SentenceId>
const sortNames = {
  turn: 'sort-turn',
  newest: 'sort-newest',
  oldest: 'sort-oldest',
  priority: 'sort-priority',
} satisfies Record<Sort, SentenceId>

const named = <Kind extends string | number>(table: Readonly<Record<Kind, SentenceId>>): readonly Option[] =>
  Object.keys(table).map((kind) => [kind, sayKind(table, kind as Kind)])

/** What each field can be; of what the desk decides, what it has now. */
const optionsOf: { readonly [Field in Listed]: () => readonly Option[] } = {
  status: () => named(statuses),
  priority: () => named(priorityNames).map(([value, title]) => [value, `P${value} ${title}`]),
  group: () => (choices.value?.groups ?? []).map(({ id, title }) => [id, title[language.value]]),
  category: () => categories.value.map(({ id, title }) => [id, title[language.value]]),
  channel: () => messengers.value.map(({ name, title }) => [name, title[language.value]]),
  assignee: () => [
    ['me', say('filter-me')],
    ...(desk.value?.colleagues ?? []).filter(({ id }) => id !== me.value?.id).map(({ id, name }): Option => [id, name]),
  ],
  turn: () => named(turns),
  language: () => languages.map((one: AnyLanguage): Option => [one, languageName(one)]),
}

/** The list is narrowed at once by whatever is chosen; what was chosen can be kept. */
export function FilterPanel() {
  const id = useId()
  const { filter, sort } = chosen.value
  const put = (next: Filter, order: Sort | null = sort) =>
    choose({ ...chosen.value, filter: next, sort: order, keptId: null })
  const set = (field: keyof Filter, value: unknown) => {
    const { [field]: _, ...others } = filter
    put((value === undefined ? others : { ...others, [field]: value }) as Filter)
  }
  return (
    <section class="filter" aria-label={say('filter')}>
      <div class="filter-fields">
        {(Object.keys(labels) as readonly Listed[]).map((field) => (
          <div key={field}>
            <label for={`${id}-${field}`}>{sayKind(labels, field)}</label>
            <select
              id={`${id}-${field}`}
              value={String(filter[field]?.[0] ?? '')}
              onChange={({ currentTarget: { value } }) =>
                set(field, value === '' ? undefined : [field === 'priority' ? Number(value) : value])
              }
            >
              <option value="">{say('filter-any')}</option>
              {optionsOf[field]().map(([value, title]) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div>
          <label for={`${id}-tag`}>{say('filter-tag')}</label>
          <input
            id={`${id}-tag`}
            type="text"
            value={filter.tag?.[0] ?? ''}
            onChange={({ currentTarget: { value } }) => set('tag', value.trim() === '' ? undefined : [value.trim()])}
          />
        </div>
        <div>
          <label for={`${id}-sort`}>{say('filter-sort')}</label>
          <select
            id={`${id}-sort`}
            value={sort ?? ''}
            onChange={({ currentTarget: { value } }) => put(filter, value === '' ? null : (value as Sort))}
          >
            <option value="">{say('sort-usual')}</option>
            {named(sortNames).map(([value, title]) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </div>
      </div>
      <label class="filter-check" for={`${id}-vip`}>
        <input
          id={`${id}-vip`}
          type="checkbox"
          checked={filter.vip === true}
          onChange={({ currentTarget: { checked } }) => set('vip', checked ? true : undefined)}
        />
        {say('filter-vip')}
      </label>
      <KeepView />
      {isNarrowed.value && (
        <button type="button" class="button quiet" onClick={() => put({}, null)}>
          {say('filter-clear')}
        </button>
      )}
    </section>
  )
}
