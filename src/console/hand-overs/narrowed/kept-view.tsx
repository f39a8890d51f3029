import { useSignal } from '@preact/signals'
import { type ApiError, api, ask } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { choose, keptViews, refreshQueue } from '../queue.ts'
import { type Named, ViewForm } from './view-form.tsx'

type Props = { readonly kept: (typeof keptViews.value)[number] }

/** The list that is open: another name, whether all see it, and giving it up. */
export function KeptView({ kept }: Props) {
  const error = useSignal<ApiError | null>(null)
  const isAsking = useSignal(false)
  const { id, version, view, filter, sort } = kept

  async function change(named: Named): Promise<ApiError | null> {
    const json = { version, view, filter, sort, ...named }
    const answer = await ask(api.views[':id'].$put({ param: { id }, json }))
    await refreshQueue()
    return answer.ok ? null : answer.error
  }
  async function remove(): Promise<void> {
    const answer = await ask(api.views[':id'].remove.$post({ param: { id }, json: { version } }))
    isAsking.value = false
    error.value = answer.ok ? null : answer.error
    await refreshQueue()
    if (answer.ok) choose('waiting')
  }

  if (isAsking.value) {
    return (
      <div class="filter-keep">
        <span>{say('views-remove-ask', { name: kept.name })}</span>
        <button type="button" class="button" onClick={() => (isAsking.value = false)}>
          {say('views-remove-not')}
        </button>
        <button type="button" class="button" onClick={() => void remove()}>
          {say('views-remove')}
        </button>
      </div>
    )
  }
  return (
    <ViewForm
      given={{ name: kept.name, isShared: kept.agentId === null }}
      word={say('views-rename')}
      isNew={false}
      onSubmit={change}
    >
      <button type="button" class="button quiet" onClick={() => (isAsking.value = true)}>
        {say('views-remove-this')}
      </button>
      <Refusal error={error.value} />
    </ViewForm>
  )
}
