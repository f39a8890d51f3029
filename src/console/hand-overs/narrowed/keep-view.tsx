import { useSignal } from '@preact/signals'
import { type ApiError, api, ask } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { choose, chosen, keptViews, refreshQueue } from '../queue.ts'
import { choices } from './choices.ts'
import { KeptView } from './kept-view.tsx'

/** What the list shows now, under a name; or the kept one that is open. */
export function KeepView() {
  const name = useSignal('')
  const isShared = useSignal(false)
  const error = useSignal<ApiError | null>(null)
  const { view, filter, sort, keptId } = chosen.value
  const kept = keptViews.value.find(({ id }) => id === keptId)
  const mayShare = choices.value?.mayShare === true

  async function keep(): Promise<void> {
    const json = { name: name.value, view, filter, sort: sort ?? 'turn', isShared: isShared.value }
    const answer = await ask(api.views.$post({ json }))
    error.value = answer.ok ? null : answer.error
    await refreshQueue()
    if (!answer.ok) return
    name.value = ''
    choose({ ...chosen.value, keptId: answer.value.id })
  }
  if (kept !== undefined) {
    if (kept.agentId === null && !mayShare) return null
    return <KeptView key={`${kept.id} ${kept.version}`} kept={kept} mayShare={mayShare} />
  }
  return (
    <form
      class="filter-keep"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <input
        type="text"
        required
        maxLength={60}
        value={name.value}
        placeholder={say('views-name')}
        aria-label={say('views-name')}
        onInput={(event) => (name.value = event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {say('views-keep')}
      </button>
      {mayShare && (
        <label class="filter-check">
          <input
            type="checkbox"
            checked={isShared.value}
            onChange={(event) => (isShared.value = event.currentTarget.checked)}
          />
          {say('views-share')}
        </label>
      )}
      <Refusal error={error.value} />
    </form>
  )
}
