import { useSignal } from '@preact/signals'
import { type Answer, type ApiError, api, ask } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { choose, keptViews, refreshQueue } from '../queue.ts'

/** The list that is open: another name, whether all see it, and giving it up. */
export function KeptView({
  kept,
  mayShare,
}: {
  readonly kept: (typeof keptViews.value)[number]
  readonly mayShare: boolean
}) {
  const name = useSignal<string>(kept.name)
  const isShared = useSignal(kept.agentId === null)
  const error = useSignal<ApiError | null>(null)
  const isAsking = useSignal(false)
  const { id, version, view, filter, sort } = kept
  const isChanged = name.value.trim() !== kept.name || isShared.value !== (kept.agentId === null)

  async function shows(answer: Answer<unknown>): Promise<boolean> {
    error.value = answer.ok ? null : answer.error
    await refreshQueue()
    return answer.ok
  }
  async function change(): Promise<void> {
    const json = { version, name: name.value, view, filter, sort, isShared: isShared.value }
    await shows(await ask(api.views[':id'].$put({ param: { id }, json })))
  }
  async function remove(): Promise<void> {
    const answer = await ask(api.views[':id'].remove.$post({ param: { id }, json: { version } }))
    isAsking.value = false
    if (await shows(answer)) choose('waiting')
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
    <form
      class="filter-keep"
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      <input
        type="text"
        required
        maxLength={60}
        value={name.value}
        aria-label={say('views-name')}
        onInput={(event) => (name.value = event.currentTarget.value)}
      />
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
      {isChanged && (
        <button type="submit" class="button">
          {say('views-rename')}
        </button>
      )}
      <button type="button" class="button quiet" onClick={() => (isAsking.value = true)}>
        {say('views-remove-this')}
      </button>
      <Refusal error={error.value} />
    </form>
  )
}
