import { useSignal } from '@preact/signals'
import { api, type ApiError, ask, type BodyOf } from '../../connection/api-client.ts'
import { NotLoaded } from '../../connection/not-loaded.tsx'
import { useRefresh } from '../../connection/use-refresh.ts'
import { Icon } from '../../frame/icon.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { BulletinForm } from './bulletin-form.tsx'
import { BulletinItem } from './bulletin-item.tsx'

export type Bulletin = BodyOf<typeof api.bulletins.$get>['bulletins'][number]

/** What was told to the agents, who has read it, and a field for the next one. */
export function BulletinsPage() {
  const newest = useSignal<readonly Bulletin[] | null>(null)
  const earlier = useSignal<readonly Bulletin[]>([])
  const next = useSignal<string | null>(null)
  const error = useSignal<ApiError | null>(null)

  async function load(): Promise<void> {
    const answer = await ask(api.bulletins.$get({ query: {} }))
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    newest.value = answer.value.bulletins
    if (earlier.value.length === 0) next.value = answer.value.next
  }
  async function loadEarlier(before: string): Promise<void> {
    const answer = await ask(api.bulletins.$get({ query: { before } }))
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    earlier.value = [...earlier.value, ...answer.value.bulletins]
    next.value = answer.value.next
  }
  useRefresh(() => void load())
  const first = newest.value
  const last = first?.at(-1)?.id
  // What has moved on to the next page meanwhile stands once.
  const shown = [...(first ?? []), ...earlier.value.filter(({ id }) => last !== undefined && BigInt(id) < BigInt(last))]
  return (
    <main class="page notices">
      <p class="announcement-back">
        <a class="link" href="#/notices">
          <Icon name="back" size={12} /> {say('notices')}
        </a>
      </p>
      <header class="page-head">
        <h1>{say('bulletins')}</h1>
      </header>
      <BulletinForm onTold={() => void load()} />
      {first === null ? (
        <NotLoaded error={error.value} reload={() => void load()} />
      ) : (
        <>
          <Refusal error={error.value} />
          {shown.length === 0 ? (
            <p class="hint">{say('bulletins-none')}</p>
          ) : (
            <ul class="bulletin-list">
              {shown.map((one) => (
                <BulletinItem key={one.id} bulletin={one} />
              ))}
            </ul>
          )}
          {next.value !== null && (
            <button type="button" class="button" onClick={() => void loadEarlier(next.value ?? '')}>
              {say('announcements-earlier')}
            </button>
          )}
        </>
      )}
    </main>
  )
}
