import { useSignal } from '@preact/signals'
import { dateTime } from '../time/format-time.ts'
import { Refusal } from '../frame/refusal.tsx'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { now } from '../time/clock.ts'
import { can } from '../access/session.ts'
import { articleHref, type LearnedRow } from './editors-state.ts'
import { editorsWords } from '../words/editors-words.ts'

type Props = {
  readonly rows: readonly LearnedRow[]
  /** All of one article, which then needs no name. */
  readonly isOfOne?: boolean
  readonly onDecided: () => void
}
type Decision = 'accept' | 'reject' | 'restore'

/** Open ones first, with their two buttons; those decided before are folded below. */
export function LearnedList({ rows, isOfOne = false, onDecided }: Props) {
  const t = editorsWords.value
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
      if (decision === 'accept') told.value = t.accepted(question, source ?? '')
      else if (decision === 'restore') told.value = t.restored(question)
      else told.value = source === null ? t.rejected(question) : t.stillStands(question, source, line ?? 1)
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
        <p class={isOfOne ? 'hint' : 'nothing'}>{t.noLearned}</p>
      ) : (
        <ul class="learned">
          {open.map((row) => (
            <li key={row.id}>
              <div class="learned-words">
                <q>{row.question}</q>
                <small>
                  {!isOfOne && <ArticleName row={row} />}
                  {t.helpedOf(row.helped, row.notHelped)} · {t.taughtBy[row.taughtBy] ?? row.taughtBy}
                </small>
                {can('edit_articles') && row.source !== null && !row.mayAccept && (
                  <small>
                    {t.byCommand} <code>npm run kb -- learned --accept {row.id}</code>
                  </small>
                )}
              </div>
              {can('edit_articles') && (
                <div class="cell-buttons">
                  {row.mayAccept && (
                    <button
                      type="button"
                      class="button small"
                      aria-label={t.acceptThis(row.question)}
                      title={row.source ?? ''}
                      onClick={() => void decide(row, 'accept')}
                    >
                      {t.accept}
                    </button>
                  )}
                  <button
                    type="button"
                    class="button small"
                    aria-label={t.rejectThis(row.question)}
                    onClick={() => void decide(row, 'reject')}
                  >
                    {t.reject}
                  </button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {decided.length > 0 && (
        <details class="decided">
          <summary>{t.decided(decided.length)}</summary>
          <ul class="learned">
            {decided.map((row) => (
              <li key={row.id}>
                <div class="learned-words">
                  <q>{row.question}</q>
                  <small>
                    {!isOfOne && <ArticleName row={row} />}
                    {t.statuses[row.status] ?? row.status}
                    {row.decided !== null &&
                      ` · ${row.decided.byName ?? t.byCommandLine}, ${dateTime(row.decided.at, now.value)}`}
                  </small>
                </div>
                {can('edit_articles') && row.status === 'rejected' && (
                  <div class="cell-buttons">
                    <button
                      type="button"
                      class="button small"
                      aria-label={t.restoreThis(row.question)}
                      onClick={() => void decide(row, 'restore')}
                    >
                      {t.restore}
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
  if (row.title === null) return <>{editorsWords.value.articleGone} · </>
  return (
    <>
      <a href={articleHref(row.articleLanguage, row.articleId)}>{row.title}</a> ·{' '}
    </>
  )
}
