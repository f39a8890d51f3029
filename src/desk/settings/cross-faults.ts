import type { FaultCode, SettingFault } from './setting-fault.ts'
import type { GivenSettings, Parts } from './setting-parts.ts'

/**
 * What groups, calendars and promises say of each other and does not fit. Reads them as they are given, so that a fault
 * inside one hides none between them. The setting at the head of a fault's path is the one that cannot be used.
 */
export function crossFaults(given: GivenSettings, { calendars = {} }: Parts): readonly SettingFault[] {
  const groups = listIn(given['groups'])
  return [
    ...groups.flatMap((group, index) => repeated(group, index, groups.slice(0, index))),
    ...groups.flatMap((group, index) => calendarOf(group, index, fieldsIn(given['calendars']), calendars)),
    ...listIn(fieldsIn(given['targets'])['exceptions']).flatMap((exception, index) =>
      groupOf(exception, index, groups.map(idOf)),
    ),
  ]
}

/** Two of one id, or of one tier and one category: nobody could say which of them is meant. */
function repeated(group: unknown, index: number, before: readonly unknown[]): readonly SettingFault[] {
  const id = idOf(group)
  const found: SettingFault[] = []
  if (id !== null && before.some((other) => idOf(other) === id)) {
    found.push(fault(['groups', index, 'id'], 'twice', `There is a group "${id}" already: each has an id of its own.`))
  }
  const sameTier = before.filter((other) => tierOf(other) === tierOf(group))
  for (const [place, category] of categoriesOf(group).entries()) {
    const other = sameTier.find((each) => categoriesOf(each).includes(category))
    if (other === undefined) continue
    const says = `The category "${String(category)}" is the group ${idOf(other)}'s already: of one tier it comes first to one group.`
    found.push(fault(['groups', index, 'categories', place], 'category_in_two_groups', says))
  }
  return found
}

function calendarOf(
  group: unknown,
  index: number,
  written: Readonly<Record<string, unknown>>,
  usable: Readonly<Record<string, unknown>>,
): readonly SettingFault[] {
  const { calendar } = fieldsIn(group)
  if (typeof calendar !== 'string' || Object.hasOwn(usable, calendar)) return []
  const message = Object.hasOwn(written, calendar)
    ? `The calendar "${calendar}" cannot be used while something is wrong with the calendars.`
    : `There is no calendar "${calendar}": ${oneOf('calendars', Object.keys(written))}, or leave it out for the desk's own hours.`
  return [fault(['groups', index, 'calendar'], 'calendar_unknown', message)]
}

/** A group that is there and cannot be used is no fault of the promise: it fits nothing then. */
function groupOf(exception: unknown, index: number, ids: readonly (string | null)[]): readonly SettingFault[] {
  const { group } = fieldsIn(exception)
  if (typeof group !== 'string' || ids.includes(group)) return []
  const known = ids.filter((id) => id !== null)
  const message = `There is no group "${group}": ${oneOf('groups', known)}.`
  return [fault(['targets', 'exceptions', index, 'group'], 'group_unknown', message)]
}

const fault = (path: SettingFault['path'], code: FaultCode, message: string): SettingFault => ({ path, code, message })

const oneOf = (key: string, ids: readonly string[]): string =>
  ids.length === 0 ? `add it under ${key}` : `name one of ${ids.join(', ')}, or add it under ${key}`

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const fieldsIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

function idOf(group: unknown): string | null {
  const { id } = fieldsIn(group)
  return typeof id === 'string' ? id : null
}
const tierOf = (group: unknown): unknown => fieldsIn(group)['tier'] ?? 1
const categoriesOf = (group: unknown): readonly unknown[] => listIn(fieldsIn(group)['categories'])
