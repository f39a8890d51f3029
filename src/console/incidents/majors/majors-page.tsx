import { useEffect } from 'preact/hooks'
import { can } from '../../access/session.ts'
import { useAnswer } from '../../connection/use-answer.ts'
import { NotLoaded } from '../../connection/not-loaded.tsx'
import { api, ask } from '../../connection/api-client.ts'
import { language } from '../../frame/language.ts'
import { route } from '../../frame/route.ts'
import { now, serverNow } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'
import { DeclareForm } from './declare-form.tsx'
import { MajorView } from './major-view.tsx'
import { inReaders, type MajorRow, refreshEveryMs } from './majors.ts'

/** Outages that many have: what is open, one of them, or a new one. */
export function MajorsPage() {
  const [first] = route.value.path
  if (first === 'new' && can('run_majors')) return <DeclareForm key={route.value.path.join('/')} />
  if (first !== undefined && first !== 'new') return <MajorView key={first} id={first} />
  return <MajorList />
}

function MajorList() {
  const { value, error, reload } = useAnswer(() => ask(api['major-incidents'].$get()), [])
  useEffect(() => {
    const timer = setInterval(reload, refreshEveryMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <main class="page">
      <header class="page-head">
        <h1>{say('majors')}</h1>
        {can('run_majors') && (
          <a class="button primary" href="#/majors/new">
            {say('majors-declare')}
          </a>
        )}
      </header>
      {value === null ? (
        <NotLoaded error={error} reload={reload} />
      ) : value.majors.length === 0 ? (
        <p class="hint">{say('majors-none')}</p>
      ) : (
        <div class="table-box">
          <table>
            <thead>
              <tr>
                <th scope="col">{say('majors-what')}</th>
                <th scope="col">{say('majors-whom')}</th>
                <th scope="col">{say('majors-then')}</th>
                <th scope="col">{say('majors-since')}</th>
              </tr>
            </thead>
            <tbody>
              {value.majors.map((major) => (
                <MajorLine key={major.id} major={major} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  )
}

/** Who waits; of what is over, how many it was and for whom it is not. */
function whom({ endedAt, people, joined, back }: MajorRow): string {
  if (endedAt === null) return people === 0 ? say('majors-nobody-waits') : say('majors-wait', { count: people })
  const all = joined === 0 ? say('majors-nobody-joined') : say('majors-children', { count: joined })
  return back === 0 ? all : `${all} · ${say('majors-back', { count: back })}`
}

function MajorLine({ major }: { readonly major: MajorRow }) {
  const isLate = major.endedAt === null && major.nextUpdateAt < serverNow()
  return (
    <tr class={major.endedAt === null ? '' : 'is-disabled'}>
      <td>
        <a class="link" href={`#/majors/${major.id}`}>
          {inReaders(major.title, language.value)}
        </a>
      </td>
      <td>{whom(major)}</td>
      <td class={isLate ? 'missed' : ''}>
        {major.endedAt === null
          ? say('majors-next-at', { time: dateTime(major.nextUpdateAt, now.value) })
          : say('majors-ended', { time: dateTime(major.endedAt, now.value) })}
      </td>
      <td>{dateTime(major.declaredAt, now.value)}</td>
    </tr>
  )
}
