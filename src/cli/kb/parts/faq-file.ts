import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { articleLanguages } from '../../../kit/language.ts'
import type { Article } from '../../../knowledge/articles/article.ts'
import { jsonFault } from './json-fault.ts'

const faqSchema = z.object({
  lang: z.enum(articleLanguages),
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

const mostFaults = 5

/** A set of articles and questions as one JSON file, for measuring the search. */
export type FaqFile = z.infer<typeof faqSchema>

/** @throws an Error that names the file and what is wrong in it. */
export function readFaqFile(path: string): FaqFile {
  const parsed = faqSchema.safeParse(readJson(path))
  if (parsed.success) return withoutTwins(parsed.data, path)
  const { issues } = parsed.error
  const told = issues.slice(0, mostFaults).map((issue) => `  ${nameOf(issue.path)}: ${issue.message}`)
  const rest = issues.length - told.length
  throw new Error(
    [`${path} is no set of articles and questions:`, ...told, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n'),
  )
}

/** Of two articles with one id, only one could be found. */
function withoutTwins(file: FaqFile, path: string): FaqFile {
  const seen = new Set<string>()
  for (const { id } of file.articles) {
    if (seen.has(id)) throw new Error(`${path} has two articles with the id "${id}": each needs an id of its own.`)
    seen.add(id)
  }
  return file
}

function readJson(path: string): unknown {
  let text
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? 'is not there' : 'cannot be read'
    throw new Error(`The file ${path} ${why}.`, { cause })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    const { line, column } = jsonFault(text)
    throw new Error(
      `${path} is no JSON from line ${line}, column ${column} on: see what is missing or too much there.`,
      { cause },
    )
  }
}

const nameOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the whole'
    : path
        .map((part, at) => (typeof part === 'number' ? `[${part + 1}]` : `${at === 0 ? '' : '.'}${String(part)}`))
        .join('')

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
    isUrgent: false,
    source: `${file.lang}/faq/${article.id}.md`,
  }))
}
