import { accept, refuse, type Result } from '../../kit/result.ts'
import type { Article, ArticleAction } from './article.ts'
import { articleSchema } from './article-schema.ts'
import { type Problem, problemOf } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import { schemaProblems } from './schema-problems.ts'

const keys = Object.keys(articleSchema.shape)

/**
 * Reads one article. `path` is relative to the knowledge base: `<language>/<category>/<slug>.md`.
 * All problems are told at once, each with its line.
 */
export function parseArticle(path: string, text: string): Result<Article, readonly Problem[]> {
  const marred = [...marksOfOtherPrograms(text)]
  if (marred.length > 0) return refuse(marred)
  const parts = splitFrontMatter(text)
  if (!parts.ok) return parts
  const yaml = readYaml(parts.value.matter, 2)
  if (!yaml.ok) return yaml
  const parsed = articleSchema.safeParse(yaml.value.value)
  if (!parsed.success) return refuse(schemaProblems(parsed.error, yaml.value, keys))
  const { valid_from, valid_until, review_by, actions, urgent, ...matter } = parsed.data
  const problems = [...folderProblems(path, matter, yaml.value.lineOf)]
  const body = parts.value.body.trim()
  if (body === '') problems.push(problemOf(parts.value.bodyLine, 'body-empty'))
  if (valid_from !== null && valid_until !== null && Date.parse(valid_until) < Date.parse(valid_from)) {
    const values = { until: valid_until, from: valid_from }
    problems.push(problemOf(yaml.value.lineOf(['valid_until']), 'dates-swapped', values))
  }
  if (problems.length > 0) return refuse(problems)
  return accept({
    ...matter,
    validFrom: valid_from,
    validUntil: valid_until,
    reviewBy: review_by,
    actions: actions.map(toAction),
    isUrgent: urgent,
    body,
    source: path,
  })
}

const controlCharacter = /(?!\t)\p{Cc}/u
const conflictMark = /^(?:<{7}|>{7}) |^={7}$/

/** A conflict that git has left, what a draft leaves to be written, and characters that no database keeps. */
function* marksOfOtherPrograms(text: string): Generator<Problem> {
  const lines = text.split(/\r\n|\n|\r/)
  const isTorn = lines.some((line) => line.startsWith('<<<<<<< '))
  for (const [at, line] of lines.entries()) {
    if (controlCharacter.test(line)) yield problemOf(at + 1, 'control-character')
    if (/CHANGE-ME/i.test(line)) yield problemOf(at + 1, 'change-me')
    if (isTorn && conflictMark.test(line)) {
      yield { line: at + 1, code: 'yaml-syntax', fault: 'yaml-conflict', values: {} }
      return
    }
  }
}

interface Parts {
  readonly matter: string
  readonly body: string
  readonly bodyLine: number
}

export function splitFrontMatter(text: string): Result<Parts, readonly Problem[]> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (lines[0]?.trimEnd() !== '---') return refuse([problemOf(1, 'front-matter-missing')])
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---')
  if (end === -1) return refuse([problemOf(lines.length, 'front-matter-open')])
  return accept({ matter: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 })
}

function* folderProblems(
  path: string,
  matter: { readonly language: string; readonly category: string },
  lineOf: (path: readonly PropertyKey[]) => number,
): Generator<Problem> {
  const folders = path.split('/')
  if (folders.length !== 3) {
    yield problemOf(1, 'file-misplaced')
    return
  }
  const expected = { language: folders[0]!, category: folders[1]! }
  for (const key of ['language', 'category'] as const) {
    if (matter[key] === expected[key]) continue
    yield problemOf(lineOf([key]), 'wrong-folder', { where: key, value: matter[key], folder: expected[key] })
  }
}

function toAction(action: {
  kind: string
  category?: string | undefined
  title?: string
  url?: string
}): ArticleAction {
  if (action.kind === 'link') return { kind: 'link', title: action.title ?? '', url: action.url ?? '' }
  if (action.kind === 'call_person') return { kind: 'call_person' }
  return action.category === undefined ? { kind: 'register' } : { kind: 'register', category: action.category }
}
