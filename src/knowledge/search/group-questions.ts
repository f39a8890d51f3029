import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import { readCorpus, wordsOfText } from '../index/corpus.ts'
import type { Article } from '../articles/article.ts'
import { buildLetters } from '../index/letters.ts'
import { rulesFor } from '../words/rules/all-rules.ts'

/** A question that found no answer, or one that did not help. */
export interface OpenQuestion {
  readonly text: string
  readonly at: Instant
  readonly language: Language
  /** In which it was asked. */
  readonly conversationId: string
}

/** Questions of the same meaning. */
export interface QuestionGroup {
  readonly language: Language
  /** The one most like all the others. */
  readonly example: string
  readonly questions: readonly OpenQuestion[]
}

/** From this cosine of their letters on two questions ask the same. */
const sameFrom = 0.5

/** Puts together what asks the same, the largest group first. Greedy: the question with most neighbours gathers them. */
export function* groupQuestions(
  questions: readonly OpenQuestion[],
  language: Language,
): Generator<void, readonly QuestionGroup[]> {
  const ours = questions.filter((question) => question.language === language)
  const corpus = yield* readCorpus(
    ours.map(({ text }, at) => bare(text, at)),
    new Map(),
    rulesFor(language),
  )
  const letters = yield* buildLetters(corpus)
  const near: number[][] = []
  for (const at of ours.keys()) {
    const cosines = letters.cosines(wordsOfText(corpus, corpus.firstText[at]!))
    near.push([...cosines.keys()].filter((other) => other === at || cosines[other]! >= sameFrom))
    yield
  }
  const taken = new Set<number>()
  const groups: QuestionGroup[] = []
  for (const at of [...near.keys()].sort((a, b) => near[b]!.length - near[a]!.length || a - b)) {
    if (taken.has(at)) continue
    const members = near[at]!.filter((other) => !taken.has(other))
    for (const member of members) taken.add(member)
    groups.push({ language, example: ours[at]!.text, questions: members.map((member) => ours[member]!) })
  }
  return groups.sort((a, b) => b.questions.length - a.questions.length)
}

/** A question as the only text of an article: what compares articles compares questions. */
function bare(title: string, at: number): Article {
  return {
    id: String(at),
    title,
    // Nothing looks at it: the corpus is read by the rules it is given.
    language: 'ru',
    category: '',
    questions: [],
    tags: [],
    audience: 'public',
    validFrom: null,
    validUntil: null,
    owner: '',
    reviewBy: '',
    related: [],
    actions: [],
    isUrgent: false,
    body: '',
    source: '',
  }
}
