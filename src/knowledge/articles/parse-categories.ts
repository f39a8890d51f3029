import { byLanguage, type Language, languages, nearestOf } from '../../kit/language.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import type { Category } from './article.ts'
import { categoriesSchema } from './article-schema.ts'
import type { Problem } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import { schemaProblems } from './schema-problems.ts'

/** Reads `categories.yaml`; the order of the file is the order of the buttons. */
export function parseCategories(text: string): Result<readonly Category[], readonly Problem[]> {
  const yaml = readYaml(text.replace(/^\uFEFF/, ''))
  if (!yaml.ok) return yaml
  const parsed = categoriesSchema.safeParse(yaml.value.value)
  if (!parsed.success) return refuse(schemaProblems(parsed.error, yaml.value, languages))
  return accept(
    Object.entries(parsed.data).map(([id, { asks, urgent, ...titles }]) => ({
      ...categoryOf(id, titles),
      asks,
      isUrgent: urgent,
    })),
  )
}

const categoryOf = (
  id: string,
  titles: Readonly<Partial<Record<Language, string | undefined>>>,
): Pick<Category, 'id' | 'title' | 'titledIn'> => ({
  id,
  title: byLanguage((language) => nearestOf(titles, language) ?? id),
  titledIn: languages.filter((language) => titles[language] !== undefined),
})
