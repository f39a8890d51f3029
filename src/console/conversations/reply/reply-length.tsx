import { longest } from '../../../messaging/lengths.ts'
import { say } from '../../words/say.ts'

type Props = { readonly used: number; readonly parts: number }

export const isTooLong = (used: number): boolean => used > longest.agentText

/** By how much a text is too long, and what may be written at a time. */
export function tooLong(used: number): string {
  const limit = longest.agentText
  return say('reply-too-long', { used, limit, over: used - limit })
}

/** How long the text is, and in how many messages it goes; nothing is promised of one that cannot be sent. */
export function ReplyLength({ used, parts }: Props) {
  if (isTooLong(used)) {
    return (
      <span class="refusal" role="status">
        {tooLong(used)}
      </span>
    )
  }
  return (
    <span class="hint">
      {say('reply-length', { used, limit: longest.agentText })}
      {parts > 1 && `, ${say('reply-in-parts', { parts })}`}
    </span>
  )
}
