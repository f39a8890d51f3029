import { describe, expect, test } from 'vitest'
import { article, talk } from '../talk.ts'

const suggestions = [
  { id: 'a', title: 'Первое', category: 'access' },
  { id: 'b', title: 'Второе', category: 'mail' },
]

test('a question is searched at once and the quiet is waited for', () => {
  const asked = talk().says('впн не работает')
  expect(asked.effects()).toMatchObject([
    { do: 'search', texts: ['впн не работает'], isSettled: false },
    { do: 'wake', key: 'quiet' },
  ])
})

test('a sure answer goes at once and ends the wait', () => {
  const found = talk()
    .says('впн не работает')
    .happens({
      kind: 'found',
      question: 'впн не работает',
      isSettled: false,
      result: { decision: 'answer', matches: [], article: article() },
    })
  expect(found.phrases()).toEqual(['article'])
  expect(found.does()).toEqual(['forget_wake', 'record_answer'])
})

test('an unsure result says nothing before the quiet', () => {
  const found = talk()
    .says('не работает')
    .happens({
      kind: 'found',
      question: 'не работает',
      isSettled: false,
      result: { decision: 'suggest', matches: suggestions, article: null },
    })
  expect(found.said()).toEqual([])
})

test('texts of one quiet are searched together', () => {
  const settled = talk().says('не работает').says('впн').happens({ kind: 'woke', key: 'quiet' })
  expect(settled.effects()).toEqual([{ do: 'search', texts: ['не работает', 'впн'], isSettled: true }])
})

test('did-you-mean has two to four titles and a way to say none', () => {
  const found = talk()
    .says('не работает')
    .happens({
      kind: 'found',
      question: 'не работает',
      isSettled: true,
      result: { decision: 'suggest', matches: suggestions, article: null },
    })
  expect(found.phrases()).toEqual(['did-you-mean'])
  expect(found.said()[0]?.buttons.map((button) => button.title)).toEqual([
    { text: 'Первое' },
    { text: 'Второе' },
    { phrase: 'button-none-of-these' },
  ])
  expect(found.presses('article').effects()).toEqual([{ do: 'find_article', articleId: 'a', question: 'не работает' }])
})

test('the honest no invites to rephrase once, then offers people', () => {
  const nothing = { decision: 'nothing', matches: [], article: null } as const
  const first = talk()
    .says('абракадабра')
    .happens({ kind: 'found', question: 'абракадабра', isSettled: true, result: nothing })
  expect(first.phrases()).toEqual(['nothing'])
  const second = first
    .says('кукареку')
    .happens({ kind: 'found', question: 'кукареку', isSettled: true, result: nothing })
  expect(second.phrases()).toEqual(['still-nothing'])
  // Both wordings become the description, so that nothing has to be typed again.
  second.presses('register')
  expect(second.state().doing).toMatchObject({ at: 'drafting', draft: { description: 'абракадабра\nкукареку' } })
})

test('"did not help" offers a person and keeps the question', () => {
  const answered = talk()
    .says('впн')
    .happens({
      kind: 'found',
      question: 'впн',
      isSettled: false,
      result: { decision: 'answer', matches: [], article: article() },
    })
    .presses('not_helped')
  expect(answered.phrases()).toEqual(['not-helped'])
  expect(answered.does()).toEqual(['record_answer'])
  answered.happens({ kind: 'choice', choiceId: 'go:person' })
  expect(answered.effects()).toMatchObject([{ do: 'ask_hand_over', question: 'впн' }])
})

test.each([
  ['помогло', 'helped'],
  ['Да', 'helped'],
  ['не помогло!', 'not-helped'],
  ['нет', 'not-helped'],
  ['Спасибо, заработало!', 'helped'],
  ['thanks, it works', 'helped'],
  ['всё равно не работает', 'not-helped'],
  ['still not working', 'not-helped'],
])('typing "%s" under an answer counts as the button', (typed, phrase) => {
  const answered = talk()
    .says('впн')
    .happens({
      kind: 'found',
      question: 'впн',
      isSettled: false,
      result: { decision: 'answer', matches: [], article: article() },
    })
  expect(answered.says(typed).phrases()).toEqual([phrase])
})

test.each(['привет', 'Здравствуйте!', 'hello'])('%s is greeted back without a search', (text) => {
  expect(talk().says(text).does()).toEqual([])
  expect(talk().says(text).phrases()).toEqual(['small-talk-greeting'])
})

test('thanks are answered and leave the open question open', () => {
  const answered = talk()
    .says('впн')
    .happens({
      kind: 'found',
      question: 'впн',
      isSettled: false,
      result: { decision: 'answer', matches: [], article: article() },
    })
    .says('спасибо')
  expect(answered.phrases()).toEqual(['small-talk-thanks'])
  expect(answered.presses('helped').phrases()).toEqual(['helped'])
})

test('"thanks, it works" counts as "helped" after plain thanks too, and is small talk without an answer', () => {
  const answered = talk()
    .says('впн')
    .happens({
      kind: 'found',
      question: 'впн',
      isSettled: false,
      result: { decision: 'answer', matches: [], article: article() },
    })
    .says('спасибо')
    .says('спасибо, помогло')
  expect(answered.effects()).toContainEqual({
    do: 'record_answer',
    question: 'впн',
    outcome: 'helped',
    articleId: 'vpn',
  })
  const again = answered.says('спасибо, помогло')
  expect(again.phrases()).toEqual(['small-talk-thanks'])
  expect(again.does()).toEqual([])
})

test('"still does not work" with something new in it is an addition, not the button', () => {
  const answered = talk()
    .says('впн')
    .happens({
      kind: 'found',
      question: 'впн',
      isSettled: false,
      result: { decision: 'answer', matches: [], article: article() },
    })
  expect(answered.says('всё равно не работает с утра').does()).toEqual(['search', 'wake'])
})

describe('a short addition after an answer', () => {
  const answered = () =>
    talk()
      .says('впн не работает')
      .happens({
        kind: 'found',
        question: 'впн не работает',
        isSettled: false,
        result: { decision: 'answer', matches: [], article: article() },
      })
  const unsure = { decision: 'suggest', matches: suggestions, article: null } as const
  const found = (text: string, result: { readonly isVague?: boolean; readonly matches?: typeof suggestions }) =>
    answered()
      .says(text)
      .happens({ kind: 'found', question: text, isSettled: true, result: { ...unsure, ...result } })

  test('that asks nothing by itself leaves the answer standing, and is kept for whoever solves it', () => {
    const added = found('с утра', { isVague: true })
    expect(added.phrases()).toEqual(['addition-noted'])
    expect(added.does()).toEqual([])
    expect(added.presses('not_helped').effects()).toContainEqual({
      do: 'record_answer',
      question: 'впн не работает',
      outcome: 'not_helped',
      articleId: 'vpn',
    })
    added.presses('register')
    expect(added.state().doing).toMatchObject({ draft: { description: 'впн не работает\nс утра' } })
  })

  test('helps as the answer did', () => {
    const helped = found('с утра', { isVague: true }).presses('helped')
    expect(helped.effects()[0]).toMatchObject({ outcome: 'helped', question: 'впн не работает', articleId: 'vpn' })
  })

  test('that is nearest to the same article is no other question', () => {
    const same = [{ id: 'vpn', title: 'VPN не подключается', category: 'access' }, ...suggestions]
    expect(found('дома', { matches: same }).phrases()).toEqual(['addition-noted'])
  })

  test.each([
    ['names another topic', 'а почта', {}],
    ['is long', 'с утра пробую печатать договор на разных бумагах', { isVague: true }],
  ])('is another question when it %s', (_, text, result) => {
    expect(found(text, result).phrases()).toEqual(['did-you-mean'])
  })

  test('is a question about the article when it has a question mark', () => {
    expect(found('с утра?', { isVague: true }).phrases()).toEqual(['not-in-article'])
  })

  test('is taken once: who writes again is heard as if new', () => {
    const again = found('с утра', { isVague: true })
      .says('сегодня')
      .happens({ kind: 'found', question: 'сегодня', isSettled: true, result: { ...unsure, isVague: true } })
    expect(again.phrases()).toEqual(['did-you-mean'])
  })

  test.each(['5000 рублей', '15 января 2026 года в 10:30', 'Иванов Пётр'])(
    'that is a detail is added however often: «%s»',
    (detail) => {
      const vague = { ...unsure, isVague: true }
      const added = found('с утра', { isVague: true })
        .says('код 7')
        .happens({ kind: 'found', question: 'код 7', isSettled: true, result: vague })
        .says(detail)
        .happens({ kind: 'found', question: detail, isSettled: true, result: vague })
      // The same sentence is not said three times in a row.
      expect(added.phrases()).toEqual(['repeating'])
      expect(added.does()).toEqual([])
      added.presses('register')
      expect(added.state().doing).toMatchObject({ draft: { description: `впн не работает\nс утра\nкод 7\n${detail}` } })
    },
  )

  test('may follow a detail', () => {
    const added = found('5000 рублей', { isVague: true })
      .says('с утра')
      .happens({ kind: 'found', question: 'с утра', isSettled: true, result: { ...unsure, isVague: true } })
    expect(added.phrases()).toEqual(['addition-noted'])
  })

  test('after "did not help" is added too, and people are offered again', () => {
    const added = answered()
      .presses('not_helped')
      .says('с утра')
      .happens({ kind: 'found', question: 'с утра', isSettled: true, result: { ...unsure, isVague: true } })
    expect(added.phrases()).toEqual(['addition-kept'])
    added.presses('register')
    expect(added.state().doing).toMatchObject({ draft: { description: 'впн не работает\nс утра', category: 'access' } })
  })

  test('that nobody understands does not make the question before it forgotten', () => {
    const nothing = { decision: 'nothing', matches: [], article: null } as const
    const told = found('с утра', { isVague: true })
      .says('в офисе еще вчера все было хорошо')
      .happens({ kind: 'found', question: 'в офисе еще вчера все было хорошо', isSettled: true, result: nothing })
    expect(told.phrases()).toEqual(['nothing'])
    expect(told.effects()).toContainEqual(
      expect.objectContaining({ do: 'record_answer', question: 'в офисе еще вчера все было хорошо' }),
    )
    told.presses('register')
    const description = 'впн не работает\nс утра\nв офисе еще вчера все было хорошо'
    expect(told.state().doing).toMatchObject({ draft: { description } })
  })

  test('after thanks is another matter', () => {
    const thanked = answered()
      .says('спасибо')
      .says('с утра')
      .happens({ kind: 'found', question: 'с утра', isSettled: true, result: { ...unsure, isVague: true } })
    expect(thanked.phrases()).toEqual(['did-you-mean'])
  })
})

test('a vanished article is an honest no, not a silence', () => {
  const gone = talk().happens({ kind: 'article_found', article: null, question: 'впн' })
  expect(gone.phrases()).toEqual(['nothing'])
})

test('thanks end the matter: who calls a person next means something else', () => {
  const thanked = talk()
    .says('где зарплата')
    .happens({
      kind: 'found',
      question: 'где зарплата',
      isSettled: false,
      result: { decision: 'answer', matches: [], article: article() },
    })
    .says('спасибо')
    .commands('person')
  expect(thanked.effects()).toMatchObject([{ do: 'ask_hand_over', question: '' }])
})

test('none of these is recorded as a question without an answer', () => {
  const none = talk()
    .says('не работает')
    .happens({
      kind: 'found',
      question: 'не работает',
      isSettled: true,
      result: { decision: 'suggest', matches: suggestions, article: null },
    })
    .presses('none_of_these')
  expect(none.effects()).toContainEqual({
    do: 'record_answer',
    question: 'не работает',
    outcome: 'nothing',
    articleId: null,
  })
  expect(none.phrases()).toEqual(['none-fits'])
})
