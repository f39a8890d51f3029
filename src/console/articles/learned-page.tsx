import { api, ask } from '../connection/api-client.ts'
import { can } from '../access/session.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { say } from '../words/say.ts'
import { LearnedList } from './learned-list.tsx'
import { NotLoaded } from '../connection/not-loaded.tsx'

/** Learned questions of all articles, to be accepted or thrown out. */
export function LearnedPage() {
  const { value, error, reload } = useAnswer(() => ask(api.knowledge.learned.$get()), [])
  if (value === null) return <NotLoaded error={error} reload={reload} />
  return (
    <>
      <p class="hint">{can('edit_articles') ? say('editors-learned-hint') : say('editors-learned-to-read')}</p>
      <LearnedList rows={value.examples} onDecided={reload} />
    </>
  )
}
