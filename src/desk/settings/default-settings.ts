import type { DeskSettings } from '../../conversation/facts.ts'
import { defaultRules } from '../../incidents/rules.ts'
import { weekdays, type WorkingCalendar } from '../../incidents/clock/working-calendar.ts'
import { byLanguage, type Language } from '../../kit/language.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import type { Parts } from './setting-parts.ts'
import { usualRetention } from './retention-part.ts'
import { usualAccounts } from './accounts-part.ts'
import { usualMajors } from './parts/majors-part.ts'
import { usualQuality } from './quality-part.ts'
import { usualWaits } from './parts/waits-part.ts'

type QuietHours = NonNullable<Parts['announcements']>['quietHours']

export const defaultQuietHours: QuietHours = { from: '22:00', to: '08:00' }

/** The other way round: a calendar of when announcements may be sent. */
export function announcementHours(quiet: QuietHours, zone: string): WorkingCalendar | null {
  if (quiet === null) return null
  const loud = [{ from: quiet.to, to: quiet.from }]
  const week = Object.fromEntries(weekdays.map((day) => [day, loud])) as unknown as WorkingCalendar['week']
  return { zone, week, holidays: {}, movedDays: {} }
}

/** And back: when only what is urgent is sent. */
export const quietHoursOf = (hours: WorkingCalendar | null): QuietHours => {
  const [loud] = hours?.week.monday ?? []
  return loud === undefined ? null : { from: loud.to, to: loud.from }
}

export const zoneNames: Readonly<Record<string, DeskSettings['zoneName']>> = {
  'Europe/Kyiv': { ru: 'по киевскому времени', uk: 'за київським часом', en: 'Kyiv time' },
  'Europe/Moscow': { ru: 'МСК', uk: 'за московським часом', en: 'Moscow time' },
}

/** How solutions are named where a desk says nothing else (the outcomes of ITIL's incident records). */
const usualCodes: SettingsSnapshot['codes'] = [
  { id: 'solved', title: { ru: 'Устранено', uk: 'Усунуто', en: 'Fixed' } },
  { id: 'workaround', title: { ru: 'Есть обходной путь', uk: 'Є обхідний шлях', en: 'Workaround given' } },
  { id: 'explained', title: { ru: 'Объяснили, как сделать', uk: 'Пояснили, як зробити', en: 'Explained how' } },
  { id: 'done', title: { ru: 'Запрос выполнен', uk: 'Запит виконано', en: 'Request carried out' } },
  { id: 'not_ours', title: { ru: 'Не у нас', uk: 'Не в нас', en: 'Not on our side' } },
  { id: 'not_found', title: { ru: 'Не воспроизводится', uk: 'Не відтворюється', en: 'Cannot be reproduced' } },
]

/** What holds where the settings table says nothing. */
export function defaultSettings(zone: string, defaultLanguage: Language): SettingsSnapshot {
  const calendar: WorkingCalendar = { ...defaultRules.calendar, zone }
  const { usualCapacity, ...waits } = usualWaits
  return {
    version: 0,
    defaultLanguage,
    rules: { ...defaultRules, calendar },
    lines: { groups: [], skills: {}, capacities: {}, usualCapacity, waits },
    onCall: [],
    announcementHours: announcementHours(defaultQuietHours, zone),
    holdsOutsideSession: false,
    boldness: 'balanced',
    urgentCategories: [],
    majors: usualMajors,
    accounts: usualAccounts,
    retention: usualRetention,
    forms: {},
    texts: {},
    codes: usualCodes,
    noNewsAt: [50, 90],
    feedback: { cesEvery: 5, npsEveryDays: 90 },
    quality: usualQuality,
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
