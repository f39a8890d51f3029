import { useEffect, useRef } from 'preact/hooks'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { say } from '../../words/say.ts'
import type { Act } from './unconfirmed.ts'

type Props = {
  readonly chosen: number
  readonly of: number
  readonly isBusy: boolean
  readonly onAll: (isChosen: boolean) => void
  readonly onDecide: (act: Act) => void
}

/** Over the rows: all of the page by one click, and what is done to all that are chosen. */
export function ChoiceBar({ chosen, of, isBusy, onAll, onDecide }: Props) {
  const box = useRef<HTMLInputElement>(null)
  const isAll = chosen === of
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = chosen > 0 && !isAll
  })
  return (
    <div class="unconfirmed-bar">
      <label class="switch">
        <input ref={box} type="checkbox" checked={isAll} onClick={() => onAll(!isAll)} />
        {say('unconfirmed-all')}
      </label>
      <span role="status">{chosen > 0 && say('bulk-chosen', { count: chosen })}</span>
      {chosen > 0 && (
        <>
          <BusyButton type="button" class="button primary" isBusy={isBusy} onClick={() => onDecide('send')}>
            {say('delivery-resend')}
          </BusyButton>
          <BusyButton type="button" class="button" isBusy={isBusy} onClick={() => onDecide('drop')}>
            {say('unconfirmed-drop')}
          </BusyButton>
        </>
      )}
    </div>
  )
}
