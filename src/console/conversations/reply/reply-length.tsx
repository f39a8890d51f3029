import { longest } from '../../../messaging/lengths.ts'
import { say } from '../../words/say.ts'

type Props = { readonly used: number; readonly parts: number }

/** By how much a text is too long, and what may be written at a time. */
export const tooLong = (used: number) => ({ used, limit: longest.agentText, over: used - longest.agentText })

/** How long the text is, and in how many messages it goes; nothing is promised of one that cannot be sent. */
export function ReplyLength({ used, parts }: Props) {
  if (used > longest.agentText) {
    return (
      <span class="refusal" role="status">
        {say('reply-too-long', tooLong(used))}
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
