import { language } from '../../frame/language.ts'
import { dateTime } from '../../time/format-time.ts'
import { now } from '../../time/clock.ts'
import { say } from '../../words/say.ts'
import { desk } from '../desk.ts'
import type { Bulletin } from './bulletins-page.tsx'

/** What was told, to whom, and who has read it; who has not stands first: they are to be asked. */
export function BulletinItem({ bulletin: { text, groups, byName, at, readers } }: { readonly bulletin: Bulletin }) {
  const unread = readers.filter(({ readAt }) => readAt === null)
  const read = readers.length - unread.length
  const titles = new Map(desk.value?.groups.map(({ id, title }) => [id, title[language.value]]))
  return (
    <li class="bulletin">
      <p class="hint">
        {dateTime(at, now.value)} · {byName} ·{' '}
        {groups === null ? say('bulletin-to-all') : groups.map((id) => titles.get(id) ?? id).join(', ')}
      </p>
      <p class="bulletin-text">{text}</p>
      <details>
        <summary>{say('bulletin-read-by', { read, all: readers.length })}</summary>
        {unread.length > 0 && (
          <p>
            {say('bulletin-unread-by')} {unread.map(({ name }) => name).join(', ')}
          </p>
        )}
        <ul>
          {readers.map(({ name, readAt }) =>
            readAt === null ? null : (
              <li key={name}>
                {name} <time class="hint">{dateTime(readAt, now.value)}</time>
              </li>
            ),
          )}
        </ul>
      </details>
    </li>
  )
}
