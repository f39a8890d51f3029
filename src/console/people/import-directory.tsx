import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { type ApiError, api, ask, type BodyOf, failure } from '../connection/api-client.ts'
import { Refusal } from '../frame/refusal.tsx'
import { say, sayKind } from '../words/say.ts'
import { columnNames, lineFaults } from './line-faults.ts'
import { BusyButton } from '../frame/controls/busy-button.tsx'

type Imported = BodyOf<typeof api.people.import.$post>
type Line = Imported['refused'][number]

/** A file is looked at first; what it would do is told before it is done. */
export function ImportDirectory({ onDone }: { readonly onDone: () => void }) {
  const file = useSignal<File | null>(null)
  const isWhole = useSignal(false)
  const isBusy = useSignal(false)
  const told = useSignal<Imported | null>(null)
  const error = useSignal<ApiError | null>(null)
  const id = useId()

  async function send(isTrial: boolean): Promise<void> {
    if (file.value === null) return
    isBusy.value = true
    const query = { trial: isTrial ? 'yes' : 'no', whole: isWhole.value ? 'yes' : 'no' } as const
    // Bytes and no JSON: Excel's files are not all in one encoding.
    const bytes = await file.value.arrayBuffer().catch(() => null)
    const answer =
      bytes === null
        ? failure('file_unknown')
        : await ask(api.people.import.$post({ query }, { init: { body: bytes } }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    told.value = answer.ok ? answer.value : null
    if (answer.ok && !isTrial) onDone()
  }

  function choose(chosen: File | null): void {
    file.value = chosen
    told.value = null
    error.value = null
    if (chosen !== null) void send(true)
  }

  const read = told.value
  return (
    <section class="directory-import">
      <h2>{say('directory-import')}</h2>
      <p class="hint">{say('directory-import-hint')}</p>
      <div class="directory-file">
        <label class="visually-hidden" for={`${id}-file`}>
          {say('directory-file')}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
        />
        <label>
          <input
            type="checkbox"
            checked={isWhole.value}
            onChange={(event) => {
              isWhole.value = event.currentTarget.checked
              void send(true)
            }}
          />{' '}
          {say('directory-whole')}
        </label>
      </div>
      <Refusal error={error.value} />
      {read !== null && (
        <div role="status">
          <p class="directory-counts">
            {say('directory-counts', {
              isTrial: read.isTrial ? 'yes' : 'no',
              added: read.added,
              changed: read.changed,
              same: read.same,
              refused: read.refusedCount,
            })}
          </p>
          {read.gone > 0 && <p>{say('directory-gone', { count: read.gone, isTrial: read.isTrial ? 'yes' : 'no' })}</p>}
          {read.ignored.length > 0 && (
            <p class="hint">{say('directory-ignored', { columns: read.ignored.join(', ') })}</p>
          )}
          {read.refused.length > 0 && (
            <ul class="directory-refused">
              {read.refused.map((line) => (
                <RefusedLine key={line.line} line={line} />
              ))}
            </ul>
          )}
          {read.refusedCount > read.refused.length && (
            <p class="hint">{say('directory-more-refused', { count: read.refusedCount - read.refused.length })}</p>
          )}
          {read.isTrial && read.added + read.changed + read.gone > 0 && (
            <BusyButton type="button" class="button primary" isBusy={isBusy.value} onClick={() => void send(false)}>
              {say('directory-import-now')}
            </BusyButton>
          )}
        </div>
      )}
    </section>
  )
}

function RefusedLine({ line }: { readonly line: Line }) {
  const column = line.column === null ? '' : sayKind(columnNames, line.column)
  return (
    <li>
      <span class="number">{say('directory-line', { line: line.line })}</span>{' '}
      {sayKind(lineFaults, line.fault, { cell: line.cell, column, of: line.of ?? 0 })}
    </li>
  )
}
