import { useSignal, type Signal } from '@preact/signals'
import type { Ref } from 'preact'
import { longest } from '../../../messaging/lengths.ts'
import { keepText, keptText } from './kept-text.ts'

/** The words of a form that have not gone out yet, as they are kept for one incident. */
export const useKeptText = (form: string, incidentId: string): Signal<string> => useSignal(keptText(form, incidentId))

type Props = {
  readonly id: string
  readonly text: Signal<string>
  /** Under which name unsent words are kept. */
  readonly keptAs: string
  readonly incidentId: string
  readonly rows?: number
  readonly box?: Ref<HTMLTextAreaElement>
}

/** Where an agent writes what goes out with a form: kept until then, sent with Ctrl+Enter as a reply is. */
export function KeptTextarea({ id, text, keptAs, incidentId, rows = 3, box }: Props) {
  return (
    <textarea
      id={id}
      {...(box === undefined ? {} : { ref: box })}
      rows={rows}
      required
      maxLength={longest.agentText}
      value={text.value}
      onInput={(event) => {
        text.value = event.currentTarget.value
        keepText(keptAs, incidentId, text.value)
      }}
    />
  )
}
