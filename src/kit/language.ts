/** Languages in which the bot and the console are complete. A third is one file each for phrases, console and search rules. */
export const languages = ['ru', 'en'] as const
export type Language = (typeof languages)[number]

const russianReaders = new Set(['ru', 'be', 'kk', 'uk'])

/**
 * The language a messenger's code asks for (product rule 1.0): an exact match first, Russian for be, kk and uk,
 * else English; `fallback` only where the messenger says nothing.
 */
export function languageFor(code: string | undefined, fallback: Language): Language {
  const primary = code?.toLowerCase().split(/[-_]/)[0]
  if (primary === undefined || primary === '') return fallback
  if (russianReaders.has(primary)) return 'ru'
  return 'en'
}
