import { useSignal } from '@preact/signals'
import { useAnswer } from '../../connection/use-answer.ts'
import { api, ask } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { searchCanned } from './canned.ts'
import { CannedForm } from './page/canned-form.tsx'
import { CannedRow } from './page/canned-row.tsx'

/** All canned replies that an agent sees, the most used first; own ones and, for those in charge, everybody's to change. */
export function CannedPage() {
  const typed = useSignal('')
  /** Id of the one that is being changed; 'new': one that is not there yet. */
  const open = useSignal<string | null>(null)
  const { value: list, error, reload } = useAnswer(() => ask(api['canned-replies'].$get({ query: {} })), [])
  /** The one that was just saved stands first and has the focus, wherever its use would put it. */
  const saved = useSignal<string | null>(null)
  const found = list === null ? null : searchCanned(list.replies, typed.value, [])
  const shown = found?.toSorted((a, b) => Number(b.id === saved.value) - Number(a.id === saved.value)) ?? null

  function gone(): void {
    open.value = null
    reload()
  }
  function done(id: string): void {
    saved.value = id
    typed.value = ''
    gone()
  }
  return (
    <main class="page canned-page">
      <header class="page-head">
        <h1>{say('canned')}</h1>
        <span class="gap" />
        <button
          type="button"
          class="button primary"
          disabled={list === null}
          onClick={() => {
            saved.value = null
            open.value = 'new'
          }}
        >
          {say('canned-new')}
        </button>
      </header>
      <p class="hint">{say('canned-hint')}</p>
      <input
        type="search"
        class="canned-search"
        placeholder={say('canned-search')}
        aria-label={say('canned-search')}
        value={typed.value}
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
      <Refusal error={error} />
      {list !== null && open.value === 'new' && (
        <CannedForm reply={null} list={list} onDone={done} onLeave={() => (open.value = null)} />
      )}
      {list === null || shown === null ? (
        <span class="bone" role="img" aria-label={say('loading')} />
      ) : shown.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{say('canned-none')}</p>
          <p>{say('canned-none-hint')}</p>
        </div>
      ) : (
        <ul class="canned-list">
          {shown.map((reply) =>
            open.value === reply.id ? (
              <li key={reply.id}>
                <CannedForm reply={reply} list={list} onDone={done} onLeave={() => (open.value = null)} />
              </li>
            ) : (
              <CannedRow
                key={reply.id}
                reply={reply}
                list={list}
                isSaved={reply.id === saved.value}
                onChange={() => (open.value = reply.id)}
                onGone={gone}
              />
            ),
          )}
        </ul>
      )}
    </main>
  )
}
