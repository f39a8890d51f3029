import { z } from 'zod'
import type { DeskSettings } from '../conversation/facts.ts'
import { defaultRules } from '../incidents/rules.ts'
import { checkCalendar, weekdays, type WorkingCalendar } from '../incidents/clock/working-calendar.ts'
import { byLanguage, type Language, nearestOf } from '../kit/language.ts'
import { boldnesses } from '../knowledge/search/boldness.ts'
import type { SettingsSnapshot } from './desk-context.ts'

/** Rows of the settings table as they are stored: a key, a JSON value, a version that grows with each change. */
type SettingsRow = { readonly key: string; readonly value: unknown; readonly version: number }

export interface SettingsStore {
  read(): Promise<readonly SettingsRow[]>
}

/** One language is enough, as it was written before the bot spoke the others: their readers get the nearest one. */
const words = z
  .strictObject(byLanguage(() => z.string().min(1).optional()))
  .refine((by) => Object.values(by).some((text) => text !== undefined), {
    error: 'must be said in one language at least',
  })
  .transform((by) => byLanguage((language) => nearestOf(by, language) ?? ''))

const deskPart = z.strictObject({
  deskName: words.optional(),
  phone: z.string().min(3).max(40).nullable().optional(),
  phoneHours: words.optional(),
  workingHours: words.optional(),
  zoneName: words.optional(),
  quietMs: z.number().int().min(0).max(10_000).optional(),
  restQuietMs: z.number().int().min(0).max(120_000).optional(),
})

const incidentsPart = z.strictObject({ urgentCategories: z.array(z.string().min(1)).max(50) })

const shift = z.strictObject({ from: z.string(), to: z.string() })
const shifts = z.array(shift)
const calendarPart = z.strictObject({
  zone: z.string(),
  week: z.strictObject({
    monday: shifts,
    tuesday: shifts,
    wednesday: shifts,
    thursday: shifts,
    friday: shifts,
    saturday: shifts,
    sunday: shifts,
  }),
  holidays: z.record(z.string(), z.string()),
  movedDays: z.record(z.string(), shifts),
})

const sessionsPart = z.strictObject({
  /** What becomes of the bot's notices when answers are no longer free: sent and paid, or kept until the user writes. */
  outsideSession: z.enum(['send', 'hold']),
})

const answersPart = z.strictObject({
  boldness: z.enum(boldnesses, { error: `must be one of ${boldnesses.join(', ')}` }),
})

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time like 08:00' })
const announcementsPart = z.strictObject({
  quietHours: z
    .strictObject({ from: timeOfDay, to: timeOfDay })
    .refine(({ from, to }) => from !== to, { error: 'from and to must differ; null means no quiet hours' })
    .nullable(),
})
type QuietHours = z.output<typeof announcementsPart>['quietHours']

const defaultQuietHours: QuietHours = { from: '22:00', to: '08:00' }

/** The other way round: a calendar of when announcements may be sent. */
function announcementHours(quiet: QuietHours, zone: string): WorkingCalendar | null {
  if (quiet === null) return null
  const loud = [{ from: quiet.to, to: quiet.from }]
  const week = Object.fromEntries(weekdays.map((day) => [day, loud])) as unknown as WorkingCalendar['week']
  return { zone, week, holidays: {}, movedDays: {} }
}

const zoneNames: Readonly<Record<string, DeskSettings['zoneName']>> = {
  'Europe/Kyiv': { ru: 'по киевскому времени', uk: 'за київським часом', en: 'Kyiv time' },
  'Europe/Moscow': { ru: 'МСК', uk: 'за московським часом', en: 'Moscow time' },
}

/** What holds where the settings table says nothing. */
export function defaultSettings(zone: string, defaultLanguage: Language): SettingsSnapshot {
  const calendar: WorkingCalendar = { ...defaultRules.calendar, zone }
  return {
    version: 0,
    defaultLanguage,
    rules: { ...defaultRules, calendar },
    announcementHours: announcementHours(defaultQuietHours, zone),
    holdsOutsideSession: false,
    boldness: 'balanced',
    urgentCategories: [],
    desk: {
      deskName: { ru: 'Служба поддержки', uk: 'Служба підтримки', en: 'The service desk' },
      phone: null,
      phoneHours: { ru: 'круглосуточно', uk: 'цілодобово', en: 'around the clock' },
      zone,
      zoneName: zoneNames[zone] ?? byLanguage(() => zone),
      workingHours: {
        ru: 'в будни с 9:00 до 18:00, обед с 13:00 до 14:00',
        uk: 'в будні з 9:00 до 18:00, обід з 13:00 до 14:00',
        en: 'on weekdays from 9 am to 6 pm, lunch from 1 to 2 pm',
      },
      quietMs: 1_500,
      restQuietMs: 20_000,
    },
  }
}

/** Lays the stored rows over the defaults. A row that does not fit is left out and named, never half used. */
export function settingsFrom(
  defaults: SettingsSnapshot,
  rows: readonly SettingsRow[],
): { readonly settings: SettingsSnapshot; readonly problems: readonly string[] } {
  const problems: string[] = []
  let { desk, rules } = defaults
  let quietHours = defaultQuietHours
  let { holdsOutsideSession, boldness, urgentCategories } = defaults
  for (const { key, value } of rows) {
    if (key === 'desk') {
      const read = deskPart.safeParse(value)
      if (read.success) desk = { ...desk, ...withoutUndefined(read.data) }
      else problems.push(`settings row "desk": ${z.prettifyError(read.error)}`)
    }
    if (key === 'sessions') {
      const read = sessionsPart.safeParse(value)
      if (read.success) holdsOutsideSession = read.data.outsideSession === 'hold'
      else problems.push(`settings row "sessions": ${z.prettifyError(read.error)}`)
    }
    if (key === 'answers') {
      const read = answersPart.safeParse(value)
      if (read.success) boldness = read.data.boldness
      else problems.push(`settings row "answers": ${z.prettifyError(read.error)}`)
    }
    if (key === 'incidents') {
      const read = incidentsPart.safeParse(value)
      if (read.success) ({ urgentCategories } = read.data)
      else problems.push(`settings row "incidents": ${z.prettifyError(read.error)}`)
    }
    if (key === 'announcements') {
      const read = announcementsPart.safeParse(value)
      if (read.success) quietHours = read.data.quietHours
      else problems.push(`settings row "announcements": ${z.prettifyError(read.error)}`)
    }
    if (key === 'calendar') {
      const read = calendarPart.safeParse(value)
      const wrong = read.success ? checkCalendar(read.data as WorkingCalendar) : []
      if (read.success && wrong.length === 0) {
        rules = { ...rules, calendar: read.data as WorkingCalendar }
        desk = { ...desk, zone: read.data.zone, zoneName: zoneNames[read.data.zone] ?? desk.zoneName }
      } else {
        const why = read.success
          ? wrong.map(({ code, where }) => `${code} at ${where}`).join(', ')
          : z.prettifyError(read.error)
        problems.push(`settings row "calendar": ${why}`)
      }
    }
  }
  const version = rows.reduce((sum, row) => sum + row.version, 0)
  const hours = announcementHours(quietHours, desk.zone)
  const settings = {
    ...defaults,
    version,
    desk,
    rules,
    announcementHours: hours,
    holdsOutsideSession,
    boldness,
    urgentCategories,
  }
  return { settings, problems }
}

const withoutUndefined = <Part extends object>(part: Part): { [Key in keyof Part]: Exclude<Part[Key], undefined> } =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never
