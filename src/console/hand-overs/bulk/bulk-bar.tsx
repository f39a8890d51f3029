import { useSignal } from '@preact/signals'
import { formatNumber } from '../../../incidents/number.ts'
import { can } from '../../access/session.ts'
import { Icon } from '../../frame/icon.tsx'
import { refusalText } from '../../frame/refusal.tsx'
import { now } from '../../time/clock.ts'
import { say } from '../../words/say.ts'
import { type BulkKind, BulkForm, bulkNames } from './bulk-forms.tsx'
import { carryOut, forgetJob, job, undo, type Wish } from './carry-out.ts'
import { clearSelection, selected } from './selection.ts'
import { sayKind } from '../../words/say.ts'

/** Over the list while something is chosen, and until it has been read what came of it. */
export function BulkBar() {
  const form = useSignal<BulkKind | null>(null)
  const rows = selected.value
  if (!can('act_on_conversations')) return null
  const isRunning = job.value?.isRunning === true
  const run = async (wish: Wish) => {
    form.value = null
    await carryOut(wish, rows)
  }
  return (
    <>
      {rows.length > 0 && (
        <section class="bulk" aria-label={say('bulk')}>
          <div class="bulk-head">
            <strong role="status">{say('bulk-chosen', { count: rows.length })}</strong>
            <button
              type="button"
              class="button quiet"
              aria-label={say('bulk-clear')}
              title={say('bulk-clear')}
              onClick={clearSelection}
            >
              <Icon name="close" size={14} />
            </button>
          </div>
          <div class="buttons">
            {(Object.keys(bulkNames) as readonly BulkKind[]).map((kind) => (
              <button
                key={kind}
                type="button"
                class="button"
                disabled={isRunning}
                aria-expanded={form.value === kind}
                onClick={() => (form.value = form.value === kind ? null : kind)}
              >
                {sayKind(bulkNames, kind)}
              </button>
            ))}
          </div>
          {form.value !== null && !isRunning && (
            <BulkForm key={form.value} kind={form.value} count={rows.length} onSubmit={(wish) => void run(wish)} />
          )}
        </section>
      )}
      <Outcome />
    </>
  )
}

function Outcome() {
  const last = job.value
  if (last === null) return null
  const { of, done, refused, isUndo, isRunning } = last
  const canUndo = last.undo !== null && last.undo.until > now.value
  // What went well is said as long as it can be taken back; what did not, until it has been read.
  return (
    <section class="bulk-outcome" role="status">
      <div class="bulk-head">
        <span>
          {isRunning
            ? say('bulk-running', { done: done + refused.length, of })
            : isUndo
              ? say('bulk-undone', { done, of })
              : say('bulk-done', { done, of })}
        </span>
        {canUndo && (
          <button type="button" class="button" onClick={() => void undo()}>
            <Icon name="undo" size={14} />
            {say('bulk-undo')}
          </button>
        )}
        {!isRunning && (
          <button type="button" class="button quiet" aria-label={say('close')} title={say('close')} onClick={forgetJob}>
            <Icon name="close" size={14} />
          </button>
        )}
      </div>
      {isRunning && <progress max={of} value={done + refused.length} />}
      {refused.length > 0 && (
        <ul class="bulk-refused">
          {refused.map(({ row, error }) => (
            <li key={row.incidentId}>
              <strong>{row.number === null ? '' : formatNumber(row.number)}</strong> {refusalText(error)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
