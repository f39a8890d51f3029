import type { ApiError } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'

type Props = { readonly error: ApiError | null; readonly onReload: () => void }

/** Why it was not done; where somebody was quicker, with the way to what they wrote. */
export function ChangedMeanwhile({ error, onReload }: Props) {
  const isBehind = error?.code === 'announcement_changed' || error?.code === 'announcement_moved_on'
  return (
    <>
      <Refusal error={error} />
      {isBehind && (
        <button type="button" class="button small" onClick={onReload}>
          {say('announcement-reload')}
        </button>
      )}
    </>
  )
}
