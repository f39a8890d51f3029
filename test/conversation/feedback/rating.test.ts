import { describe, expect, test } from 'vitest'
import type { Event } from '../../../src/conversation/event.ts'
import { incident, talk } from '../talk.ts'

const rated = (score: number, agentName: string | null = 'Анна Петрова'): Event => ({
  kind: 'incident_rated',
  incidentId: '7',
  score,
  comment: '',
  agentName,
})
const recommended = (score: number): Event => ({
  kind: 'score_given',
  of: 'nps',
  incidentId: '7',
  score,
  comment: '',
  agentName: null,
})
const asked = () => talk().happens({ kind: 'resolution_confirmed', incident: incident({ status: 'closed' }) })

describe('a low score', () => {
  test('is asked for its reason by buttons, then for words', () => {
    const low = asked().happens(rated(2))
    expect(low.words()[0]).toContain('Что подвело?')
    low.says('Долго')
    expect(low.effects()).toMatchObject([
      { do: 'give_reason', of: 'csat', incidentId: '7', reason: 'slow' },
      { phrase: 'ask-comment' },
    ])
    low.says('три дня без ответа')
    expect(low.effects()).toMatchObject([
      { do: 'comment_rating', of: 'csat', comment: 'три дня без ответа' },
      { phrase: 'thanks-for-comment' },
      { do: 'ask_nps', incidentId: '7' },
    ])
  })

  test('takes words for the reason as well', () => {
    const low = asked().happens(rated(1)).says('грубили по телефону')
    expect(low.effects()).toMatchObject([{ do: 'comment_rating' }, { phrase: 'thanks-for-comment' }, { do: 'ask_nps' }])
  })

  test.each(['не хочу отвечать', 'пропустить', 'без комментариев', 'не надо'])('lets «%s» be', (words) => {
    const low = asked().happens(rated(3)).says(words)
    expect(low.phrases()).toEqual(['thanks-anyway'])
    expect(low.state().doing.at).toBe('idle')
  })
})

describe('a high score', () => {
  test('offers to thank whoever served, by their first name', () => {
    const high = asked().happens(rated(5))
    expect(high.said()[0]?.buttons[0]?.title).toEqual({ phrase: 'button-thank-agent', values: { agent: 'Анна' } })
    high.says('Спасибо, Анна!')
    expect(high.effects()).toMatchObject([
      { do: 'thank_agent', incidentId: '7' },
      { phrase: 'agent-thanked-more', values: { agent: 'Анна' } },
    ])
    high.says('быстро помогла')
    expect(high.does()).toEqual(['comment_rating', 'ask_nps'])
  })

  test('offers it to nobody where nobody served', () => {
    const high = asked().happens(rated(5, null))
    expect(high.said()[0]?.buttons).toHaveLength(1)
  })
})

describe('whether they would recommend the desk', () => {
  const due = () => asked().happens(rated(5)).presses('no_comment').happens({ kind: 'nps_due', incidentId: '7' })

  test('is asked from 0 to 10, and why', () => {
    expect(due().said()[0]?.buttons).toHaveLength(11)
    for (const [words, score] of [
      ['девять из десяти', 9],
      ['10', 10],
      ['десятка', 10],
      ['ноль', 0],
      ['7/10', 7],
    ] as const) {
      expect(due().says(words).effects()).toMatchObject([{ do: 'give_score', of: 'nps', incidentId: '7', score }])
    }
    const given = due().happens(recommended(9))
    expect(given.phrases()).toEqual(['ask-nps-why'])
    given.says('всегда отвечают')
    expect(given.effects()).toMatchObject([
      { do: 'comment_rating', of: 'nps', comment: 'всегда отвечают' },
      { phrase: 'thanks-for-opinion' },
    ])
  })

  test('takes the reason in the same breath', () => {
    expect(due().says('9, отвечают быстро').effects()).toMatchObject([
      { do: 'give_score', score: 9, comment: 'отвечают быстро' },
    ])
  })

  test.each(['не хочу отвечать', 'не буду оценивать', 'не надо', 'skip', 'не хочу відповідати'])(
    'lets «%s» be, and asks no more',
    (words) => {
      const declined = due().says(words)
      expect(declined.phrases()).toEqual(['thanks-anyway'])
      expect(declined.state().prompts.filter(({ about }) => about.startsWith('nps.'))).toEqual([])
    },
  )

  test('is left where a question comes instead', () => {
    expect(due().says('как поменять пароль на почте').does()).toContain('wake')
  })
})

describe('what could be better', () => {
  test('is kept when it is told in one breath, as no incident', () => {
    const wish = talk().says('было бы удобно, если бы статус приходил на почту')
    expect(wish.effects()).toMatchObject([
      { do: 'keep_wish', text: 'было бы удобно, если бы статус приходил на почту' },
      { phrase: 'wish-kept' },
    ])
  })

  test('is asked once where it is only announced, by the command and by the button', () => {
    for (const begun of [
      talk().says('хочу предложить улучшение'),
      talk().commands('feedback'),
      talk().commands('menu').happens({ kind: 'choice', choiceId: 'go:more' }).presses('wish'),
    ]) {
      expect(begun.phrases()).toEqual(['ask-wish'])
      begun.says('тёмная тема в чате')
      expect(begun.effects()).toMatchObject([{ do: 'keep_wish', text: 'тёмная тема в чате' }, { phrase: 'wish-kept' }])
      expect(begun.state().doing.at).toBe('idle')
    }
  })

  test('is not insisted on, and a complaint or a call goes its way', () => {
    expect(talk().commands('feedback').says('не надо').state().doing.at).toBe('idle')
    expect(talk().commands('feedback').says('позовите человека').does()).toEqual(['ask_hand_over'])
    expect(talk().commands('feedback').says('хочу пожаловаться').does()).toEqual(['ask_hand_over'])
  })

  test('throws no request away that is being registered', () => {
    const drafting = talk().says('оставить обращение')
    expect(drafting.state().doing.at).toBe('drafting')
    expect(drafting.commands('feedback').phrases()).toEqual(['wish-in-draft'])
    expect(drafting.state().doing.at).toBe('drafting')
  })
})

test('whoever scores before it is asked says how satisfied they are, also where the effort would be asked', () => {
  const resolved = talk(undefined, { cesEvery: 1 }).happens({
    kind: 'incident_resolved',
    incident: incident({ status: 'resolved' }),
    agentName: 'Анна',
    remindAt: 1,
    closeAt: 2,
  })
  resolved.says('5 вы супер')
  expect(resolved.allEffects()[0]).toMatchObject({ do: 'confirm_resolution', isScored: true })
  const asked = talk(undefined, { cesEvery: 1 })
  asked.happens({ kind: 'resolution_confirmed', incident: incident({ status: 'closed' }), isScored: true })
  expect(asked.phrases()).toEqual(['ask-rating'])
  asked.happens({ kind: 'resolution_confirmed', incident: incident({ status: 'closed' }) })
  expect(asked.phrases()).toEqual(['ask-effort'])
})
