import type { ApiError, api, BodyOf } from '../connection/api-client.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { lengthOfTime } from './length-of-time.ts'

export type SettingsAnswer = BodyOf<typeof api.settings.$get>
export type Setting = SettingsAnswer['settings'][number]
export type SettingKey = Setting['key']
export type Change = BodyOf<(typeof api.settings)['changes']['$get']>['changes'][number]
export type Fault = ApiError['faults'][number]

/** By what people call what a setting names. */
export type Names = Pick<SettingsAnswer, 'agents'> & {
  readonly groups: readonly { readonly value: string; readonly name: string }[]
}

/** What settings name of each other and of the desk. */
export type Surroundings = Names & {
  readonly calendars: readonly string[]
  /** Of a group that has none of its own. */
  readonly usualLadder: unknown
  /** Chats at once of an agent whose skills say nothing of it. */
  readonly usualCapacity: unknown
}

export const settingNames = {
  desk: 'setting-desk',
  calendar: 'setting-calendar',
  calendars: 'setting-calendars',
  targets: 'setting-targets',
  matrix: 'setting-matrix',
  groups: 'setting-groups',
  onCall: 'setting-on-call',
  skills: 'setting-skills',
  waits: 'setting-waits',
  incidents: 'setting-incidents',
  forms: 'setting-forms',
  codes: 'setting-codes',
  texts: 'setting-texts',
  updates: 'setting-updates',
  feedback: 'setting-feedback',
  quality: 'setting-quality',
  answers: 'setting-answers',
  announcements: 'setting-announcements',
  sessions: 'setting-sessions',
  majors: 'setting-majors',
  accounts: 'setting-accounts',
  retention: 'setting-retention',
} satisfies Record<SettingKey, SentenceId>

export const faultNames = {
  unknown_key: 'fault-unknown-key',
  missing: 'fault-missing',
  wrong_type: 'fault-wrong-type',
  too_few: 'fault-too-few',
  too_many: 'fault-too-many',
  bad_format: 'fault-bad-format',
  not_one_of: 'fault-not-one-of',
  bad_duration: 'fault-bad-duration',
  no_words: 'fault-no-words',
  secret_in_text: 'fault-secret-in-text',
  unknown_zone: 'fault-unknown-zone',
  bad_time: 'fault-bad-time',
  bad_date: 'fault-bad-date',
  empty_shift: 'fault-empty-shift',
  overlapping_shifts: 'fault-overlapping-shifts',
  never_open: 'fault-never-open',
  same_hours: 'fault-same-hours',
  twice: 'fault-twice',
  not_ascending: 'fault-not-ascending',
  response_longer: 'fault-response-longer',
  no_condition: 'fault-no-condition',
  move_before_warning: 'fault-move-before-warning',
  kept_longer: 'fault-kept-longer',
  calendar_unknown: 'fault-calendar-unknown',
  group_unknown: 'fault-group-unknown',
  category_in_two_groups: 'fault-category-in-two-groups',
  phrase_unknown: 'fault-phrase-unknown',
  text_unreadable: 'fault-text-unreadable',
  value_unknown: 'fault-value-unknown',
  choice_incomplete: 'fault-choice-incomplete',
  text_too_long: 'fault-text-too-long',
  login_unknown: 'fault-login-unknown',
  category_unknown: 'fault-category-unknown',
  nobody_on_call: 'fault-nobody-on-call',
  matrix_rises: 'fault-matrix-rises',
  value_missing: 'fault-value-missing',
  words_forbidden: 'fault-words-forbidden',
  promise_unkept: 'fault-promise-unkept',
} satisfies Record<Fault['code'], SentenceId>

/** What is wrong, and within what it would be right. */
export function faultText({ code, limits = {} }: Fault): string {
  const { least, most } = limits
  if (code === 'bad_duration' && least !== undefined && most !== undefined) {
    return say('fault-duration-between', { least: lengthOfTime(least), most: lengthOfTime(most) })
  }
  if (code === 'too_few' && least !== undefined) return say('fault-at-least', { least })
  if (code === 'too_many' && most !== undefined) return say('fault-at-most', { most })
  return sayKind(faultNames, code)
}

/** As people point at things: `groups[0].ladder.steps[1].after`. */
export const pathText = (path: Fault['path']): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')

export const asText = (value: unknown): string => JSON.stringify(value, null, 2)
