import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { languages } from '../../kit/language.ts'
import type { Article } from '../../knowledge/article.ts'

const faqSchema = z.object({
  lang: z.enum(languages),
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      questions: z.array(z.string()).default([]),
      body: z.string().default(''),
    }),
  ),
  queries: z.array(z.object({ text: z.string(), id: z.string().nullable().default(null) })).default([]),
})

/** A set of articles and questions as one JSON file, for measuring the search. */
export type FaqFile = z.infer<typeof faqSchema>

/** @throws an Error that names the file and what is wrong in it. */
export function readFaqFile(path: string): FaqFile {
  const parsed = faqSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${path}: ${z.prettifyError(parsed.error)}`)
}

/** The file's articles as the product has them. */
export function articlesOf(file: Pick<FaqFile, 'lang' | 'articles'>): readonly Article[] {
  return file.articles.map((article) => ({
    ...article,
    language: file.lang,
    category: 'faq',
    tags: [],
    audience: 'public',
    validFrom: null,
    validUntil: null,
    owner: '',
    reviewBy: '',
    related: [],
    actions: [],
    source: `${file.lang}/faq/${article.id}.md`,
  }))
}
