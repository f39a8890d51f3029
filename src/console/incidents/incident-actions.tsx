import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { lifecycle } from '../../incidents/lifecycle.ts'
import type { ApiError } from '../connection/api-client.ts'
import { act, type Action, conversation, type Incident } from '../conversations/conversation.ts'
import { can, me } from '../access/session.ts'
import { refreshDesk } from '../hand-overs/desk.ts'
import { chooseHref } from '../quality/quality-kinds.ts'
import { say } from '../words/say.ts'
import { bindCommands } from '../frame/commands/commands.ts'
import { MenuButton, type MenuItem } from '../frame/commands/menu-button.tsx'
import { bindKeys, formKeys } from '../frame/keys.ts'
import { conversationHref, go } from '../frame/route.ts'
import { wantReply } from '../conversations/reply/composer.ts'
import { thenWait } from '../conversations/reply/then-wait.ts'
import { changesBetween, guarded } from './guard.ts'
import { StaleLines } from './stale-lines.tsx'
import { GuardView } from './guard-view.tsx'
import { ChosenForm, type Form } from './forms/chosen-form.tsx'
import { keepText } from './forms/kept-text.ts'
import { useFormFocus } from './forms/use-form-focus.ts'
import { offerUndo } from './resolved.ts'
import { BusyButton } from '../frame/controls/busy-button.tsx'

/** What was not done: it is not forgotten, so that it can be sent again as it is. */
type Refused = { readonly error: ApiError; readonly left: readonly Action[]; readonly why: string | null }

/** The moves that the lifecycle allows now; those that need words open a form in place. */
export function IncidentActions({ incident }: { readonly incident: Incident }) {
  const form = useSignal<Form | null>(null)
  const refused = useSignal<Refused | null>(null)
  /** As it was when the agent began, which is what they decide by. */
  const seen = useSignal(incident)
  const isBusy = useSignal(false)
  /** A new promise may look like the old one: it is said that it was made. */
  const isRenewed = useSignal(false)
  async function run(actions: readonly Action[], why: string | null = null): Promise<void> {
    isBusy.value = true
    isRenewed.value = false
    let failed: Refused | null = null
    for (const [at, action] of actions.entries()) {
      const answer = await act(guarded(action, seen.value.version, why))
      if (!answer.ok) {
        failed = { error: answer.error, left: actions.slice(at), why }
        break
      }
    }
    isBusy.value = false
    refused.value = failed
    isRenewed.value = failed === null && actions.some(({ kind }) => kind === 'renew_promise')
    void refreshDesk()
    const resolve = actions.find((one) => one.kind === 'resolve')
    if (failed === null && resolve?.kind === 'resolve') {
      const { conversationId, id, number } = incident
      keepText('cause', id, '')
      offerUndo({ conversationId, incidentId: id, number, text: resolve.text, cause: resolve.cause ?? '' })
    }
    const merged = actions.find((one) => one.kind === 'merge')
    if (failed === null && merged?.kind === 'merge') {
      const into = conversation.peek()?.incidents.find(({ number }) => number === merged.into)
      if (into !== undefined) go(conversationHref(into.conversationId, into.id))
    }
    if (failed !== null || form.value === null) return
    keepText(form.value, incident.id, '')
    form.value = null
  }
  /** Without a form it is decided by what is on the screen now. */
  const runNow = (action: Action): void => {
    seen.value = incident
    void run([action])
  }

  const box = useRef<HTMLDivElement>(null)
  useFormFocus(box, form.value)

  const { id: incidentId, status } = incident
  const rule = lifecycle[status]
  /** Nobody works on it before somebody has consented. */
  const isAwaiting = incident.approval === 'waiting'
  const toggle = (next: Form) => {
    refused.value = null
    seen.value = incident
    form.value = form.value === next ? null : next
  }
  const doer = (action: Action, word: string, hint?: string, look = '') => (
    <BusyButton
      type="button"
      class={`button ${look}`}
      title={hint}
      isBusy={isBusy.value}
      onClick={() => runNow(action)}
    >
      {word}
    </BusyButton>
  )
  const isUnconfirmed = rule.isOpen && incident.impact === 1 && incident.urgency === 1 && !incident.isPriorityConfirmed
  const isMine = incident.assigneeId === me.value?.id
  const mayPend = rule.isOpen && status !== 'new' && status !== 'pending' && !isAwaiting
  const opens = (id: Form, label: string, isThere = true): readonly MenuItem[] =>
    isThere ? [{ id, label, onChoose: () => toggle(id) }] : []
  const does = (action: Action, label: string, isThere = true, hint?: string): readonly MenuItem[] =>
    isThere ? [{ id: action.kind, label, ...(hint === undefined ? {} : { hint }), onChoose: () => runNow(action) }] : []
  const { isOpen } = rule
  const isMerged = incident.mergedInto !== null
  const isInMajor = incident.pendingReason === 'major'
  const isIncident = incident.kind === 'incident'
  const otherKind = isIncident ? 'service_request' : 'incident'
  const groups = [
    {
      name: say('menu-hand-on'),
      items: [
        ...opens('pass-on', say('pass-on'), isOpen),
        ...opens('invite', say('invite'), isOpen),
        ...opens('escalate', say('escalate'), isOpen),
      ],
    },
    {
      name: say('menu-later'),
      items: [...opens('pend', say('actions-pend'), mayPend), ...opens('snooze', say('snooze'), isOpen && !isMerged)],
    },
    {
      name: say('menu-change'),
      items: [
        ...does(
          { kind: 'start', incidentId },
          say('actions-start'),
          status === 'new' || status === 'assigned',
          say('actions-start-hint'),
        ),
        ...opens('change', say('actions-change'), isOpen),
        ...does(
          { kind: 'set_kind', incidentId, incidentKind: otherKind },
          isIncident ? say('kind-make-request') : say('kind-make-incident'),
          isOpen,
        ),
        ...opens('approval', say('approval-ask'), isOpen && !isMerged && !isAwaiting),
        ...does({ kind: 'renew_promise', incidentId }, say('actions-renew'), isOpen, say('actions-renew-hint')),
      ],
    },
    {
      name: say('menu-relate'),
      items: [
        ...opens('merge', say('merge'), isOpen && !isMerged),
        ...opens('split', say('split'), isOpen && !isMerged),
        ...opens('link', say('link'), !isMerged),
        ...opens('follow-up', say('follow-up'), !isMerged),
        ...opens('join', say('majors-join'), isOpen && !isInMajor),
        ...does({ kind: 'leave_major', incidentId }, say('majors-leave'), isInMajor),
        ...(isOpen && can('run_majors')
          ? [
              {
                id: 'declare',
                label: say('majors-declare'),
                onChoose: () => go(`#/majors/new/incident/${incidentId}`),
              },
            ]
          : []),
      ],
    },
    { name: say('menu-end'), items: opens('cancel', say('actions-cancel'), isOpen) },
    {
      name: say('quality'),
      items: can('review_work')
        ? [{ id: 'review', label: say('quality-review-this'), onChoose: () => go(chooseHref(incidentId)) }]
        : [],
    },
  ]
  useEffect(() => {
    if (!isOpen) return
    const ends = [
      bindKeys({
        e: () => toggle('resolve'),
        g: () => toggle('pass-on'),
        ...(mayPend ? { p: () => toggle('pend') } : {}),
      }),
      bindCommands(() => [
        { id: 'resolve', title: say('actions-resolve'), keys: 'E', run: () => toggle('resolve') },
        ...groups.flatMap(({ items }) => items.map(({ id, label, onChoose }) => ({ id, title: label, run: onChoose }))),
      ]),
    ]
    return () => ends.forEach((end) => end())
  }, [incidentId, status, mayPend, isAwaiting, incident.version])
  if (!can('act_on_conversations')) return null
  const isWaitingNext = thenWait.value?.incidentId === incidentId
  return (
    <div class="incident-actions" ref={box}>
      <div class="buttons">
        {isOpen && !isAwaiting && (
          <button
            type="button"
            class={`button ${isMine ? 'primary' : ''}`}
            aria-expanded={form.value === 'resolve'}
            onClick={() => toggle('resolve')}
          >
            {say('actions-resolve')}
            <kbd aria-hidden="true">E</kbd>
          </button>
        )}
        {mayPend && (
          <button
            type="button"
            class="button"
            aria-pressed={isWaitingNext}
            title={say('then-wait-hint')}
            onClick={() => {
              const { conversationId } = incident
              thenWait.value = isWaitingNext ? null : { conversationId, incidentId }
              if (!isWaitingNext) wantReply(conversationId)
            }}
          >
            {say('then-wait')}
          </button>
        )}
        {status === 'pending' && !isAwaiting && doer({ kind: 'resume', incidentId }, say('actions-resume'))}
        {incident.canReopen && doer({ kind: 'reopen', incidentId }, say('actions-reopen'))}
        {isUnconfirmed &&
          doer({ kind: 'set_impact_urgency', incidentId, impact: 1, urgency: 1 }, say('actions-confirm-priority'))}
        {groups.some(({ items }) => items.length > 0) && <MenuButton label={say('menu-more')} groups={groups} />}
      </div>
      {form.value !== null && refused.value === null && (
        <StaleLines changes={changesBetween(seen.value, incident)} onSeen={() => (seen.value = incident)} />
      )}
      {form.value !== null && (
        <div onKeyDown={formKeys(() => (form.value = null))}>
          <ChosenForm
            form={form.value}
            incident={incident}
            seen={seen.value}
            isBusy={isBusy.value}
            onSubmit={(actions) => void run(actions)}
          />
        </div>
      )}
      {form.value !== null && refused.value === null && (
        <button type="button" class="button quiet form-leave" onClick={() => (form.value = null)}>
          {say('leave-as-is')}
        </button>
      )}
      {isRenewed.value && (
        <p class="success" role="status">
          {say('actions-renewed')}
        </p>
      )}
      <GuardView
        error={refused.value?.error ?? null}
        seen={seen.value}
        incident={incident}
        isBusy={isBusy.value}
        onAgain={(why) => {
          const { error, left, why: before } = refused.value ?? { error: null, left: [], why: null }
          // A colleague's change counts as seen once it was shown.
          if (error?.code === 'changed_meanwhile') seen.value = incident
          void run(left, why ?? before)
        }}
        onLeave={() => (refused.value = null)}
      />
    </div>
  )
}
