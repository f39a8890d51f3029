import { boldnesses, type Boldness } from '../../../knowledge/search/boldness.ts'
import { roleNames, roles } from '../../access/roles.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import type { FieldSpec } from './field-spec.ts'

const boldnessNames = {
  careful: 'boldness-careful',
  balanced: 'boldness-balanced',
  bold: 'boldness-bold',
} satisfies Record<Boldness, SentenceId>

const outsideNames = { send: 'outside-send', hold: 'outside-hold' } satisfies Record<'send' | 'hold', SentenceId>

export const deskFields: readonly FieldSpec[] = [
  { name: 'deskName', kind: 'spoken', label: () => say('desk-name'), hint: () => say('desk-name-hint') },
  { name: 'phone', kind: 'phone', label: () => say('desk-phone'), hint: () => say('desk-phone-hint') },
  {
    name: 'phoneHours',
    kind: 'spoken',
    label: () => say('desk-phone-hours'),
    hint: () => say('desk-phone-hours-hint'),
  },
  {
    name: 'workingHours',
    kind: 'spoken',
    label: () => say('desk-working-hours'),
    hint: () => say('desk-working-hours-hint'),
  },
  { name: 'zoneName', kind: 'spoken', label: () => say('desk-zone-name'), hint: () => say('desk-zone-name-hint') },
  { name: 'quietMs', kind: 'number', label: () => say('desk-quiet'), hint: () => say('desk-quiet-hint') },
  { name: 'restQuietMs', kind: 'number', label: () => say('desk-rest-quiet'), hint: () => say('desk-rest-quiet-hint') },
]

export const waitFields: readonly FieldSpec[] = [
  { name: 'offer', kind: 'duration', label: () => say('wait-offer'), hint: () => say('wait-offer-hint') },
  { name: 'lost', kind: 'duration', label: () => say('wait-lost'), hint: () => say('wait-lost-hint') },
  { name: 'owedWarn', kind: 'duration', label: () => say('wait-owed-warn'), hint: () => say('wait-owed-warn-hint') },
  { name: 'owedMove', kind: 'duration', label: () => say('wait-owed-move'), hint: () => say('wait-owed-move-hint') },
  { name: 'away', kind: 'duration', label: () => say('wait-away'), hint: () => say('wait-away-hint') },
  { name: 'usualCapacity', kind: 'number', label: () => say('wait-capacity'), hint: () => say('wait-capacity-hint') },
]

export const incidentFields: readonly FieldSpec[] = [
  { name: 'urgentCategories', kind: 'categories', label: () => say('urgent'), hint: () => say('urgent-hint') },
]

export const updateFields: readonly FieldSpec[] = [
  { name: 'noNewsAt', kind: 'percents', label: () => say('no-news-at'), hint: () => say('no-news-at-hint') },
]

export const feedbackFields: readonly FieldSpec[] = [
  { name: 'cesEvery', kind: 'number', label: () => say('ces-every'), hint: () => say('ces-every-hint') },
  { name: 'npsEveryDays', kind: 'number', label: () => say('nps-every'), hint: () => say('nps-every-hint') },
]

export const answerFields: readonly FieldSpec[] = [
  {
    name: 'boldness',
    kind: 'choice',
    label: () => say('boldness'),
    hint: () => say('boldness-hint'),
    options: () => boldnesses.map((value) => ({ value, name: sayKind(boldnessNames, value) })),
  },
]

export const announcementFields: readonly FieldSpec[] = [
  { name: 'quietHours', kind: 'hours', label: () => say('quiet-hours'), hint: () => say('quiet-hours-hint') },
]

export const sessionFields: readonly FieldSpec[] = [
  {
    name: 'outsideSession',
    kind: 'choice',
    label: () => say('outside'),
    hint: () => say('outside-hint'),
    options: () => (['send', 'hold'] as const).map((value) => ({ value, name: sayKind(outsideNames, value) })),
  },
]

export const majorFields: readonly FieldSpec[] = [
  { name: 'burstCount', kind: 'number', label: () => say('burst-count'), hint: () => say('burst-count-hint') },
  { name: 'burstWithin', kind: 'duration', label: () => say('burst-within'), hint: () => say('burst-within-hint') },
  { name: 'updateEvery', kind: 'duration', label: () => say('update-every'), hint: () => say('update-every-hint') },
]

export const accountFields: readonly FieldSpec[] = [
  {
    name: 'totpFor',
    kind: 'boxes',
    label: () => say('totp-for'),
    hint: () => say('totp-for-hint'),
    options: () => roles.map((value) => ({ value, name: sayKind(roleNames, value) })),
  },
]

/** Days; 0: for ever. */
export const retentionFields: readonly FieldSpec[] = [
  {
    name: 'conversations',
    kind: 'number',
    label: () => say('keep-conversations'),
    hint: () => say('keep-conversations-hint'),
  },
  { name: 'incidents', kind: 'number', label: () => say('keep-incidents'), hint: () => say('keep-incidents-hint') },
  { name: 'files', kind: 'number', label: () => say('keep-files'), hint: () => say('keep-files-hint') },
  { name: 'people', kind: 'number', label: () => say('keep-people'), hint: () => say('keep-people-hint') },
  { name: 'notices', kind: 'number', label: () => say('keep-notices'), hint: () => say('keep-notices-hint') },
  { name: 'copies', kind: 'number', label: () => say('keep-copies'), hint: () => say('keep-copies-hint') },
  { name: 'backups', kind: 'number', label: () => say('keep-backups'), hint: () => say('keep-backups-hint') },
]
