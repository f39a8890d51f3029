import type { Cut } from '../../figures/cuts.ts'
import { cutWords } from '../../figures/cut-words.ts'
import type { Language } from '../../kit/language.ts'
import type { ApiDeps } from '../api-deps.ts'

/** What people call the parts of a split; what has no name of its own is told as it is kept. */
export async function partNames(
  by: Cut | 'hour',
  language: Language,
  { agents, categories, settings, messengers }: Pick<ApiDeps, 'agents' | 'categories' | 'settings' | 'messengers'>,
): Promise<(key: string | null) => string> {
  const names = new Map<string, string>()
  if (by === 'agent') for (const { id, name } of await agents.list()) names.set(id, name)
  if (by === 'category') for (const { id, title } of categories()) names.set(id, title[language])
  if (by === 'group') for (const { id, title } of settings().lines.groups) names.set(id, title[language])
  if (by === 'channel') for (const { name, title } of messengers) names.set(name, title[language])
  const words = cutWords(language)
  if (by === 'line') return (key) => (key === null ? words.none : words.line(key))
  if (by === 'vip') return (key) => (key === null ? words.none : key === 'true' ? words.isVip : words.isNotVip)
  if (by === 'language') return (key) => (key === null ? words.none : (words.languages[key] ?? key))
  return (key) => (key === null ? words.none : (names.get(key) ?? key))
}
