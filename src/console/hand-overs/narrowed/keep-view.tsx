import { type ApiError, api, ask } from '../../connection/api-client.ts'
import { say } from '../../words/say.ts'
import { choose, chosen, keptViews, refreshQueue } from '../queue.ts'
import { choices } from './choices.ts'
import { KeptView } from './kept-view.tsx'
import { type Named, ViewForm } from './view-form.tsx'

/** What the list shows now, under a name; or the kept one that is open. */
export function KeepView() {
  const { view, filter, sort, keptId } = chosen.value
  const kept = keptViews.value.find(({ id }) => id === keptId)

  async function keep(named: Named): Promise<ApiError | null> {
    const answer = await ask(api.views.$post({ json: { view, filter, sort: sort ?? 'turn', ...named } }))
    await refreshQueue()
    if (!answer.ok) return answer.error
    choose({ ...chosen.value, keptId: answer.value.id })
    return null
  }
  if (kept === undefined) {
    return <ViewForm given={{ name: '', isShared: false }} word={say('views-keep')} isNew onSubmit={keep} />
  }
  // Everybody's is changed by whoever may share.
  if (kept.agentId === null && choices.value?.mayShare !== true) return null
  return <KeptView key={`${kept.id} ${kept.version}`} kept={kept} />
}
