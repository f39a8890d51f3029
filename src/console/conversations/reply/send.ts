import { lifecycle } from '../../../incidents/lifecycle.ts'
import { can } from '../../access/session.ts'
import { act, type Incident, messages } from '../conversation.ts'
import { calledIn } from '../canned/called.ts'
import { type Composer, endOutgoing, giveBack, settleTried, takeOut } from './composer.ts'
import type { Inserted } from './inserted.ts'

const newRequestId = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

type Sending = {
  readonly incident: Incident | null
  /** The agent has seen what came meanwhile. */
  readonly isConfirmed: boolean
  readonly taught: readonly Inserted[]
}

/**
 * Sends what stands in the box. It leaves the box at once, so that typing goes on, and comes back with the reason when
 * it was not done. @returns whether it was.
 */
export async function sendDraft(composer: Composer, { incident, isConfirmed, taught }: Sending): Promise<boolean> {
  const kind = composer.kind.value
  const { text, files, quotes } = composer[kind].value
  const isEmpty = text.trim() === '' && (kind === 'note' || files.length === 0)
  const isUploading = kind === 'reply' && files.some(({ key }) => key === null)
  if (isEmpty || isUploading || composer.outgoing.value !== null || !can('act_on_conversations')) return false
  composer.error.value = null
  const about = incident !== null && lifecycle[incident.status].isOpen ? incident.id : null
  const seenNumber = messages.value.at(-1)?.number ?? 0
  const outgoing = takeOut(composer, kind, newRequestId)
  const { requestId } = outgoing
  const instead = outgoing.before.map((one) => one.requestId)
  const answer = await act(
    kind === 'note'
      ? { kind: 'note', text, incidentId: about, requestId, instead, mentions: calledIn(text) }
      : {
          kind: 'reply',
          text,
          incidentId: about,
          seenNumber,
          confirmed: isConfirmed,
          files: files.flatMap(({ key }) => key ?? []),
          quotes,
          requestId,
          instead,
          inserted: taught.flatMap(({ articleId, question, teaches }) =>
            question === null || !teaches ? [] : { articleId, question },
          ),
        },
    composer.conversationId,
  )
  if (answer.ok) {
    endOutgoing(composer, outgoing)
    return true
  }
  giveBack(composer, outgoing)
  composer.kind.value = kind
  composer.error.value = answer.error
  settleWritten(composer)
  return false
}

/** What nobody answered for may stand in the transcript all the same. */
export function settleWritten(composer: Composer): void {
  const ids = messages.value.flatMap(({ content }) => {
    const id = content['requestId']
    return typeof id === 'string' ? [id] : []
  })
  settleTried(composer, new Set(ids))
}
