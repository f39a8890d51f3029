import { describe, expect, test } from 'vitest'
import type { MajorCard, SearchResult } from '../../../src/conversation/event.ts'
import { hour } from '../../../src/kit/time.ts'
import { article, incident, monday, talk } from '../talk.ts'

const major = (change: Partial<MajorCard> = {}): MajorCard => ({
  id: 'm1',
  title: 'Не открывается интернет-банк',
  text: 'Чиним сервер входа',
  category: 'access',
  declaredAt: monday - hour,
  nextUpdateAt: monday + hour,
  updates: 2,
  child: null,
  ...change,
})
const answer: SearchResult = {
  decision: 'answer',
  matches: [{ id: 'vpn', title: 'VPN', category: 'access' }],
  article: article(),
}
const nothing: SearchResult = { decision: 'nothing', matches: [], article: null, isVague: true }
const asks = (result: SearchResult, more: object = {}, isSettled = true) =>
  ({ kind: 'found', question: '', isSettled, result, ...more }) as const

describe('a question that a known fault fits', () => {
  test('is told of it before the article, with since when, the next time and two answers', () => {
    const olga = talk()
      .says('не открывается банк')
      .follows(asks(answer, { major: major() }, false))
    expect(olga.phrases()).toEqual(['known-fault'])
    expect(olga.words()[0]).toBe(
      'Знаем: «Не открывается интернет-банк», с 9:00 сегодня. Чиним сервер входа.\nСледующая новость сегодня в 11:00. У вас то же самое?',
    )
    expect(olga.does()).toContain('forget_wake')
  })

  test('waits for the rest of the question where the search is not sure of it', () => {
    const olga = talk()
      .says('банк')
      .follows(asks(nothing, { major: major() }, false))
    expect(olga.said()).toEqual([])
    expect(olga.follows(asks(nothing, { major: major() })).phrases()).toEqual(['known-fault'])
  })

  test('says that the news is late, and promises no time that has passed', () => {
    const olga = talk().says('не открывается банк')
    olga.follows(asks(answer, { major: major({ nextUpdateAt: monday - 1 }) }))
    expect(olga.words()[0]).toContain('она задерживается')
  })

  test.each(['да', 'у меня тоже', 'ага'])('«%s» is "me too", registered once by the event that began it', (words) => {
    const olga = talk()
      .says('не открывается банк')
      .follows(asks(answer, { major: major() }))
    olga.says(words)
    expect(olga.effects()).toMatchObject([
      { do: 'join_major', majorId: 'm1', updates: 2, description: 'не открывается банк', originEventId: 'e2' },
    ])
  })

  test('«нет» goes on with the search, and this fault is not offered for the question again', () => {
    const olga = talk()
      .says('не открывается банк')
      .follows(asks(answer, { major: major() }))
    olga.says('нет')
    expect(olga.effects()).toMatchObject([
      { do: 'search', texts: ['не открывается банк'], isSettled: true, declined: ['m1'] },
    ])
    olga.follows(asks(answer)).presses('not_helped').says('с утра и до сих пор')
    expect(olga.allEffects().find((effect) => effect.do === 'search')).toMatchObject({ declined: ['m1'] })
    // Another question is another matter.
    olga.commands('menu').says('снова не открывается банк')
    expect(olga.allEffects().find((effect) => effect.do === 'search')).not.toHaveProperty('declined')
  })

  test('«с утра» behind the offer belongs to it: it is asked again with both', () => {
    const olga = talk()
      .says('не открывается банк')
      .follows(asks(answer, { major: major() }))
    olga.says('с утра').follows(asks(nothing, { offered: major() }))
    expect(olga.phrases()).toEqual(['known-fault'])
    olga.says('да')
    expect(olga.effects()).toMatchObject([{ do: 'join_major', description: 'не открывается банк\nс утра' }])
  })

  test('of somebody who has joined is answered by how it stands, and leaves nothing open', () => {
    const olga = talk().says('не открывается банк')
    olga.follows(asks(answer, { major: major({ child: { id: '7', number: 7 } }) }))
    expect(olga.words()[0]).toContain('вы в списке, номер INC-000007')
    expect(olga.state().doing).toEqual({ at: 'idle' })
    olga.presses('another_than_major')
    expect(olga.effects()).toMatchObject([{ do: 'search', texts: ['не открывается банк'], declined: ['m1'] }])
  })
})

describe('what is being registered', () => {
  const hasMajors = { hasMajors: true }
  test('is looked up once its matter is known, and asked on where nothing fits', () => {
    const olga = talk(undefined, hasMajors).says('оставить обращение').says('не открывается банк')
    expect(olga.does()).toEqual(['find_major'])
    olga.follows({ kind: 'major_looked_for', major: null })
    expect(olga.phrases()).toEqual(['ask-category'])
  })

  test('is told first where one fits; something else goes on with the same draft', () => {
    const olga = talk(undefined, hasMajors).says('оставить обращение').says('не открывается банк')
    olga.follows({ kind: 'major_looked_for', major: major() })
    expect(olga.phrases()).toEqual(['known-fault'])
    olga.says('у меня другое')
    expect(olga.phrases()).toEqual(['ask-category'])
    expect(olga.state().doing).toMatchObject({ at: 'drafting', draft: { description: 'не открывается банк' } })
  })

  test('is not looked up where no major incident is open', () => {
    const olga = talk().says('оставить обращение').says('не открывается банк')
    expect(olga.phrases()).toEqual(['ask-category'])
  })
})

test('with an agent there an update is a notice, and the talk goes on', () => {
  const doing = { at: 'with_agent', incidentId: '7', number: 7, agentName: 'Анна' } as const
  const olga = talk({ language: 'ru', doing, prompts: [], misses: 0, generation: 1 })
  olga.happens({ kind: 'major_told', major: major({ child: { id: '7', number: 7 } }), isApology: false })
  expect(olga.said()).toMatchObject([{ phrase: 'fault-update', isNotice: true }])
  expect(olga.state().doing).toEqual(doing)
})

test('what was told between the offer and the button is told with the joining', () => {
  const joined = { kind: 'major_joined', major: major({ updates: 3 }), incident: incident(), isNew: true } as const
  const olga = talk().happens({ ...joined, isByAgent: false, updates: 2 })
  expect(olga.words()[0]).toContain('Только что стало известно: Чиним сервер входа.')
  expect(
    talk()
      .happens({ ...joined, isByAgent: false, updates: 3 })
      .words()[0],
  ).not.toContain('Только что')
})
