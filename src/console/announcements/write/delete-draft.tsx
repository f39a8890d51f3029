import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { onEscape } from '../../frame/keys.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { go } from '../../frame/route.ts'
import { say } from '../../words/say.ts'
import type { Announcement } from '../announcement-kinds.ts'
import { told } from '../told.ts'
import { forgetForm } from './form-state.ts'

/** Asks first: there is no way back. */
export function DeleteDraft({ announcement: { id, version } }: { readonly announcement: Announcement }) {
  const isAsking = useSignal(false)
  const error = useSignal<ApiError | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const hasAsked = useRef(false)
  // The button that was pressed is gone: what stands in its place has the focus.
  useLayoutEffect(() => {
    if (isAsking.value || hasAsked.current) box.current?.querySelector('button')?.focus()
    hasAsked.current ||= isAsking.value
  }, [isAsking.value])

  async function remove(): Promise<void> {
    const answer = await ask(api.announcements[':id'].$delete({ param: { id }, query: { version } }))
    error.value = answer.ok ? null : answer.error
    isAsking.value = false
    if (!answer.ok) return
    forgetForm(id)
    told.value = { on: '', words: say('announcement-deleted') }
    go('#/announcements')
  }
  return (
    <div class="announcement-delete" ref={box}>
      {isAsking.value ? (
        <div
          class="announcement-ask"
          role="group"
          aria-label={say('announcement-delete')}
          onKeyDown={onEscape(() => (isAsking.value = false))}
        >
          <p>{say('announcement-delete-sure')}</p>
          <span class="buttons">
            <button type="button" class="button" onClick={() => (isAsking.value = false)}>
              {say('announcement-delete-no')}
            </button>
            <button type="button" class="button danger" onClick={() => void remove()}>
              {say('announcement-delete-yes')}
            </button>
          </span>
        </div>
      ) : (
        <button type="button" class="button quiet" onClick={() => (isAsking.value = true)}>
          {say('announcement-delete')}
        </button>
      )}
      <Refusal error={error.value} />
    </div>
  )
}
