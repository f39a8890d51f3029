import { expect, test } from 'vitest'
import { initialState } from '../../../src/conversation/state.ts'
import { article, incident, monday, talk } from '../talk.ts'

const described = () =>
  talk({
    ...initialState('ru'),
    doing: { at: 'unsolved', question: 'впн не работает с утра', category: null },
    prompts: [],
  })
    .happens({ kind: 'choice', choiceId: 'nothing-like-this' })
    .presses('register')

test('what was written becomes the description; only the missing is asked', () => {
  const drafting = described()
  expect(drafting.phrases()).toEqual(['ask-category'])
  expect(drafting.presses('set_category').phrases()).toEqual(['ask-impact'])
  expect(drafting.presses('set_impact').phrases()).toEqual(['ask-urgency'])
  expect(drafting.presses('set_urgency').phrases()).toEqual(['summary'])
  expect(drafting.words()[0]).toContain('«впн не работает с утра», касается вас, работа стоит')
})

test('a confirmation opens one incident under the id of the event that began the draft', () => {
  const drafting = described().presses('set_category').presses('set_impact').presses('set_urgency')
  const confirm = drafting.state().prompts.at(-1)?.choices[0]?.id ?? ''
  drafting.happens({ kind: 'choice', choiceId: confirm })
  expect(drafting.effects()).toMatchObject([{ do: 'open_incident', originEventId: 'e2', impact: 3, urgency: 1 }])
  // The same button again, however often, opens nothing.
  drafting.happens({ kind: 'choice', choiceId: confirm })
  expect(drafting.does()).toEqual([])
  expect(drafting.phrases()).toEqual(['already-pressed'])
})

test('words that answer nothing are said not to be understood, and never join the description', () => {
  const drafting = described().says('и принтер тоже')
  expect(drafting.phrases()).toEqual(['ask-category-again'])
  expect(drafting.state().doing).toMatchObject({ draft: { description: 'впн не работает с утра' } })
})

test('thanks where a button was expected are no part of the tale', () => {
  const drafting = described().says('спасибо')
  expect(drafting.phrases()).toEqual(['ask-category'])
  expect(drafting.state().doing).toMatchObject({ draft: { description: 'впн не работает с утра' } })
})

test('the summary is agreed to in other words, too; "no" to a question of the draft is no way out', () => {
  const summed = described().presses('set_category').presses('set_impact').says('нет')
  expect(summed.phrases()).toEqual(['summary'])
  expect(summed.state().doing).toMatchObject({ draft: { urgency: 1 } })
  expect(summed.says('да, отправляй').does()).toEqual(['open_incident'])
})

test('a person may be called, and the request dropped, in the middle of it', () => {
  expect(described().says('позовите человека').effects()).toMatchObject([
    { do: 'ask_hand_over', question: 'впн не работает с утра' },
  ])
  expect(described().says('отмените заявку').phrases()).toEqual(['draft-cancelled'])
})

test('the summary can be corrected field by field', () => {
  const drafting = described().presses('set_category').presses('set_impact').presses('set_urgency')
  drafting.presses('correct')
  expect(drafting.phrases()).toEqual(['what-to-correct'])
  drafting.presses('correct_field', (action) => action.do === 'correct_field' && action.field === 'description')
  expect(drafting.phrases()).toEqual(['ask-description'])
  drafting.says('не открывается почта')
  expect(drafting.words()[0]).toContain('не открывается почта')
  expect(drafting.phrases()).toEqual(['summary'])
})

test('cancel drops the draft and says that nothing was sent', () => {
  expect(described().presses('cancel').phrases()).toEqual(['draft-cancelled'])
  expect(described().commands('cancel').phrases()).toEqual(['draft-cancelled'])
})

test('the acknowledgement names number, priority and deadline', () => {
  const told = talk().happens({ kind: 'incident_opened', incident: incident() })
  expect(told.words()[0]).toBe(
    'Обращение INC-000123 принято. Специалист ответит до 11:00 сегодня. Приоритет средний.\nСтатус можно спросить здесь в любой момент.',
  )
})

test('out of hours it says when work resumes, and why', () => {
  const saturday = Date.UTC(2026, 10, 21, 12)
  const told = talk(initialState('ru'), {
    at: saturday,
    isDeskOpen: false,
    opensAt: Date.UTC(2026, 10, 23, 6),
    holidays: [],
  })
  told.happens({ kind: 'incident_opened', incident: incident({ responseDueAt: Date.UTC(2026, 10, 23, 7) }) })
  expect(told.words()[0]).toContain(
    'Сейчас нерабочее время, начнём в понедельник, 23 ноября, в 9:00 (МСК) и ответим до 10:00.',
  )
})

test.each(['ru', 'uk', 'en'] as const)(
  'in %s: who works when the desk is closed does not say that it begins later than it answers',
  (language) => {
    const sunday = Date.UTC(2026, 10, 22, 9)
    const closed = { at: sunday, isDeskOpen: false, opensAt: Date.UTC(2026, 10, 23, 6), holidays: [] }
    const soon = incident({ responseDueAt: sunday + 30 * 60_000 })
    const queue = { place: 1, waitMs: null, isAnyoneThere: false }
    const registered = talk(initialState(language), closed).happens({ kind: 'incident_opened', incident: soon })
    const handedOver = talk(initialState(language), closed).happens({
      kind: 'hand_over_asked',
      isNew: true,
      incident: soon,
      isUrgent: false,
      isComplaint: false,
      queue,
    })
    for (const told of [registered, handedOver]) {
      expect(told.words()[0]).not.toMatch(/нерабочее|неробоч|closed/i)
      expect(told.words()[0]).toMatch(/12:30/)
    }
  },
)

test('for the two highest priorities the phone is told, when there is one', () => {
  const { settings } = { settings: { ...talkSettings, phone: '+7 495 000-00-00' } }
  const told = talk(initialState('ru'), { settings }).happens({
    kind: 'incident_opened',
    incident: incident({ priority: 2 }),
  })
  expect(told.words()[0]).toContain('звоните: +7 495 000-00-00')
  const without = talk().happens({ kind: 'incident_opened', incident: incident({ priority: 2 }) })
  expect(without.words()[0]).not.toContain('звоните')
})

const talkSettings = {
  deskName: { ru: 'Служба', uk: 'Служба', en: 'Desk' },
  phone: null,
  phoneHours: { ru: 'круглосуточно', uk: 'цілодобово', en: 'always' },
  zone: 'Europe/Moscow',
  zoneName: { ru: 'МСК', uk: 'за московським часом', en: 'Moscow time' },
  workingHours: { ru: 'в будни', uk: 'у будні', en: 'on weekdays' },
  quietMs: 1_500,
  restQuietMs: 20_000,
}

test('the English acknowledgement is English', () => {
  const told = talk(initialState('en')).happens({
    kind: 'incident_opened',
    incident: incident({ responseDueAt: monday + 26 * 3_600_000 }),
  })
  expect(told.words()[0]).toContain('INC-000123 is registered. Someone will reply by 12 pm tomorrow. Priority medium.')
})

test.each([
  ['отдел', 2],
  ['всего отдела', 2],
  ['всех', 1],
  ['только я', 3],
])('"%s" typed instead of a button is that choice', (typed, impact) => {
  const asked = described().presses('set_category')
  asked.says(typed)
  expect(asked.phrases()).toEqual(['ask-urgency'])
  expect(asked.state().doing).toMatchObject({ draft: { impact } })
})

test('"срочно" is not taken for «Не срочно»', () => {
  const asked = described().presses('set_category').presses('set_impact').says('срочно')
  expect(asked.state().doing).toMatchObject({ draft: { urgency: 1 } })
})

test('beside an answer that is no choice a person is offered; after two the middle is taken', () => {
  const asked = described().presses('set_category').says('сегодня утром началось')
  expect(asked.said()[0]?.buttons.map((button) => button.id)).toContain('go:person')
  asked.says('после обновления системы')
  expect(asked.phrases()).toEqual(['ask-urgency'])
  expect(asked.state().doing).toMatchObject({ draft: { impact: 2, description: 'впн не работает с утра' } })
})

test('a double click on the confirmation is recognised, and asks nothing anew', () => {
  const drafting = described().presses('set_category').presses('set_impact').presses('set_urgency')
  const confirm = drafting.state().prompts.at(-1)?.choices[0]?.id ?? ''
  drafting.happens({ kind: 'choice', choiceId: confirm }).happens({ kind: 'choice', choiceId: confirm })
  expect(drafting.phrases()).toEqual(['already-pressed'])
})

test('quotation marks in a quoted description are the inner kind, pieces become sentences', () => {
  const told = talk().happens({
    kind: 'incident_found',
    own: [],
    incident: incident({ description: 'пишет «ошибка доступа»\nс утра' }),
  })
  expect(told.words()[0]).toContain('«пишет „ошибка доступа“; с утра»')
})

test.each([
  ['статус', 'find_status'],
  ['Статус?', 'find_status'],
  ['status', 'find_status'],
  // A button's title.
  ['мои обращения', 'list_incidents'],
])('"%s" shows the own requests', (text, effect) => {
  expect(talk().says(text).does()).toEqual([effect])
})

test('the category of the article that did not help is not asked again, and can still be corrected', () => {
  const drafting = talk()
    .says('впн')
    .happens({
      kind: 'found',
      question: 'впн',
      isSettled: false,
      result: { decision: 'answer', matches: [], article: article() },
    })
    .presses('not_helped')
    .presses('register')
  expect(drafting.phrases()).toEqual(['ask-impact'])
  drafting.presses('set_impact').presses('set_urgency')
  expect(drafting.words()[0]).toContain('Тема: Доступ.')
})

test('an article that offers a person has the button for it', () => {
  const shown = talk().happens({ kind: 'article_found', question: '', article: article({ callsPerson: true }) })
  expect(shown.said()[0]?.buttons.map((button) => button.id)).toContain('go:person')
})
