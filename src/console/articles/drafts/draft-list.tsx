import { useSignal } from '@preact/signals'
import { formatNumber } from '../../../incidents/number.ts'
import { can } from '../../access/session.ts'
import { api, type ApiError, ask, type BodyOf } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { languageName } from '../../frame/language-name.ts'
import { conversationHref } from '../../frame/route.ts'
import { now } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { copyText } from '../../frame/commands/copy-text.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { useAnswer } from '../../connection/use-answer.ts'
import { NotLoaded } from '../../connection/not-loaded.tsx'

type Draft = BodyOf<typeof api.knowledge.drafts.$get>['drafts'][number]

const origins = {
  incident: 'draft-of-incident',
  gap: 'draft-of-gap',
  missing: 'draft-of-missing',
} satisfies Record<Draft['origin'], SentenceId>

const outcomes = {
  new: 'draft-status-new',
  done: 'draft-status-done',
  dropped: 'draft-status-dropped',
} satisfies Record<Draft['status'], SentenceId>

/** Articles that agents and editors have begun by a click; an editor finishes them in the folder of articles. */
export function DraftList() {
  const { value, error, reload } = useAnswer(() => ask(api.knowledge.drafts.$get()), [])
  const refused = useSignal<ApiError | null>(null)
  if (value === null) return <NotLoaded error={error} reload={reload} />
  async function decide({ id }: Draft, status: Draft['status']): Promise<void> {
    const answer = await ask(api.knowledge.drafts[':id'].$post({ param: { id }, json: { status } }))
    refused.value = answer.ok ? null : answer.error
    reload()
  }
  const open = value.drafts.filter(({ status }) => status === 'new')
  const decided = value.drafts.filter(({ status }) => status !== 'new')
  return (
    <>
      <p class="hint">{say('draft-hint')}</p>
      <Refusal error={refused.value} />
      {open.length === 0 ? (
        <p class="nothing">{say('draft-none')}</p>
      ) : (
        <ul class="drafts">
          {open.map((draft) => (
            <li key={draft.id}>
              <DraftHead draft={draft} />
              <DraftText draft={draft} />
              {can('edit_articles') && (
                <p class="buttons">
                  <button type="button" class="button" onClick={() => void decide(draft, 'done')}>
                    {say('draft-done')}
                  </button>
                  <button type="button" class="button quiet" onClick={() => void decide(draft, 'dropped')}>
                    {say('draft-drop')}
                  </button>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {decided.length > 0 && (
        <details class="decided">
          <summary>{say('draft-decided', { count: decided.length })}</summary>
          <ul class="drafts">
            {decided.map((draft) => (
              <li key={draft.id}>
                <DraftHead draft={draft} />
                <p class="hint">
                  {sayKind(outcomes, draft.status)}
                  {draft.decided !== null && `: ${draft.decided.byName}, ${dateTime(draft.decided.at, now.value)}`}{' '}
                  {can('edit_articles') && (
                    <button type="button" class="button quiet small" onClick={() => void decide(draft, 'new')}>
                      {say('draft-bring-back')}
                    </button>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function DraftHead({ draft }: { readonly draft: Draft }) {
  const { title, origin, language, byName, at, conversationId, incidentId, incidentNumber } = draft
  return (
    <>
      <h3>{title}</h3>
      <p class="hint">
        {sayKind(origins, origin, { number: incidentNumber === null ? '' : formatNumber(incidentNumber) })},{' '}
        {languageName(language)}, {byName}, {dateTime(at, now.value)}
        {conversationId !== null && (
          <>
            {' '}
            <a class="link" href={conversationHref(conversationId, incidentId)}>
              {say('draft-conversation')}
            </a>
          </>
        )}
      </p>
    </>
  )
}

function DraftText({ draft: { text, articleId } }: { readonly draft: Draft }) {
  const isCopied = useSignal(false)
  return (
    <details>
      <summary>{say('draft-text')}</summary>
      <pre class="draft-text" tabIndex={0}>
        {text}
      </pre>
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => void copyText(text).then((isDone) => (isCopied.value = isDone))}
        >
          {say('draft-copy')}
        </button>
        <a
          class="button"
          download={`${articleId}.md`}
          href={`data:text/markdown;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {say('draft-download', { file: `${articleId}.md` })}
        </a>
        {isCopied.value && (
          <span class="success" role="status">
            {say('draft-copied')}
          </span>
        )}
      </p>
    </details>
  )
}
