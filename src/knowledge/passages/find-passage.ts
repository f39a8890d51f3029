import { marked } from 'marked'
import type { Article } from '../articles/article.ts'
import { rulesOf } from '../words/rules/all-rules.ts'
import { tellingWords } from '../talk/is-detail.ts'
import { stemmerOf } from '../words/stem.ts'
import { normaliseText, wordsOf } from '../words/words.ts'

/** A piece of an article that answers what was asked about it. */
export type Passage = { readonly title: string; readonly text: string }

/** Of the telling words of a question, so much has to stand in a passage. */
const leastShare = 0.5
/** Longer pieces are no answer to a short question. */
const mostCharacters = 900

/**
 * The piece of the article, or of one it is related to, that has the words of a short question: «а куда звонить?», «а на
 * айфоне?». What is asked for by its kind (where to call, how long) is looked for by its look as well. Null: it is not there.
 */
export function findPassage(question: string, articles: readonly Article[]): Passage | null {
  let best: { passage: Passage; score: number } | null = null
  for (const [at, article] of articles.entries()) {
    const stem = stemmerOf(rulesOf[article.language])
    const asked = [...new Set(tellingWords(question).map(stem))]
    const kind = kindAsked(question)
    if (asked.length === 0 && kind === null) continue
    for (const text of piecesOf(article.body)) {
      const said = new Set(wordsOf(normaliseText(text)).map(stem))
      const found = asked.filter((word) => said.has(word))
      // A number that stands in another article is about something else.
      const isOfKind = at === 0 && kind !== null && kind.test(text)
      const share = asked.length === 0 ? 0 : found.length / asked.length
      if (!isOfKind && share < leastShare) continue
      // The article at hand goes before those beside it, and the shorter of two equal pieces is more to the point.
      const score = share + (isOfKind ? 1 : 0) - at * 0.4 - text.length / 100_000
      if (best === null || score > best.score) best = { passage: { title: article.title, text }, score }
    }
  }
  return best?.passage ?? null
}

/** What is asked for by its kind, in any language of the bot, and how it looks where it is told. */
const kinds: readonly (readonly [question: RegExp, look: RegExp])[] = [
  [
    /звон|телефон|номер|дзвон|\bcall|\bphone|\bnumber|\bring\b/iu,
    /\+?\d[\d ()-]{5,}\d|звоните|звонить|по номеру|дзвоніть|зателефонуйте|\bcall (?:us|the|your|our|\+?\d)/iu,
  ],
  [
    /сколько|как долго|долго|когда|скільки|коли|how long|\bwhen\b|how soon/iu,
    /\d+\s*(?:минут|мин\b|час|дн|день|дня|недел|месяц|рабоч|хвилин|годин|днів|minute|hour|day|week|month)|в тот же день|the same day/iu,
  ],
  [
    /не помог|не сработ|не вышло|не получ|не допомог|did ?n.t (?:help|work)|does ?n.t (?:help|work)|(?:did|does) not (?:help|work)|still not/iu,
    /не помог|не получ|не сработ|всё ещё|по-прежнему|не допомог|doesn.t|didn.t|still|if (?:it|that|this)/iu,
  ],
]

const kindAsked = (question: string): RegExp | null => kinds.find(([asks]) => asks.test(question))?.[1] ?? null

/** Paragraphs and lists of an article, as Markdown; a heading goes with what stands below it. */
function piecesOf(body: string): readonly string[] {
  const pieces: string[] = []
  let heading = ''
  for (const token of marked.lexer(body)) {
    if (token.type === 'heading') {
      heading = `**${token.text}**\n`
      continue
    }
    if (token.type === 'space' || token.type === 'hr' || token.type === 'html') continue
    if (token.type === 'list') {
      // A long list answers by one of its points.
      for (const item of token.items as readonly { readonly text: string }[])
        pieces.push(`${heading}${item.text.trim()}`)
      continue
    }
    pieces.push(`${heading}${token.raw.trim()}`)
  }
  return pieces.filter((piece) => piece.length <= mostCharacters)
}
