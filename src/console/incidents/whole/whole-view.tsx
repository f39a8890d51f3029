import { useSignal } from '@preact/signals'
import { lifecycle } from '../../../incidents/lifecycle.ts'
import { formatNumber } from '../../../incidents/number.ts'
import type { ApiError } from '../../connection/api-client.ts'
import { act, type Action, type Incident } from '../../conversations/conversation.ts'
import { can } from '../../access/session.ts'
import { conversationHref } from '../../frame/route.ts'
import { dateTime } from '../../time/format-time.ts'
import { now } from '../../time/clock.ts'
import { say, sayKind } from '../../words/say.ts'
import { guarded } from '../guard.ts'
import { GuardView } from '../guard-view.tsx'
import { statusOf } from './status-of.ts'
import { ApprovalView } from './approval-view.tsx'
import { around, useAround } from './around.ts'
import { ChecklistView } from './checklist-view.tsx'
import { FormView } from './form-view.tsx'
import { TagsForm } from './tags-form.tsx'
import { kindNames, seenNames } from './whole-kinds.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

/** What an incident is besides its life: kind, tags, form, approval, checklist, and how it stands to others. */
export function WholeView({ incident }: { readonly incident: Incident }) {
  useAround(incident)
  const error = useSignal<ApiError | null>(null)
  const last = useSignal<Action | null>(null)
  const seen = useSignal(incident)
  const isBusy = useSignal(false)
  const { isOpen } = lifecycle[incident.status]
  const mayAct = can('act_on_conversations')
  const read = around.value

  async function run(action: Action, why: string | null = null): Promise<void> {
    isBusy.value = true
    last.value = action
    const answer = await act(guarded(action, seen.value.version, why))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
  }
  const onAct = (action: Action): void => {
    seen.value = incident
    void run(action)
  }
  return (
    <section class="whole">
      {read !== null && read.mergedInto !== null && (
        <p>
          <a href={conversationHref(read.mergedInto.conversationId, incident.mergedInto)}>
            {say('merged-into', { number: formatNumber(read.mergedInto.number) })}
          </a>
        </p>
      )}
      <p>
        {say('panel-kind')}: {sayKind(kindNames, incident.kind)}
      </p>
      {incident.snoozedUntil !== null && (
        <p>
          {say('snoozed-until', { when: dateTime(incident.snoozedUntil, now.value) })}{' '}
          <BusyButton
            type="button"
            class="button quiet"
            isBusy={isBusy.value}
            onClick={() => onAct({ kind: 'snooze', incidentId: incident.id, until: null })}
          >
            {say('snooze-end')}
          </BusyButton>
        </p>
      )}
      {read !== null && read.approval !== null && (
        <>
          <h3>{say('approval')}</h3>
          <ApprovalView incident={incident} approval={read.approval} isBusy={isBusy.value} onAct={onAct} />
        </>
      )}
      {read !== null && (read.fields.length > 0 || Object.keys(incident.form).length > 0) && (
        <>
          <h3>{say('form')}</h3>
          <FormView
            incident={incident}
            fields={read.fields}
            isBusy={isBusy.value}
            mayChange={mayAct && isOpen}
            onAct={onAct}
          />
        </>
      )}
      {read !== null && (read.steps.length > 0 || incident.kind === 'service_request') && (
        <>
          <h3>{say('checklist')}</h3>
          <ChecklistView
            incident={incident}
            steps={read.steps}
            isBusy={isBusy.value}
            mayChange={mayAct && isOpen}
            onAct={onAct}
          />
        </>
      )}
      {mayAct && <TagsForm key={incident.id} incident={incident} isBusy={isBusy.value} onAct={onAct} />}
      {read !== null && read.links.length > 0 && (
        <ul class="links">
          {read.links.map((link) => (
            <li key={`${link.id}${link.relation}`}>
              {sayKind(seenNames, link.seen)}{' '}
              <a href={conversationHref(link.conversationId, link.id)}>{formatNumber(link.number)}</a>{' '}
              <span class="status">{statusOf(link)}</span>
              {mayAct && (
                <BusyButton
                  type="button"
                  class="button quiet"
                  isBusy={isBusy.value}
                  onClick={() =>
                    onAct({ kind: 'unlink', incidentId: incident.id, relation: link.relation, other: link.number })
                  }
                >
                  {say('remove')}
                </BusyButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {read !== null && read.similar.length > 0 && isOpen && (
        <details>
          <summary>{say('similar', { count: read.similar.length })}</summary>
          <ul class="links">
            {read.similar.map((one) => (
              <li key={one.id}>
                <a href={conversationHref(one.conversationId, one.id)}>{formatNumber(one.number)}</a> {one.description}
                <small>{one.resolution}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      <GuardView
        error={error.value}
        seen={seen.value}
        incident={incident}
        isBusy={isBusy.value}
        onAgain={(why) => {
          if (error.value?.code === 'changed_meanwhile') seen.value = incident
          if (last.value !== null) void run(last.value, why)
        }}
        onLeave={() => (error.value = null)}
      />
    </section>
  )
}
