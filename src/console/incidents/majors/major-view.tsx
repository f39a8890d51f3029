import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { formatNumber } from '../../../incidents/number.ts'
import { can } from '../../access/session.ts'
import { useAnswer } from '../../connection/use-answer.ts'
import { NotLoaded } from '../../connection/not-loaded.tsx'
import { api, ask } from '../../connection/api-client.ts'
import { language } from '../../frame/language.ts'
import { conversationHref } from '../../frame/route.ts'
import { now, serverNow } from '../../time/clock.ts'
import { dateTime } from '../../time/format-time.ts'
import { say, sayKind } from '../../words/say.ts'
import { statuses } from '../incident-kinds.ts'
import { categoryTitle } from '../guard.ts'
import { EditForm } from './edit-form.tsx'
import { inReaders, type MajorFound, refreshEveryMs } from './majors.ts'
import { TellForms } from './tell-forms.tsx'
import { UpdateLine } from './update-line.tsx'

/** One outage: what is known of it, who waits for it, what they were told and what of that has arrived. */
export function MajorView({ id }: { readonly id: string }) {
  const { value, error, reload } = useAnswer(() => ask(api['major-incidents'][':id'].$get({ param: { id } })), [id])
  const isEditing = useSignal(false)
  useEffect(() => {
    const timer = setInterval(reload, refreshEveryMs)
    return () => clearInterval(timer)
  }, [])
  if (value === null) {
    return (
      <main class="page">
        <NotLoaded error={error} reload={reload} />
      </main>
    )
  }
  const { major, updates, children, articles } = value
  const isOpen = major.endedAt === null
  const back = children.filter(({ isBack }) => isBack)
  return (
    <main class="page major-page">
      <header class="page-head">
        <h1>{inReaders(major.title, language.value)}</h1>
        <a class="link" href="#/majors">
          {say('majors')}
        </a>
      </header>
      <p>{inReaders(major.text, language.value)}</p>
      <Facts major={major} articles={articles} />
      {isOpen && can('run_majors') && (
        <>
          <TellForms major={major} onTold={reload} />
          {isEditing.value ? (
            <EditForm
              major={major}
              onDone={() => {
                isEditing.value = false
                reload()
              }}
            />
          ) : (
            <button type="button" class="button" onClick={() => (isEditing.value = true)}>
              {say('majors-edit')}
            </button>
          )}
        </>
      )}
      <section>
        <h2>{say('majors-updates')}</h2>
        {updates.length === 0 && <p class="hint">{say('majors-no-updates')}</p>}
        <ol class="major-updates">
          {updates.map((update) => (
            <UpdateLine key={update.number} update={update} />
          ))}
        </ol>
      </section>
      <section>
        <h2>{say('majors-children', { count: major.joined })}</h2>
        {back.length > 0 && (
          <>
            <h3 class="missed">{say('majors-back', { count: major.back })}</h3>
            <Children children={back} />
          </>
        )}
        <Children children={children.filter(({ isBack }) => !isBack)} />
      </section>
    </main>
  )
}

const Children = ({ children }: Pick<MajorFound, 'children'>) => (
  <ul class="major-children">
    {children.map((child) => (
      <li key={child.incidentId}>
        <a class="link number" href={conversationHref(child.conversationId, child.incidentId)}>
          {formatNumber(child.number)}
        </a>
        <span class={`status s-${child.status}`}>{sayKind(statuses, child.status)}</span>
        <span>{child.userName}</span>
        <span class="hint">{child.description}</span>
      </li>
    ))}
  </ul>
)

function Facts({ major, articles }: Pick<MajorFound, 'major' | 'articles'>) {
  const isLate = major.endedAt === null && major.nextUpdateAt < serverNow()
  return (
    <dl class="facts">
      <dt>{say('majors-since')}</dt>
      <dd>
        {dateTime(major.declaredAt, now.value)}
        {major.declaredByName !== null && <small> {major.declaredByName}</small>}
      </dd>
      {major.endedAt === null ? (
        <>
          <dt>{say('majors-people')}</dt>
          <dd>{major.people === 0 ? say('majors-nobody-waits') : major.people}</dd>
          <dt>{say('majors-next')}</dt>
          <dd class={isLate ? 'missed' : ''}>{dateTime(major.nextUpdateAt, now.value)}</dd>
        </>
      ) : (
        <>
          <dt>{say('majors-over')}</dt>
          <dd>{dateTime(major.endedAt, now.value)}</dd>
        </>
      )}
      <dt>{say('panel-category')}</dt>
      <dd>{categoryTitle(major.category)}</dd>
      <dt>{say('majors-articles')}</dt>
      <dd>
        {articles.length === 0 ? say('majors-no-articles') : articles.map(({ id, title }) => title ?? id).join('; ')}
      </dd>
    </dl>
  )
}
