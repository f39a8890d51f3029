import { useSignal } from '@preact/signals'
import { ChoiceList } from '../../announcements/write/choice-list.tsx'
import { useAnswer } from '../../connection/use-answer.ts'
import { api, ask } from '../../connection/api-client.ts'
import { language } from '../../frame/language.ts'
import { say } from '../../words/say.ts'

type Props = { readonly chosen: readonly string[]; readonly onChange: (articleIds: readonly string[]) => void }

/** Some of the desk's articles: what is chosen stays in sight, the rest is found by its title. */
export function ArticlePicker({ chosen, onChange }: Props) {
  const typed = useSignal('')
  const articles = useAnswer(() => ask(api.knowledge.articles.$get({ query: { days: '30' } })), [])
  const known = articles.value?.articles ?? []
  // In the reader's own language where the article has it.
  const titles = new Map(
    [...known, ...known.filter((one) => one.language === language.value)].map((one) => [one.id, one.title]),
  )
  const sought = typed.value.trim().toLowerCase()
  const options = [...titles]
    .filter(([id, title]) => chosen.includes(id) || title.toLowerCase().includes(sought))
    .map(([value, name]) => ({ value, name }))
    .toSorted((a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)))
  return (
    <div class="article-picker">
      <input
        type="search"
        placeholder={say('majors-articles-search')}
        aria-label={say('majors-articles-search')}
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <ChoiceList label={say('majors-articles-label')} options={options} chosen={chosen} onChange={onChange} />
      <p class="hint">{say('majors-articles-hint')}</p>
    </div>
  )
}
