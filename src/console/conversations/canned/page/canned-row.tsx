import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { inOrder } from '../../../../incidents/macros/step.ts'
import { api, type ApiError, ask } from '../../../connection/api-client.ts'
import { Icon } from '../../../frame/icon.tsx'
import { language } from '../../../frame/language.ts'
import { Refusal } from '../../../frame/refusal.tsx'
import { dateTime } from '../../../time/format-time.ts'
import { now } from '../../../time/clock.ts'
import { say, sayKind } from '../../../words/say.ts'
import { type Canned, type CannedList, wordsFor } from '../canned.ts'
import { stepNames } from '../step-words.ts'
import { scopeNames } from '../step-words.ts'
import { Preview } from './preview.tsx'

type Props = {
  readonly reply: Canned
  readonly list: CannedList
  /** Just now. */
  readonly isSaved: boolean
  readonly onChange: () => void
  readonly onGone: () => void
}

/** One of them: what it says, whose it is, how much it is used. */
export function CannedRow({ reply, list, isSaved, onChange, onGone }: Props) {
  const row = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    if (isSaved) row.current?.focus()
  }, [isSaved])
  const isAsking = useSignal(false)
  const error = useSignal<ApiError | null>(null)
  const title = wordsFor(reply.titles, language.value)
  const group = list.groups.find(({ id }) => id === reply.group)?.title[language.value]
  async function archive(): Promise<void> {
    const { id, version } = reply
    const answer = await ask(api['canned-replies'][':id'].archive.$post({ param: { id }, json: { version } }))
    error.value = answer.ok ? null : answer.error
    if (answer.ok) onGone()
  }
  return (
    <li class="canned-row" ref={row} tabIndex={-1}>
      {isSaved && (
        <p class="success" role="status">
          {say('canned-saved')}
        </p>
      )}
      <p class="canned-head">
        <strong>{title}</strong>
        <span class="hint">
          {group ?? sayKind(scopeNames, reply.scope)}
          {' · '}
          {say('canned-used', { count: reply.usedCount })}
          {reply.lastUsedAt !== null && `, ${dateTime(reply.lastUsedAt, now.value)}`}
        </span>
        <span class="gap" />
        {reply.mayChange && !isAsking.value && (
          <span class="buttons">
            <button
              type="button"
              class="button small"
              aria-label={say('canned-change-one', { title })}
              onClick={onChange}
            >
              <Icon name="pencil" size={12} />
              {say('canned-change')}
            </button>
            <button
              type="button"
              class="button small"
              aria-label={say('canned-delete-one', { title })}
              onClick={() => (isAsking.value = true)}
            >
              <Icon name="close" size={12} />
              {say('canned-delete')}
            </button>
          </span>
        )}
      </p>
      <Preview text={wordsFor(reply.texts, language.value)} />
      {reply.steps.length > 0 && (
        <p class="completion-steps">
          <Icon name="forward" size={12} />
          {inOrder(reply.steps)
            .map(({ kind }) => sayKind(stepNames, kind))
            .join('; ')}
        </p>
      )}
      {isAsking.value && (
        <div class="canned-ask" role="group" aria-label={say('canned-delete-one', { title })}>
          <p>{say('canned-delete-sure', { title })}</p>
          <span class="buttons">
            <button type="button" class="button small" onClick={() => void archive()}>
              {say('canned-delete-yes')}
            </button>
            <button type="button" class="button small" onClick={() => (isAsking.value = false)}>
              {say('canned-delete-no')}
            </button>
          </span>
        </div>
      )}
      <Refusal error={error.value} />
    </li>
  )
}
