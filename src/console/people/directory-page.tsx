import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { type ApiError, api, ask, type BodyOf } from '../connection/api-client.ts'
import { askUntilThere } from '../connection/ask-until-there.ts'
import { useIsHere } from '../connection/use-is-here.ts'
import { messengerName } from '../frame/messengers.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { conversationHref } from '../frame/route.ts'
import { fullDate } from '../time/format-time.ts'
import { say } from '../words/say.ts'
import { ImportDirectory } from './import-directory.tsx'

type Directory = BodyOf<typeof api.people.$get>
type Person = Directory['people'][number]

/** The people of whom the desk knows, and whose chats are theirs. For supervisors. */
export function DirectoryPage() {
  const search = useSignal('')
  const directory = useSignal<Directory | null>(null)
  const error = useSignal<ApiError | null>(null)
  const id = useId()

  const isHere = useIsHere()

  async function load(): Promise<void> {
    const wanted = search.value
    // Somebody types faster than the server answers: only the last counts.
    const isWanted = () => isHere() && wanted === search.value
    const answer = await askUntilThere(
      () => ask(api.people.$get({ query: { search: wanted } })),
      isWanted,
      (silent) => (error.value = silent.ok ? null : silent.error),
    )
    if (!isWanted()) return
    error.value = answer.ok ? null : answer.error
    if (answer.ok) directory.value = answer.value
  }
  useEffect(() => void load(), [])

  async function unlink(conversationId: string): Promise<void> {
    const answer = await ask(api.people.chats[':id'].unlink.$post({ param: { id: conversationId } }))
    await load()
    if (!answer.ok) error.value = answer.error
  }

  const read = directory.value
  return (
    <main class="page">
      <h1>{say('directory')}</h1>
      {read !== null && (
        <p class="hint">
          {say('directory-summary', { all: read.counts.all, linked: read.counts.linked, left: read.counts.left })}
        </p>
      )}
      <ImportDirectory onDone={() => void load()} />
      <div class="directory-search">
        <label for={`${id}-search`}>{say('directory-search')}</label>
        <input
          id={`${id}-search`}
          type="search"
          maxLength={200}
          value={search.value}
          onInput={(event) => {
            search.value = event.currentTarget.value
            void load()
          }}
        />
      </div>
      <Refusal error={error.value} />
      {read === null ? (
        <span class="bone" role="img" aria-label={say('loading')} />
      ) : read.people.length === 0 ? (
        <p class="hint">{read.counts.all === 0 ? say('directory-empty') : say('directory-nobody')}</p>
      ) : (
        <div class="table-box">
          <table class="directory-table">
            <thead>
              <tr>
                <th scope="col">{say('column-name')}</th>
                <th scope="col">{say('column-phone')}</th>
                <th scope="col">{say('column-department')}</th>
                <th scope="col">{say('column-class')}</th>
                <th scope="col">{say('directory-chats')}</th>
              </tr>
            </thead>
            <tbody>
              {read.people.map((person) => (
                <PersonRow key={person.id} person={person} onUnlink={(chat) => void unlink(chat)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  )
}

type RowProps = { readonly person: Person; readonly onUnlink: (conversationId: string) => void }

function PersonRow({ person, onUnlink }: RowProps) {
  return (
    <tr class={person.hasLeft ? 'is-disabled' : ''}>
      <td>
        {person.name} {person.isVip && <span class="vip">{say('vip')}</span>}
        {person.hasLeft && <small>{say('directory-left')}</small>}
      </td>
      <td class="login">{person.phone}</td>
      <td>{person.department}</td>
      <td>{person.class}</td>
      <td>
        {person.chats.map(({ conversationId, channel, provedAt, isUnreachable }) => (
          <span class="directory-chat" key={conversationId}>
            <a href={conversationHref(conversationId, null)}>{messengerName(channel)}</a>{' '}
            <span class="hint">
              {provedAt === null ? say('directory-linked') : say('panel-phone-proved', { date: fullDate(provedAt) })}
              {isUnreachable && `, ${say('directory-unreachable')}`}
            </span>
            <button
              type="button"
              class="button small"
              aria-label={say('directory-unlink-of', { messenger: messengerName(channel), name: person.name })}
              onClick={() => onUnlink(conversationId)}
            >
              {say('directory-unlink')}
            </button>
          </span>
        ))}
      </td>
    </tr>
  )
}
