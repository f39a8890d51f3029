import { api, ask } from '../connection/api-client.ts'
import { can } from '../access/session.ts'
import { useAnswer } from './editors-state.ts'
import { editorsWords } from '../words/editors-words.ts'
import { LearnedList } from './learned-list.tsx'
import { NotLoaded } from './not-loaded.tsx'

/** Learned questions of all articles, to be accepted or thrown out. */
export function LearnedPage() {
  const { value, error, reload } = useAnswer(() => ask(api.knowledge.learned.$get()), [])
  const t = editorsWords.value
  if (value === null) return <NotLoaded error={error} reload={reload} />
  return (
    <>
      <p class="hint">{can('edit_articles') ? t.learnedHint : t.learnedToRead}</p>
      <LearnedList rows={value.examples} onDecided={reload} />
    </>
  )
}
