import type { Instant } from '../../kit/time.ts'
import { type ArticleLanguage, countOwnLetters } from '../../kit/language.ts'
import type { Article } from './article.ts'
import type { Fault, FaultName } from './fault.ts'
import { proseOf } from './markup/prose.ts'
import type { Place } from './place.ts'
import { markupOf } from './review-markup.ts'

/** What an editor should look at although the file can be used. */
export interface Finding extends Fault {
  /** Where it stands. */
  readonly at: Place
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
  | 'markup-foreign'
  | 'entity-unknown'
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
  const find = (at: Place, code: FindingCode & FaultName, values: Fault['values'] = {}) =>
    findings.push({ at, code, fault: code, values })
  if (reviewBy < day) find({ path: ['review_by'] }, 'review-overdue', { date: reviewBy, owner: article.owner })
  if (validUntil !== null && validUntil.slice(0, 10) < day) {
    find({ path: ['valid_until'] }, 'expired', { until: validUntil })
  }
  if (questions.length < leastQuestions) {
    find({ path: ['questions'] }, 'few-questions', { count: questions.length, least: leastQuestions })
  }
  for (const [at, question] of questions.entries()) {
    const twin = questions.findIndex((each) => each.trim().toLowerCase() === question.trim().toLowerCase())
    if (twin < at) find({ path: ['questions', at] }, 'question-twice', { question })
  }
  for (const { question, at } of askedOf(article)) {
    if (!/[\p{L}\p{N}]/u.test(question)) {
      find(at, 'question-wordless', { question })
    } else if (isForeign(question, article.language)) {
      find(at, 'question-script', { question, language: article.language })
    }
  }
  for (const [at, line] of proseOf(body).text.split('\n').entries()) {
    if (line.includes('<!--')) find({ bodyLine: at }, 'comment-shown')
  }
  findings.push(...markupOf(body), ...titlesMarkup(article))
  for (const { sentence, bodyLine } of sentencesOf(body)) {
    const words = sentence.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    if (words > longestSentenceWords) {
      find({ bodyLine }, 'long-sentence', { count: words, begin: sentence.slice(0, 40) })
    }
  }
  for (const { link, bodyLine } of linksOf(body)) {
    if (!isUsable(link)) find({ bodyLine }, 'link-wrong', { link })
  }
  for (const { 0: begun, index } of body.matchAll(/\[[^\]\n]*\]\([^)\n]*$/gm)) {
    find({ bodyLine: lineAt(body, index) }, 'link-open', { begun })
  }
  return findings
}

/** The examples and the tests of an article, each with its place. */
export const askedOf = ({
  questions,
  tests = [],
}: Pick<Article, 'questions' | 'tests'>): readonly { readonly question: string; readonly at: Place }[] => [
  ...questions.map((question, at) => ({ question, at: { path: ['questions', at] } })),
  ...tests.map((question, at) => ({ question, at: { path: ['tests', at] } })),
]

/** Titles stand on buttons and in lists as they are written: markup in them is always seen. */
function titlesMarkup({ title, actions }: Article): readonly Finding[] {
  const titles = [
    { text: title, at: { path: ['title'] } },
    ...actions.flatMap((action, at) =>
      action.kind === 'link' ? [{ text: action.title, at: { path: ['actions', at, 'title'] } }] : [],
    ),
  ]
  return titles.flatMap(({ text, at }): Finding[] => {
    const begun = /\*\*[^*]+\*\*|(?<!`)`[^`]+`|&(?:[a-z][a-z\d]*|#x?[\da-f]+);|\[[^\]]+\]\([^)]*\)/i.exec(text)?.[0]
    const found = markupOf(text).map((finding): Finding => ({ ...finding, at }))
    if (begun === undefined) return found
    return [...found, { at, code: 'markup-foreign', fault: 'markup-foreign', values: { begun } }]
  })
}

const lineAt = (body: string, place: number): number => body.slice(0, place).split('\n').length - 1

/** Addresses of the Markdown links of a text. */
export function linksOf(body: string): readonly { readonly link: string; readonly bodyLine: number }[] {
  return [...body.matchAll(/\[[^\]]*\]\(\s*<?([^)\s>]*)>?[^)]*\)/g)].map(({ 0: found, 1: link = '', index }) => ({
    link,
    bodyLine: lineAt(body, index + found.indexOf(']')),
  }))
}

function isUsable(link: string): boolean {
  return URL.canParse(link) && ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(link).protocol)
}

/** More words of another alphabet than of its own, and more letters: «microsoft teams не работает» is Russian. */
function isForeign(question: string, language: ArticleLanguage): boolean {
  const words = question.match(/\p{L}+/gu) ?? []
  const own = words.filter((word) => countOwnLetters(word, language) > 0)
  return own.length < words.length / 2 && own.join('').length < words.join('').length / 2
}

/** Each sentence with the line it begins on. */
function sentencesOf(body: string): readonly { readonly sentence: string; readonly bodyLine: number }[] {
  return body
    .split('\n')
    .flatMap((line, bodyLine) =>
      line.split(/(?<=[.!?…:;])\s+/).map((sentence) => ({ sentence: sentence.trim(), bodyLine })),
    )
}
