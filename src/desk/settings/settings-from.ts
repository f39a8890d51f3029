import type { DeskSettings } from '../../conversation/facts.ts'
import type { WorkingCalendar } from '../../incidents/clock/working-calendar.ts'
import type { IncidentRules } from '../../incidents/rules.ts'
import type { Lines } from '../../routing/support-group.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import { announcementHours, defaultQuietHours, zoneNames } from './default-settings.ts'
import { readSettings } from './read-settings.ts'
import { pathText, type SettingFault } from './setting-fault.ts'
import { type GivenSettings, isSettingKey, type Parts } from './setting-parts.ts'
import type { SettingsRow } from './settings-store.ts'

/** Of rows what they say; a row of null says nothing, and rows of other versions of Frontline are not ours to judge. */
export const givenIn = (rows: readonly SettingsRow[]): GivenSettings =>
  Object.fromEntries(rows.filter(({ key }) => isSettingKey(key)).map(({ key, value }) => [key, value]))

/** Lays the stored rows over the defaults. What does not fit is left out and named, never half used. */
export function settingsFrom(
  defaults: SettingsSnapshot,
  rows: readonly SettingsRow[],
): { readonly settings: SettingsSnapshot; readonly problems: readonly string[] } {
  const { parts, faults } = readSettings(givenIn(rows))
  const version = rows.reduce((sum, row) => sum + row.version, 0)
  return { settings: snapshotOf(defaults, parts, version), problems: problemsIn(faults) }
}

/** One line a row, which is left out as one. */
function problemsIn(faults: readonly SettingFault[]): readonly string[] {
  const keys = [...new Set(faults.map(({ path }) => path[0]))]
  return keys.map((key) => {
    const own = faults.filter(({ path }) => path[0] === key)
    return `settings row "${key}": ${own.map(({ path, message }) => `${pathText(path)}: ${message}`).join(' ')}`
  })
}

function snapshotOf(defaults: SettingsSnapshot, parts: Parts, version: number): SettingsSnapshot {
  const calendar = calendarOf(parts.calendar, defaults.rules.calendar.zone) ?? defaults.rules.calendar
  const desk = deskOf(defaults.desk, calendar, parts)
  return {
    ...defaults,
    version,
    desk,
    rules: rulesOf(defaults.rules, calendar, parts),
    lines: linesOf(defaults.lines, parts),
    onCall: parts.onCall ?? defaults.onCall,
    announcementHours: announcementHours(quietOf(parts), desk.zone),
    holdsOutsideSession:
      parts.sessions === undefined ? defaults.holdsOutsideSession : parts.sessions.outsideSession === 'hold',
    boldness: parts.answers?.boldness ?? defaults.boldness,
    forms:
      parts.forms === undefined ? defaults.forms : Object.fromEntries(parts.forms.map((one) => [one.category, one])),
    codes: parts.codes ?? defaults.codes,
    noNewsAt: parts.updates?.noNewsAt ?? defaults.noNewsAt,
    feedback: parts.feedback ?? defaults.feedback,
    quality: parts.quality ?? defaults.quality,
    urgentCategories: parts.incidents?.urgentCategories ?? defaults.urgentCategories,
    majors: parts.majors ?? defaults.majors,
    accounts: parts.accounts ?? defaults.accounts,
    retention: parts.retention ?? defaults.retention,
    texts: parts.texts ?? defaults.texts,
  }
}

/** Null is said on purpose: no quiet hours. */
const quietOf = ({ announcements }: Parts) =>
  announcements === undefined ? defaultQuietHours : announcements.quietHours

const calendarOf = (given: Parts['calendar'], zone: string): WorkingCalendar | undefined =>
  given === undefined ? undefined : { ...given, zone: given.zone ?? zone }

function deskOf(usual: DeskSettings, { zone }: WorkingCalendar, { desk = {}, calendar }: Parts): DeskSettings {
  const inZone = calendar === undefined ? usual : { ...usual, zone, zoneName: zoneNames[zone] ?? usual.zoneName }
  return { ...inZone, ...withoutUndefined(desk) }
}

function rulesOf(usual: IncidentRules, calendar: WorkingCalendar, parts: Parts): IncidentRules {
  const { groups = [], calendars = {}, targets, matrix, onCall } = parts
  const ofGroup = (id: string | null) =>
    (id === null ? undefined : calendarOf(calendars[id], calendar.zone)) ?? calendar
  return {
    ...usual,
    calendar,
    targets: targets?.targets ?? usual.targets,
    exceptions: targets?.exceptions ?? usual.exceptions,
    matrix: matrix ?? usual.matrix,
    groups: Object.fromEntries(
      groups.map((group) => [group.id, { calendar: ofGroup(group.calendar), hasOnCall: group.onCall.length > 0 }]),
    ),
    hasOnCall: onCall === undefined ? usual.hasOnCall : onCall.length > 0,
  }
}

function linesOf(usual: Lines, { groups, skills = {}, waits }: Parts): Lines {
  const { usualCapacity, ...lengths } = waits ?? { ...usual.waits, usualCapacity: usual.usualCapacity }
  const people = Object.entries(skills)
  return {
    groups: groups ?? usual.groups,
    skills: Object.fromEntries(people.map(([login, { main, also }]) => [login, { main, also }])),
    capacities: Object.fromEntries(
      people.flatMap(([login, { capacity }]) => (capacity === undefined ? [] : [[login, capacity]])),
    ),
    usualCapacity,
    waits: lengths,
  }
}

const withoutUndefined = <Part extends object>(part: Part): { [Key in keyof Part]: Exclude<Part[Key], undefined> } =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never
