import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isSeq, parseDocument } from 'yaml'
import type { Confirmation } from '../../knowledge/confirmed.ts'
import type { KnowledgeIndex } from '../../knowledge/knowledge-index.ts'
import { parseArticle } from '../../knowledge/parse-article.ts'
import { lineOf } from './line-of.ts'

/**
 * Writes the question into its article's file, below the others; comments and order stay. @returns the file.
 * @throws when there is no such article or the file would not be read any more.
 */
export async function addQuestion(root: string, index: KnowledgeIndex, example: Confirmation): Promise<string> {
  const article = index.article(example.articleId, example.language, { audience: 'agents' })
  if (article === null) throw new Error(`There is no article ${example.articleId} any more.`)
  if (article.questions.includes(example.question)) return article.source
  const path = join(root, article.source)
  const text = await readFile(path, 'utf8')
  const written = withQuestion(text, example.question)
  const parsed = parseArticle(article.source, written)
  if (!parsed.ok) throw new Error(`${article.source} must be mended first: ${parsed.refusal[0]?.message ?? ''}`)
  await writeFile(path, written)
  return article.source
}

/** File and line of a question that is an example by its article's own file; null if it is not. */
export function whereItStands(root: string, index: KnowledgeIndex, example: Confirmation): string | null {
  const article = index.article(example.articleId, example.language, { audience: 'agents' })
  if (article === null || !article.questions.includes(example.question)) return null
  return `${article.source}, line ${lineOf(root, article, example.question)}`
}

/** The file with one more entry in `questions`; its line ends stay as they are. */
export function withQuestion(text: string, question: string): string {
  const [, head = '', matter = '', tail = ''] = /^(\uFEFF?---[^\n]*\n)([\s\S]*?\n)(---[\s\S]*)$/.exec(text) ?? []
  const document = parseDocument(matter.replaceAll('\r\n', '\n'))
  const questions = document.get('questions')
  if (!isSeq(questions)) throw new Error('The file has no list of questions.')
  questions.add(document.createNode(question))
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  return head + (head.endsWith('\r\n') ? written.replaceAll('\n', '\r\n') : written) + tail
}
