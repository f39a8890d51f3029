import { useSignal } from '@preact/signals'
import { second } from '../../kit/time.ts'
import { NotLoaded } from '../connection/not-loaded.tsx'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { useRefresh } from '../connection/use-refresh.ts'
import type { Found } from './announcement-kinds.ts'
import { AnnouncementView } from './announcement-view.tsx'
import { say } from '../words/say.ts'
import { ConfirmPage } from './write/confirm-page.tsx'
import { WritePage } from './write/write-page.tsx'

type Props = {
  readonly id: string
  /** `edit`, `send`; anything else: as it stands. */
  readonly step: string
}

const followEveryMs = 2 * second

/** A draft is written on, checked and sent; what is on its way is looked at. */
export function AnnouncementPage({ id, step }: Props) {
  const found = useSignal<Found | null>(null)
  const error = useSignal<ApiError | null>(null)
  const status = found.value?.announcement.status
  const isOpen = status === 'draft' || (status === 'scheduled' && (step === 'edit' || step === 'send'))

  async function load(): Promise<void> {
    const answer = await ask(api.announcements[':id'].$get({ param: { id } }))
    error.value = answer.ok ? null : answer.error
    if (answer.ok) found.value = answer.value
  }
  // What is being written does not change under the hands of whoever writes it.
  useRefresh(() => void load(), isOpen ? null : status === 'running' ? followEveryMs : undefined)

  if (found.value === null) {
    return (
      <main class="page announcements">
        <NotLoaded error={error.value} reload={() => void load()} />
        {error.value?.code === 'announcement_unknown' && (
          <a class="link" href="#/announcements">
            {say('announcements')}
          </a>
        )}
      </main>
    )
  }
  const { announcement } = found.value
  if (!isOpen) return <AnnouncementView found={found.value} error={error.value} reload={load} />
  if (step === 'send') return <ConfirmPage announcement={announcement} onReload={() => void load()} />
  return <WritePage key={announcement.version} announcement={announcement} onReload={() => void load()} />
}
