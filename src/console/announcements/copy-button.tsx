import { useSignal } from '@preact/signals'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { Refusal } from '../frame/refusal.tsx'
import { go } from '../frame/route.ts'
import { say } from '../words/say.ts'
import type { Announcement } from './announcement-kinds.ts'
import { told } from './told.ts'

/** Works that come every month are told of in the words of last time: a draft with all of it but the time. */
export function CopyButton({ announcement }: { readonly announcement: Announcement }) {
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const { texts, channels, audience, isUrgent } = announcement

  async function copy(): Promise<void> {
    isBusy.value = true
    const json = { texts, channels: [...channels], audience, isUrgent } as Parameters<
      typeof api.announcements.$post
    >[0]['json']
    const answer = await ask(api.announcements.$post({ json }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) return
    const { id } = answer.value.announcement
    told.value = { on: id, words: say('announcement-copied', { number: announcement.id }) }
    go(`#/announcements/${id}`)
  }
  return (
    <>
      <button type="button" class="button" aria-disabled={isBusy.value} onClick={() => isBusy.value || void copy()}>
        {say('announcement-copy')}
      </button>
      <Refusal error={error.value} />
    </>
  )
}
