import type { Instant } from '../../kit/time.ts'
import { type ArticleLanguage, countOwnLetters } from '../../kit/language.ts'
import type { Article } from './article.ts'
import type { Fault, FaultName } from './fault.ts'
import { markupOf } from './review-markup.ts'

/** What an editor should look at although the file can be used. */
export interface Finding extends Fault {
  /** The key of the front matter it is about, or a phrase of the body: for finding the line. */
  readonly near: string
  readonly code: FindingCode
}

export type FindingCode =
  | 'review-overdue'
  | 'expired'
  | 'few-questions'
  | 'long-sentence'
  | 'link-wrong'
  | 'link-open'
  | 'question-twice'
  | 'question-wordless'
  | 'question-script'
  | 'question-lost'
  | 'question-stolen'
  | 'question-shared'
  | 'comment-shown'
  | 'markup-open'
  | 'markup-raw'
  | 'image-lost'

/** What must be mended before the article is shown to anybody. */
export const grave: readonly FindingCode[] = [
  'link-wrong',
  'link-open',
  'question-wordless',
  'question-lost',
  'question-stolen',
  'comment-shown',
]

const longestSentenceWords = 35
const leastQuestions = 4

/** Looks at one article by itself. */
export function reviewArticle(article: Article, today: Instant): readonly Finding[] {
  const day = new Date(today).toISOString().slice(0, 10)
  const { reviewBy, validUntil, questions, body } = article
  const findings: Finding[] = []
  const find = (near: string, code: FindingCode & FaultName, values: Fault['values'] = {}) =>
    findings.push({ near, code, fault: code, values })
  if (reviewBy < day) find('review_by', 'review-overdue', { date: reviewBy, owner: article.owner })
  if (validUntil !== null && validUntil.slice(0, 10) < day) {
    find('valid_until', 'expired', { until: validUntil })
  }
  if (questions.length < leastQuestions) {
    find('questions', 'few-questions', { count: questions.length, least: leastQuestions })
  }
  for (const [at, question] of questions.entries()) {
    const twin = questions.findIndex((each) => each.trim().toLowerCase() === question.trim().toLowerCase())
    if (twin < at) find(question, 'question-twice', { question })
  }
  for (const question of [...questions, ...(article.tests ?? [])]) {
    if (!/[\p{L}\p{N}]/u.test(question)) {
      find(question, 'question-wordless', { question })
    } else if (isForeign(question, article.language)) {
      find(question, 'question-script', { question, language: article.language })
    }
  }
  if (withoutCode(body).includes('<!--')) {
    find('<!--', 'comment-shown')
  }
  findings.push(...markupOf(body))
  for (const sentence of sentencesOf(body)) {
    const words = sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    if (words <= longestSentenceWords) continue
    const begin = sentence.slice(0, 40)
    find(begin, 'long-sentence', { count: words, begin })
  }
  for (const link of linksOf(body)) {
    if (isUsable(link)) continue
    find(link, 'link-wrong', { link })
  }
  for (const [begun] of body.matchAll(/\[[^\]\n]*\]\([^)\n]*$/gm)) find(begun, 'link-open', { begun })
  return findings
}

/** Addresses of the Markdown links of a text. */
export function linksOf(body: string): readonly string[] {
  return [...body.matchAll(/\[[^\]]*\]\(\s*<?([^)\s>]*)>?[^)]*\)/g)].map((match) => match[1] ?? '')
}

function isUsable(link: string): boolean {
  return URL.canParse(link) && ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(link).protocol)
}

const withoutCode = (body: string): string => body.replace(/```[\s\S]*?```|`[^`\n]*`/g, '')

/** More words of another alphabet than of its own, and more letters: «microsoft teams не работает» is Russian. */
function isForeign(question: string, language: ArticleLanguage): boolean {
  const words = question.match(/\p{L}+/gu) ?? []
  const own = words.filter((word) => countOwnLetters(word, language) > 0)
  return own.length < words.length / 2 && own.join('').length < words.join('').length / 2
}

const sentencesOf = (body: string): readonly string[] =>
  body.split(/(?<=[.!?…:;])\s+|\n+/).map((sentence) => sentence.trim())
