import { expect, test } from 'vitest'
import { isChoiceId } from '../../../src/messaging/choice-id.ts'
import { offerNews } from '../../../src/conversation/questions/article-news.ts'
import { initialState, type Doing } from '../../../src/conversation/state.ts'
import { article, talk } from '../talk.ts'

const question = 'как заказать пропуск для гостя'
const news = { announcementId: '12', articleId: 'guest-pass', question }
const told = (doing: Doing = { at: 'idle' }) => offerNews({ ...initialState('ru'), doing }, 'abcdefghijk', news)
const wanted = { do: 'find_article', articleId: 'guest-pass', question }

test('the button shows the article as the answer to what had been asked, whatever is talked about now', () => {
  for (const doing of [
    { at: 'idle' },
    { at: 'answered', question: 'впн', articleId: 'vpn', category: null },
    { at: 'rephrasing', question: 'впн' },
  ] satisfies readonly Doing[]) {
    const person = talk(told(doing).state).presses('told_article')
    expect(person.effects()).toEqual([wanted])
    person.happens({ kind: 'article_found', article: article({ id: 'guest-pass' }), question })
    expect(person.state().doing).toMatchObject({ at: 'answered', question, articleId: 'guest-pass' })
    expect(person.effects()).toContainEqual(
      expect.objectContaining({ do: 'record_answer', question, outcome: 'shown' }),
    )
  }
})

test('it may be pressed again, also after other questions and answers', () => {
  const person = talk(told().state).presses('told_article').says('впн не работает').commands('menu')
  expect(person.presses('told_article').effects()).toEqual([wanted])
  expect(person.presses('told_article').effects()).toEqual([wanted])
})

test('its words typed are its press, and its id is one that messengers give back', () => {
  expect(talk(told().state).says('показать ответ').effects()).toEqual([wanted])
  const [button] = told().buttons
  expect(isChoiceId(button?.id ?? '')).toBe(true)
  expect(button?.id.length).toBeLessThan(64)
})

test('a person who waits for an agent, or has one, is not taken away by it', () => {
  const waiting = talk(told({ at: 'waiting', incidentId: '7', number: 123, since: 0, toldAt: 0 }).state).presses(
    'told_article',
  )
  expect(waiting.does()).toEqual(['look_at_queue'])
  const doing = { at: 'with_agent', incidentId: '7', number: 123, agentName: 'Анна' } as const
  const talking = talk(told(doing).state).presses('told_article')
  expect(talking.phrases()).toEqual(['leave-agent'])
  expect(talking.state().doing).toEqual(doing)
})
