import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { lifecycle } from '../../incidents/lifecycle.ts'
import { second } from '../../kit/time.ts'
import { duration } from '../time/format-time.ts'
import { now } from '../time/clock.ts'
import { act, type Action, type Conversation, type Incident } from './conversation.ts'
import { bindCommands } from '../frame/commands/commands.ts'
import { wantFocus } from './reply/composer.ts'
import { bindKeys } from '../frame/keys.ts'
import type { ApiError } from '../connection/api-client.ts'
import { can, me } from '../access/session.ts'
import { say } from '../words/say.ts'
import { refusalText } from '../frame/refusal.tsx'
import { BusyButton } from '../frame/controls/busy-button.tsx'

type Props = { readonly conversation: Conversation; readonly incident: Incident | null }

/** "0 s ago" says nothing to anybody. */
const lostRace = (owner: string, ms: number): string =>
  ms < second ? say('error-lost-race-now', { owner }) : say('error-lost-race', { owner, ago: duration(ms) })

/** Taking the conversation and giving it back; who has it, when it is somebody else. */
export function ConversationButtons({ conversation, incident }: Props) {
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const { handOver } = conversation
  const owner = handOver?.acceptedBy ?? null
  const acceptedAt = handOver?.acceptedAt ?? null
  const isMine = owner !== null && owner === me.value?.id
  const waits = handOver !== null && owner === null
  const claimable = waits
    ? handOver.incidentId
    : incident !== null && lifecycle[incident.status].isOpen && incident.assigneeId === null
      ? incident.id
      : null
  const isOthersRequest =
    incident !== null &&
    lifecycle[incident.status].isOpen &&
    incident.assigneeId !== null &&
    incident.assigneeId !== me.value?.id
  const othersIncident =
    owner !== null && !isMine ? (handOver?.incidentId ?? null) : owner === null && isOthersRequest ? incident.id : null
  const othersName =
    othersIncident === null ? null : owner === null ? (incident?.assigneeName ?? '') : (handOver?.acceptedByName ?? '')
  const isAllowed = can('act_on_conversations')

  async function click(action: Action): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    const answer = await act(action)
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    // The button that was pressed is gone, and the next thing is an answer.
    if (!answer.ok) return
    if (action.kind === 'take_over') wantFocus(conversation.id)
    if (action.kind === 'give_back') requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus())
  }

  const buttons = useRef<HTMLDivElement>(null)
  const claim = (incidentId: string) => {
    // At once: letters typed before the answer comes are the beginning of a reply, and no shortcuts.
    wantFocus(conversation.id)
    void click({ kind: 'claim', incidentId })
  }
  const takeOver = (incidentId: string) => void click({ kind: 'take_over', incidentId })
  const giveBack = () => void click({ kind: 'give_back' })

  const key = `${conversation.id} ${claimable}`
  useEffect(() => {
    error.value = null
    if (claimable === null || !isAllowed) return
    return bindKeys({ c: () => claim(claimable) })
  }, [key, isAllowed])
  useEffect(() => {
    if (!isAllowed) return
    return bindCommands(() => [
      ...(claimable === null
        ? []
        : [{ id: 'claim', title: say('actions-claim'), keys: 'C', run: () => claim(claimable) }]),
      ...(othersIncident === null
        ? []
        : [{ id: 'take-over', title: say('actions-take-over'), run: () => takeOver(othersIncident) }]),
      ...(isMine ? [{ id: 'give-back', title: say('actions-give-back'), run: giveBack }] : []),
    ])
  }, [key, othersIncident, isMine, isAllowed])

  return (
    <div class="head-buttons" ref={buttons}>
      {error.value !== null && (
        <p class="refusal" role="alert">
          {error.value.code === 'already_claimed' && acceptedAt !== null
            ? lostRace(handOver?.acceptedByName ?? '', now.value - acceptedAt)
            : refusalText(error.value)}
        </p>
      )}
      {othersName !== null && (
        <span class="fact" title={say('conversation-owned-by', { name: othersName })}>
          {say('conversation-owned-by', { name: othersName })}
        </span>
      )}
      {othersIncident !== null && othersName !== null && isAllowed && (
        <BusyButton
          type="button"
          class="button"
          title={say('actions-take-over-hint', { owner: othersName })}
          isBusy={isBusy.value}
          onClick={() => takeOver(othersIncident)}
        >
          {say('actions-take-over')}
        </BusyButton>
      )}
      {claimable !== null && isAllowed && (
        <BusyButton
          type="button"
          class="button primary"
          title={say('actions-claim-hint')}
          isBusy={isBusy.value}
          onClick={() => claim(claimable)}
        >
          {say('actions-claim')}
          <kbd aria-hidden="true">C</kbd>
        </BusyButton>
      )}
      {isMine && (
        <BusyButton
          type="button"
          class="button"
          title={say('actions-give-back-hint')}
          isBusy={isBusy.value}
          onClick={giveBack}
        >
          {say('actions-give-back')}
        </BusyButton>
      )}
    </div>
  )
}
