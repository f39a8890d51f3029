import type { ReportScope } from '../../desk/figures/report-ports.ts'
import type { Cut } from '../../figures/cuts.ts'
import { cutWords } from '../../figures/cut-words.ts'
import { aboutLanguage, type Language } from '../../kit/language.ts'
import { day } from '../../kit/time.ts'
import type { ApiDeps } from '../api-deps.ts'

type Named = Pick<ApiDeps, 'agents' | 'categories' | 'settings' | 'messengers'>

/** What of the desk is in a report, in words: «Группа: Первая линия; VIP: VIP»; empty: all of it. */
export async function narrowedInWords(only: ReportScope['only'], language: Language, named: Named): Promise<string> {
  const { titles } = cutWords(language)
  const said = (Object.entries(only) as readonly [Cut, string | null][]).map(
    async ([cut, value]) => `${titles[cut]}: ${(await partNames(cut, language, named))(value)}`,
  )
  return (await Promise.all(said)).join('; ')
}

/** Of every cut at once. */
export async function namesOfCuts(
  language: Language,
  named: Named,
): Promise<(cut: Cut, value: string | null) => string> {
  const cuts = Object.keys(cutWords(language).titles) as readonly Cut[]
  const names = new Map(
    await Promise.all(cuts.map(async (cut) => [cut, await partNames(cut, language, named)] as const)),
  )
  return (cut, value) => names.get(cut)?.(value) ?? value ?? ''
}

/** What people call the parts of a split; what has no name of its own is told as it is kept. */
export async function partNames(
  by: Cut | 'hour',
  language: Language,
  { agents, categories, settings, messengers }: Named,
): Promise<(key: string | null) => string> {
  const names = new Map<string, string>()
  if (by === 'agent') for (const { id, name } of await agents.list()) names.set(id, name)
  if (by === 'category') for (const { id, title } of categories()) names.set(id, title[language])
  if (by === 'group') for (const { id, title } of settings().lines.groups) names.set(id, title[language])
  if (by === 'channel') for (const { name, title } of messengers) names.set(name, title[language])
  const words = cutWords(language)
  if (by === 'hour') return (key) => (key === null ? words.none : hourInWords(key, language))
  if (by === 'line') return (key) => (key === null ? words.none : words.line(key))
  if (by === 'vip') return (key) => (key === null ? words.none : key === 'true' ? words.isVip : words.isNotVip)
  if (by === 'language') return (key) => (key === null ? words.none : (words.languages[key] ?? key))
  return (key) => (key === null ? words.none : (names.get(key) ?? key))
}

/** Any Monday. */
const monday = Date.UTC(2026, 0, 5)

/** `1-09` as «пн 09:00»: a spreadsheet would read the key as the ninth of January. */
function hourInWords(key: string, language: Language): string {
  const [weekday = '1', hour = '00'] = key.split('-')
  const { locale } = aboutLanguage[language]
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  return `${name.format(monday + (Number(weekday) - 1) * day)} ${hour}:00`
}
