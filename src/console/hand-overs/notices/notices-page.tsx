import { useSignal } from '@preact/signals'
import { can } from '../../access/session.ts'
import type { ApiError } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { desk, markNoticesSeen, unseen } from '../desk.ts'
import { readStored, writeStored } from '../../frame/stored.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { route } from '../../frame/route.ts'
import { BulletinsPage } from '../bulletins/bulletins-page.tsx'
import { troubles } from './notice-kinds.ts'
import { NoticeLine } from './notice-line.tsx'

const bulletinsPath = 'told'

const filterNames = {
  all: 'notices-all',
  unseen: 'notices-unseen',
  troubles: 'notices-troubles',
} as const satisfies Record<string, SentenceId>
type Filter = keyof typeof filterNames

/** What an agent is told of, the newest first; what nobody has seen is marked, and has a tab of its own. */
export function NoticesPage() {
  if (route.value.path[0] === bulletinsPath && can('tell_agents')) return <BulletinsPage />
  return <NoticeList />
}

function NoticeList() {
  const filter = useSignal<Filter>(readStored<Filter>('notices', 'all'))
  const error = useSignal<ApiError | null>(null)
  const notices = desk.value?.notices ?? null
  const isInCharge = can('read_figures')
  const filters = (Object.keys(filterNames) as readonly Filter[]).filter((one) => one !== 'troubles' || isInCharge)
  const chosen = filters.includes(filter.value) ? filter.value : 'all'
  const shown = notices
    ?.filter(
      ({ kind, seenAt }) => chosen === 'all' || (chosen === 'unseen' ? seenAt === null : troubles.includes(kind)),
    )
    .toSorted((a, b) => b.at - a.at)
  // What those in charge tell is read one by one.
  const unseenIds =
    shown?.filter(({ seenAt, kind }) => seenAt === null && kind !== 'bulletin').map(({ id }) => id) ?? []

  async function see(ids: readonly string[]): Promise<void> {
    const answer = await markNoticesSeen(ids)
    error.value = answer.ok ? null : answer.error
  }

  return (
    <main class="page notices">
      <header class="page-head">
        <h1>{say('notices')}</h1>
        <div class="tabs" role="group" aria-label={say('notices')}>
          {filters.map((one) => (
            <button
              key={one}
              type="button"
              class="tab"
              aria-pressed={one === chosen}
              onClick={() => {
                filter.value = one
                writeStored('notices', one)
              }}
            >
              {sayKind(filterNames, one)}
              {one === 'unseen' && <span class="count">{unseen.value.length}</span>}
            </button>
          ))}
        </div>
        <span class="gap" />
        {can('tell_agents') && (
          <a class="button" href={`#/notices/${bulletinsPath}`}>
            {say('bulletins')}
          </a>
        )}
        {unseenIds.length > 0 && (
          <button type="button" class="button" onClick={() => void see(unseenIds)}>
            {say('notices-see-all')}
          </button>
        )}
      </header>
      <Refusal error={error.value} />
      {shown === undefined ? (
        <span class="bone" role="img" aria-label={say('loading')} />
      ) : shown.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{say('notices-none')}</p>
          <p>{say('notices-none-hint')}</p>
        </div>
      ) : (
        <ul class="notice-list">
          {shown.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} onSeen={() => void see([notice.id])} />
          ))}
        </ul>
      )}
    </main>
  )
}
