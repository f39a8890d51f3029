import type { JSX } from 'preact'
import { say } from '../words/say.ts'
import { CalendarFields } from './calendar/calendar-fields.tsx'
import { CalendarsFields } from './calendar/calendars-fields.tsx'
import type { Part } from './fields/part.ts'
import { AgentsField } from './fields/pick-field.tsx'
import { TargetsFields } from './promises/targets-fields.tsx'
import { MatrixFields } from './promises/matrix-fields.tsx'
import { FormsFields } from './forms/forms-fields.tsx'
import { GroupsFields } from './groups/groups-fields.tsx'
import { CodesFields } from './groups/codes-fields.tsx'
import { QualityFields } from './groups/quality-fields.tsx'
import { SkillsFields } from './groups/skills-fields.tsx'
import { TextsFields } from './texts/texts-fields.tsx'
import type { FieldSpec } from './plain/field-spec.ts'
import { PlainFields } from './plain/plain-fields.tsx'
import {
  accountFields,
  announcementFields,
  answerFields,
  deskFields,
  feedbackFields,
  incidentFields,
  majorFields,
  retentionFields,
  sessionFields,
  updateFields,
  waitFields,
} from './plain/plain-settings.ts'
import type { SettingKey } from './setting-kinds.ts'

type Fields = (props: { readonly part: Part }) => JSX.Element

const plain =
  (fields: readonly FieldSpec[]): Fields =>
  ({ part }) => <PlainFields part={part} fields={fields} />

const OnCall: Fields = ({ part }) => <AgentsField part={part} label={say('on-call')} hint={say('on-call-hint')} />

/** The form of each setting. */
export const fieldsOf: Readonly<Record<SettingKey, Fields>> = {
  desk: plain(deskFields),
  calendar: CalendarFields,
  calendars: CalendarsFields,
  targets: TargetsFields,
  matrix: MatrixFields,
  groups: GroupsFields,
  onCall: OnCall,
  skills: SkillsFields,
  waits: plain(waitFields),
  incidents: plain(incidentFields),
  forms: FormsFields,
  codes: CodesFields,
  texts: TextsFields,
  updates: plain(updateFields),
  feedback: plain(feedbackFields),
  quality: QualityFields,
  answers: plain(answerFields),
  announcements: plain(announcementFields),
  sessions: plain(sessionFields),
  majors: plain(majorFields),
  accounts: plain(accountFields),
  retention: plain(retentionFields),
}
