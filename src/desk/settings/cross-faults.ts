import type { SettingFault } from './setting-fault.ts'
import type { Parts, SettingKey } from './setting-parts.ts'

/** What each part names of another one and is not there. The part that names it does not fit. */
export function crossFaults(parts: Parts, unread: ReadonlySet<SettingKey>): readonly SettingFault[] {
  return [...calendarsOfGroups(parts, unread), ...groupsOfExceptions(parts, unread)]
}

function calendarsOfGroups({ groups = [], calendars = {} }: Parts, unread: ReadonlySet<SettingKey>): SettingFault[] {
  return groups.flatMap(({ calendar }, index) => {
    if (calendar === null || Object.hasOwn(calendars, calendar)) return []
    const message = unread.has('calendars')
      ? `The calendar "${calendar}" cannot be used: what is wrong with the calendars is told above.`
      : `There is no calendar "${calendar}": ${oneOf('calendars', Object.keys(calendars))}, or leave it out for the desk's own hours.`
    return [{ path: ['groups', index, 'calendar'], code: 'calendar_unknown', message }]
  })
}

/** An exception for a group that could not be read harms nobody: it fits nothing. */
function groupsOfExceptions({ targets, groups = [] }: Parts, unread: ReadonlySet<SettingKey>): SettingFault[] {
  if (unread.has('groups')) return []
  const ids = groups.map(({ id }) => id)
  return (targets?.exceptions ?? []).flatMap(({ group }, index) =>
    group === undefined || ids.includes(group)
      ? []
      : [
          {
            path: ['targets', 'exceptions', index, 'group'],
            code: 'group_unknown',
            message: `There is no group "${group}": ${oneOf('groups', ids)}.`,
          },
        ],
  )
}

const oneOf = (key: string, ids: readonly string[]): string =>
  ids.length === 0 ? `add it under ${key}` : `there are ${ids.join(', ')}; add it under ${key} or name one of these`
