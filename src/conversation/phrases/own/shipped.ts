import { byLanguage, type Language, languages } from '../../../kit/language.ts'
import { type Pattern, patternsIn } from './pattern.ts'

/** The phrases as they come with the bot, by language and id. */
export type Shipped = {
  readonly patterns: Readonly<Record<Language, ReadonlyMap<string, Pattern>>>
  /** As the files group them, with the heading of the group in each language. */
  readonly sections: readonly { readonly title: Readonly<Record<Language, string>>; readonly ids: readonly string[] }[]
}

/**
 * Reads the Fluent files of the phrases.
 * @throws when the files do not group the same phrases in the same order of groups: a bug, found by the tests of the files.
 */
export function readShipped(files: Readonly<Record<Language, string>>): Shipped {
  const grouped = byLanguage((language) => groupsIn(files[language]))
  const [first] = languages
  const sections = first === undefined ? [] : grouped[first]
  return {
    patterns: byLanguage((language) => patternsIn(files[language])),
    sections: sections.map(({ ids }, index) => ({
      ids,
      title: byLanguage((language) => {
        const own = grouped[language][index]
        if (own === undefined || own.ids.length !== ids.length) {
          throw new Error(`${language}.ftl has other groups of phrases than ${first ?? ''}.ftl`)
        }
        return own.title
      }),
    })),
  }
}

/** A heading is a line `## …`, a phrase begins at the margin. */
function groupsIn(file: string): readonly { readonly title: string; readonly ids: readonly string[] }[] {
  const groups: { title: string; ids: string[] }[] = []
  for (const line of file.split('\n')) {
    const [, title] = /^## (.+)$/.exec(line) ?? []
    if (title !== undefined) groups.push({ title: title.trim(), ids: [] })
    const [, id] = /^([a-zA-Z][\w-]*) *=/.exec(line) ?? []
    if (id !== undefined) groups.at(-1)?.ids.push(id)
  }
  return groups
}
