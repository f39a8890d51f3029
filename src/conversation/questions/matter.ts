import { cut } from '../../kit/cut.ts'
import type { After, OpenQuestion, State } from '../state.ts'

/** More than enough to find an article by; the transcript keeps the whole. The state is rewritten with every message. */
export const maxPiece = 2_000

/** Texts of one matter, a line each. */
export const joined = (...parts: readonly (string | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join('\n')

/** The category that the matched article has given away. */
export function categoryOf({ doing }: State): string | null {
  if (doing.at === 'answered' || doing.at === 'thanked' || doing.at === 'unsolved') return doing.category
  return doing.at === 'drafting' ? (doing.draft.category ?? null) : null
}

/** All that the user has written and nothing has solved, so that it is never asked twice. */
export const matterOf = (state: State): string => joined(earlierOf(state).earlier, questionOf(state))

/** What the conversation is about now. */
export function questionOf({ doing }: Pick<State, 'doing'>): string {
  switch (doing.at) {
    case 'collecting':
      return joined(doing.after.is === 'rephrasing' ? doing.after.question : '', ...doing.texts)
    case 'answered':
      return joined(doing.question, doing.added)
    case 'choosing':
    case 'rephrasing':
    case 'unsolved':
      return doing.question
    case 'drafting':
      return doing.draft.description
    case 'pausing':
      return questionOf({ doing: doing.from })
    default:
      return ''
  }
}

/** What came before the question that the conversation is about. */
export function earlierOf({ doing }: Pick<State, 'doing'>): { readonly earlier?: string } {
  if (doing.at === 'collecting') {
    const open = openIn(doing.after)
    const earlier = joined(open?.question, open?.added)
    return earlier === '' ? {} : { earlier: cut(earlier, maxPiece) }
  }
  const isLater = doing.at === 'choosing' || doing.at === 'rephrasing' || doing.at === 'unsolved'
  return isLater && doing.earlier !== undefined ? { earlier: doing.earlier } : {}
}

/** The open question that texts follow on. */
export const openIn = (after: After): OpenQuestion | null => (after.is === 'nothing' ? null : after.open)
