import { me } from '../access/session.ts'
import { language } from '../frame/language.ts'
import { say } from '../words/say.ts'
import { byReadiness, whereabouts } from './colleague-options.tsx'
import { type Colleague, desk } from './desk.ts'

/** Who is there, how much each has, and which groups they are of. */
export function ColleaguesPage() {
  const colleagues = desk.value?.colleagues.toSorted(byReadiness) ?? null
  const there = colleagues?.filter(({ isOnline, presence }) => isOnline && presence === 'on_duty') ?? []
  return (
    <main class="page">
      <header class="page-head">
        <h1>{say('colleagues')}</h1>
        {colleagues !== null && <p class="hint">{say('colleagues-there', { count: there.length })}</p>}
      </header>
      <div class="table-box">
        <table class="people-table">
          <thead>
            <tr>
              <th scope="col">{say('colleagues-name')}</th>
              <th scope="col">{say('presence-column')}</th>
              <th scope="col">{say('colleagues-load')}</th>
              <th scope="col">{say('colleagues-groups')}</th>
            </tr>
          </thead>
          <tbody>
            {colleagues === null ? (
              <tr>
                <td colSpan={4}>
                  <span class="bone" />
                </td>
              </tr>
            ) : (
              colleagues.map((one) => <ColleagueRow key={one.id} colleague={one} />)
            )}
          </tbody>
        </table>
      </div>
    </main>
  )
}

function ColleagueRow({ colleague }: { readonly colleague: Colleague }) {
  const { id, name, isOnline, presence, load, capacity } = colleague
  const groups = desk.value?.groups.filter((group) => colleague.groups.includes(group.id)) ?? []
  const percent = capacity === 0 ? 100 : Math.min(100, Math.round((load / capacity) * 100))
  return (
    <tr class={isOnline ? '' : 'is-disabled'}>
      <td>
        {name}
        {id === me.value?.id && ` (${say('you')})`}
      </td>
      <td>
        <span class={`whereabouts is-${isOnline ? presence : 'away'}`}>
          <span class="presence-dot" aria-hidden="true" />
          {whereabouts(colleague)}
        </span>
      </td>
      <td>
        {say('colleagues-load-of', { load, capacity })}
        <span class="meter" aria-hidden="true">
          <span style={{ width: `${percent}%` }} />
        </span>
      </td>
      <td>
        {groups.length === 0
          ? say('colleagues-no-group')
          : groups
              .map((group) => say('group-with-line', { title: group.title[language.value], tier: group.tier }))
              .join(', ')}
      </td>
    </tr>
  )
}
