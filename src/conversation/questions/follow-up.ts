import { beginsAsking } from '../../knowledge/talk/begins-asking.ts'
import { tellingWords } from '../../knowledge/talk/is-detail.ts'
import type { Event } from '../event.ts'
import type { Facts } from '../facts.ts'
import type { State } from '../state.ts'
import { ask, by, choice, personButton, type Turn, turn } from '../turn.ts'
import { joined, openIn, questionOf } from './matter.ts'
import { quietKey } from './pause.ts'
import { suggest } from './show-article.ts'

/** Whoever uses more telling words asks about something else. */
const mostWords = 4
/** With so few, another article that fits is less likely meant than the one that is being read. */
const fewWords = 2

/**
 * «А куда звонить?», «а на айфоне?» under an article: looked for in it and in what it is related to, before anything
 * else is. Null: the text asks nothing of the article.
 */
export function lookInside(state: State, event: Extract<Event, { kind: 'found' }>): Turn | null {
  const { doing } = state
  if (doing.at !== 'collecting' || doing.after.is !== 'open') return null
  const { articleId } = doing.after.open
  const text = doing.texts.join(' ')
  if (articleId === null || !(text.includes('?') || beginsAsking(text))) return null
  const count = tellingWords(text).length
  const { result } = event
  const isSure = result.decision === 'answer'
  if (count > mostWords || (isSure && count > fewWords)) return null
  // Without a question mark more may be coming.
  if (!event.isSettled && !text.includes('?')) return null
  const otherwise = isSure || result.isVague !== true ? result.matches.slice(0, 4) : []
  return turn(
    state,
    { do: 'forget_wake', key: quietKey },
    {
      do: 'look_inside',
      articleId,
      question: text,
      otherwise: otherwise.map(({ id, title }) => ({ id, title })),
      isSure,
    },
  )
}

export function passageFound(state: State, facts: Facts, event: Extract<Event, { kind: 'passage_found' }>): Turn {
  const { doing } = state
  const open = doing.at === 'collecting' ? openIn(doing.after) : null
  if (open === null || open.articleId === null) return turn(state)
  const { passage, otherwise, isSure, question } = event
  if (passage === null && otherwise.length > 0) {
    const [first] = otherwise
    if (isSure && first !== undefined) {
      return by(
        'another-article',
        turn(state, { do: 'find_article', articleId: first.id, question: questionOf(state) }),
      )
    }
    return by('did-you-mean', suggest(state, facts, question, otherwise))
  }
  const added = joined(open.added, question)
  const answered: State = {
    ...state,
    doing: { at: 'answered', question: open.question, articleId: open.articleId, category: open.category, added },
  }
  const helped = [
    choice('button-helped', { do: 'helped' }, 'yes'),
    choice('button-not-helped', { do: 'not_helped' }, 'no'),
  ]
  if (passage !== null) {
    const values = { title: passage.title, text: passage.text }
    const asked = { phrase: 'passage', values, choices: helped }
    return by('passage', ask(answered, facts, asked, { buttons: [personButton] }))
  }
  const choices = [choice('button-register', { do: 'register' })]
  return by('not-in-article', ask(answered, facts, { phrase: 'not-in-article', choices }, { buttons: [personButton] }))
}
