import type { z } from 'zod'
import { accountsPart } from './accounts-part.ts'
import { announcementsPart } from './parts/announcements-part.ts'
import { answersPart, feedbackPart, incidentsPart, sessionsPart, updatesPart } from './parts/bot-parts.ts'
import { calendarPart, calendarsPart } from './parts/calendar-part.ts'
import { deskPart } from './parts/desk-part.ts'
import { codesPart, formsPart } from './parts/forms-part.ts'
import { groupsPart, onCallPart } from './parts/groups-part.ts'
import { majorsPart } from './parts/majors-part.ts'
import { matrixPart } from './parts/matrix-part.ts'
import { qualityPart } from './quality-part.ts'
import { retentionPart } from './retention-part.ts'
import { skillsPart } from './parts/skills-part.ts'
import { targetsPart } from './parts/targets-part.ts'
import { textsPart } from './texts/texts-part.ts'
import { waitsPart } from './parts/waits-part.ts'

/** Every setting there is, by its key in the table, in the order in which people read them; one is one row. */
export const settingParts = {
  desk: deskPart,
  calendar: calendarPart,
  calendars: calendarsPart,
  targets: targetsPart,
  matrix: matrixPart,
  groups: groupsPart,
  onCall: onCallPart,
  skills: skillsPart,
  waits: waitsPart,
  incidents: incidentsPart,
  forms: formsPart,
  codes: codesPart,
  texts: textsPart,
  updates: updatesPart,
  feedback: feedbackPart,
  quality: qualityPart,
  answers: answersPart,
  announcements: announcementsPart,
  sessions: sessionsPart,
  majors: majorsPart,
  accounts: accountsPart,
  retention: retentionPart,
} as const satisfies Readonly<Record<string, z.ZodType>>

export type SettingKey = keyof typeof settingParts

export const settingKeys = Object.keys(settingParts) as readonly SettingKey[]

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingParts, key)

/** Who has to sign in how, and what is deleted when, is decided by whoever lets people in. */
export const isOfAdmins = (key: SettingKey): boolean => key === 'accounts' || key === 'retention'

/** What the settings say, where they say something. */
export type Parts = { readonly [Key in SettingKey]?: z.output<(typeof settingParts)[Key]> }

/** As they are stored or stand in a file: JSON by key; null or nothing: as usual. */
export type GivenSettings = Readonly<Record<string, unknown>>
