import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isSeq, parseDocument } from 'yaml'
import type { FilePlace, FileRefusal } from '../desk/articles/editor-ports.ts'
import type { Sentences } from '../kit/sentences.ts'
import { accept, refuse, type Result } from '../kit/result.ts'
import type { Confirmation } from '../knowledge/index/confirmed.ts'
import type { KnowledgeIndex } from '../knowledge/search/knowledge-index.ts'
import { faultText } from '../knowledge/articles/fault.ts'
import { parseArticle } from '../knowledge/articles/parse-article.ts'
import { lineOf } from './line-of.ts'

/** Writes the question into its article's file, below the others; comments and order stay. @returns the file. */
export async function addQuestion(
  root: string,
  index: KnowledgeIndex,
  example: Confirmation,
  faults: Sentences,
): Promise<Result<string, FileRefusal>> {
  const article = index.article(example.articleId, example.language, { audience: 'agents' })
  if (article === null)
    return refuse({ code: 'article_unknown', message: `There is no article ${example.articleId} any more.` })
  if (article.questions.includes(example.question)) return accept(article.source)
  const path = join(root, article.source)
  const mended = (why: string) => refuse({ code: 'file_broken' as const, message: `${article.source}: ${why}` })
  try {
    const written = withQuestion(await readFile(path, 'utf8'), example.question)
    if (written === null) return mended('The file has no list of questions.')
    const parsed = parseArticle(article.source, written)
    if (!parsed.ok) {
      const [first] = parsed.refusal
      return mended(`It must be mended first: ${first === undefined ? '' : faultText(faults, first, 'en')}`)
    }
    await writeFile(path, written)
    return accept(article.source)
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    return refuse({ code: 'not_writable', message: `${article.source} cannot be written (${why}).` })
  }
}

/** File and line of a question that is an example by its article's own file; null if it is not. */
export function whereItStands(root: string, index: KnowledgeIndex, example: Confirmation): FilePlace | null {
  const article = index.article(example.articleId, example.language, { audience: 'agents' })
  const at = article?.questions.indexOf(example.question) ?? -1
  if (article === null || at === -1) return null
  return { source: article.source, line: lineOf(root, article, { path: ['questions', at] }) }
}

/** The file with one more entry in `questions`; its line ends stay as they are. Null when it has no such list. */
function withQuestion(text: string, question: string): string | null {
  const [, head = '', matter = '', tail = ''] = /^(\uFEFF?---[^\n]*\n)([\s\S]*?\n)(---[\s\S]*)$/.exec(text) ?? []
  const document = parseDocument(matter.replaceAll('\r\n', '\n'))
  const questions = document.get('questions')
  if (!isSeq(questions)) return null
  questions.add(document.createNode(question))
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  return head + (head.endsWith('\r\n') ? written.replaceAll('\n', '\r\n') : written) + tail
}
