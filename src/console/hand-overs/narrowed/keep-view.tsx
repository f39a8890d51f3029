import { useSignal } from '@preact/signals'
import { type Answer, type ApiError, api, ask } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { choose, chosen, keptViews, refreshQueue } from '../queue.ts'
import { choices } from './choices.ts'

/** What the list shows now, under a name; the one that is open can be given up. */
export function KeepView() {
  const name = useSignal('')
  const isShared = useSignal(false)
  const error = useSignal<ApiError | null>(null)
  const isAsking = useSignal(false)
  const { view, filter, sort, keptId } = chosen.value
  const kept = keptViews.value.find(({ id }) => id === keptId)
  const mayShare = choices.value?.mayShare === true

  async function shows(answer: Answer<unknown>): Promise<boolean> {
    error.value = answer.ok ? null : answer.error
    await refreshQueue()
    return answer.ok
  }
  async function keep(): Promise<void> {
    const json = { name: name.value, view, filter, sort: sort ?? 'turn', isShared: isShared.value }
    const answer = await ask(api.views.$post({ json }))
    if (!(await shows(answer)) || !answer.ok) return
    name.value = ''
    choose({ ...chosen.value, keptId: answer.value.id })
  }
  async function remove(id: string, version: number): Promise<void> {
    const answer = await ask(api.views[':id'].remove.$post({ param: { id }, json: { version } }))
    isAsking.value = false
    if (await shows(answer)) choose('waiting')
  }

  if (kept !== undefined) {
    if (kept.agentId === null && !mayShare) return null
    return (
      <div class="filter-keep">
        {isAsking.value ? (
          <>
            <span>{say('views-remove-ask', { name: kept.name })}</span>
            <button type="button" class="button" onClick={() => (isAsking.value = false)}>
              {say('views-remove-not')}
            </button>
            <button type="button" class="button" onClick={() => void remove(kept.id, kept.version)}>
              {say('views-remove')}
            </button>
          </>
        ) : (
          <button type="button" class="button quiet" onClick={() => (isAsking.value = true)}>
            {say('views-remove-this')}
          </button>
        )}
        <Refusal error={error.value} />
      </div>
    )
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
