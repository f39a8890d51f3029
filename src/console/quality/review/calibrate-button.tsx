import { useSignal } from '@preact/signals'
import { can } from '../../access/session.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import type { Opened } from '../quality-kinds.ts'

type Props = { readonly opened: Opened; readonly onDone: () => void }

/** Two reviewers instead of one, while nobody has saved. */
export function CalibrateButton({ opened, onDone }: Props) {
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const { item, isOwnWork } = opened
  if (!can('review_work') || isOwnWork || item.isCalibration || item.savedCount > 0) return null

  async function begin(): Promise<void> {
    isBusy.value = true
    const answer = await ask(api.quality.transcripts[':id'].calibrate.$post({ param: { id: item.id } }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (answer.ok) onDone()
  }
  return (
    <>
      <Refusal error={error.value} />
      <BusyButton
        type="button"
        class="button"
        title={say('quality-calibrate-hint')}
        isBusy={isBusy.value}
        onClick={() => void begin()}
      >
        {say('quality-calibrate')}
      </BusyButton>
    </>
  )
}
