import { useSignal } from '@preact/signals'
import { dateTime } from '../time/format-time.ts'
import { Refusal } from '../frame/refusal.tsx'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { now } from '../time/clock.ts'
import { can } from '../access/session.ts'
import { articleHref, type LearnedRow } from './editors-state.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'

const teachers = {
  user: 'editors-taught-by-user',
  agent: 'editors-taught-by-agent',
} satisfies Record<LearnedRow['taughtBy'], SentenceId>

const statuses = {
  learned: 'editors-status-learned',
  accepted: 'editors-status-accepted',
  rejected: 'editors-status-rejected',
} satisfies Record<LearnedRow['status'], SentenceId>

type Props = {
  readonly rows: readonly LearnedRow[]
  /** All of one article, which then needs no name. */
  readonly isOfOne?: boolean
  readonly onDecided: () => void
}
type Decision = 'accept' | 'reject' | 'restore'

/** Open ones first, with their two buttons; those decided before are folded below. */
export function LearnedList({ rows, isOfOne = false, onDecided }: Props) {
  const error = useSignal<ApiError | null>(null)
  const told = useSignal('')
  const isBusy = useSignal(false)
  const open = rows.filter(({ status }) => status === 'learned')
  const decided = rows.filter(({ status }) => status !== 'learned')

  async function decide({ id, question }: LearnedRow, decision: Decision): Promise<void> {
    if (isBusy.value) return
    isBusy.value = true
    const answer = await ask(api.knowledge.learned[':id'].$post({ param: { id }, json: { decision } }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    told.value = ''
    if (answer.ok) {
      const { source, line } = answer.value
      if (decision === 'accept') told.value = say('editors-accepted', { question, file: source ?? '' })
      else if (decision === 'restore') told.value = say('editors-restored', { question })
      else
        told.value =
          source === null
            ? say('editors-rejected', { question })
            : say('editors-still-stands', { question, file: source, line: line ?? 1 })
    }
    onDecided()
  }

  return (
    <>
      <Refusal error={error.value} />
      <p class="success" role="status">
        {told.value}
      </p>
      {open.length === 0 ? (
        <p class={isOfOne ? 'hint' : 'nothing'}>{say('editors-no-learned')}</p>
      ) : (
        <ul class="learned">
          {open.map((row) => (
            <li key={row.id}>
              <div class="learned-words">
                <q>{row.question}</q>
                <small>
                  {!isOfOne && <ArticleName row={row} />}
                  {say('editors-helped-of', { helped: row.helped, notHelped: row.notHelped })} ·{' '}
                  {sayKind(teachers, row.taughtBy)}
                </small>
                {can('edit_articles') && row.source !== null && !row.mayAccept && (
                  <small>
                    {say('editors-by-command')} <code>npm run kb -- learned --accept {row.id}</code>
                  </small>
                )}
              </div>
              {can('edit_articles') && (
                <div class="cell-buttons">
                  {row.mayAccept && (
                    <button
                      type="button"
                      class="button small"
                      aria-label={say('editors-accept-this', { question: row.question })}
                      title={row.source ?? ''}
                      onClick={() => void decide(row, 'accept')}
                    >
                      {say('editors-accept')}
                    </button>
                  )}
                  <button
                    type="button"
                    class="button small"
                    aria-label={say('editors-reject-this', { question: row.question })}
                    onClick={() => void decide(row, 'reject')}
                  >
                    {say('editors-reject')}
                  </button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {decided.length > 0 && (
        <details class="decided">
          <summary>{say('editors-decided', { count: decided.length })}</summary>
          <ul class="learned">
            {decided.map((row) => (
              <li key={row.id}>
                <div class="learned-words">
                  <q>{row.question}</q>
                  <small>
                    {!isOfOne && <ArticleName row={row} />}
                    {sayKind(statuses, row.status)}
                    {row.decided !== null &&
                      ` · ${row.decided.byName ?? say('editors-by-command-line')}, ${dateTime(row.decided.at, now.value)}`}
                  </small>
                </div>
                {can('edit_articles') && row.status === 'rejected' && (
                  <div class="cell-buttons">
                    <button
                      type="button"
                      class="button small"
                      aria-label={say('editors-restore-this', { question: row.question })}
                      onClick={() => void decide(row, 'restore')}
                    >
                      {say('editors-restore')}
                    </button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function ArticleName({ row }: { readonly row: LearnedRow }) {
  if (row.title === null) return <>{say('editors-article-gone')} · </>
  return (
    <>
      <a href={articleHref(row.articleLanguage, row.articleId)}>{row.title}</a> ·{' '}
    </>
  )
}
