import { describe, expect, test } from 'vitest'
import type { SearchResult } from '../../src/conversation/event.ts'
import { article, incident, talk } from './talk.ts'

const shown: SearchResult = { decision: 'answer', matches: [], article: article() }
const nothing: SearchResult = { decision: 'nothing', matches: [], article: null }
const suggested: SearchResult = {
  decision: 'suggest',
  matches: [
    { id: 'mail', title: 'Почта', category: 'mail' },
    { id: 'wifi', title: 'Wi-Fi', category: 'access' },
  ],
  article: null,
}

const asked = (question: string, result: SearchResult) =>
  talk().says(question).happens({ kind: 'found', question, isSettled: true, result })

const answered = () => asked('впн не работает', shown)

const notHelped = {
  do: 'record_answer',
  question: 'впн не работает',
  outcome: 'not_helped',
  articleId: 'vpn',
}

describe('a call for a person behind a no', () => {
  test.each([
    'нет, позовите человека',
    'Нет. Дайте оператора',
    'нет позовите человека',
    'ні, покличте людину',
    'no, talk to a human please',
    'no i want a human',
    'no please call an agent',
    'nope, call me',
  ])('%s: is one', (text) => {
    expect(answered().says(text).does()).toContain('ask_hand_over')
  })

  test.each(['no agent needed', 'no human answers the phone', 'нет, оператор мобильной связи другой'])(
    '%s: is none',
    (text) => {
      expect(answered().says(text).does()).not.toContain('ask_hand_over')
    },
  )
})

describe('words of failure under an answer', () => {
  test('are its button, and what is told with them is kept', () => {
    const rest = 'Перезагружал два раза'
    const told = answered().says(`не помогло. ${rest}`)
    expect(told.does()).toEqual(['search', 'wake'])
    told.happens({ kind: 'found', question: rest, isSettled: true, result: nothing })
    expect(told.phrases()).toEqual(['not-helped'])
    expect(told.effects()).toContainEqual(notHelped)
    told.presses('register')
    expect(told.state().doing).toMatchObject({ draft: { description: `впн не работает\n${rest}` } })
  })

  test('with another matter behind them are recorded, and that is answered', () => {
    const told = answered().says('не помогло, и принтер не печатает')
    told.happens({
      kind: 'found',
      question: 'и принтер не печатает',
      isSettled: false,
      result: {
        ...shown,
        matches: [{ id: 'printer', title: 'Принтер', category: 'access' }],
        article: article({ id: 'printer' }),
      },
    })
    expect(told.phrases()).toEqual(['article'])
    expect(told.effects()).toContainEqual(notHelped)
  })

  const longer = 'у коллеги за соседним столом та же история и ничего не изменилось после обеда'

  test('are heard in a longer tale that is about nothing else', () => {
    const told = answered().says(longer).happens({ kind: 'found', question: longer, isSettled: true, result: nothing })
    expect(told.phrases()).toEqual(['not-helped'])
    expect(told.does()).toEqual(['record_answer'])
    told.presses('register')
    expect(told.state().doing).toMatchObject({ draft: { description: `впн не работает\n${longer}` } })
  })

  test('are heard where the search would show the same answer again', () => {
    const text = 'впн и после этого не работает'
    const matches = [{ id: 'vpn', title: 'VPN', category: 'access' }]
    const told = answered()
      .says(text)
      .happens({ kind: 'found', question: text, isSettled: false, result: { ...shown, matches } })
    expect(told.phrases()).toEqual(['not-helped'])
  })

  test('are none where the same is only asked again', () => {
    const text = 'впн не работает'
    const matches = [{ id: 'vpn', title: 'VPN', category: 'access' }]
    const told = answered()
      .says(text)
      .happens({ kind: 'found', question: text, isSettled: false, result: { ...shown, matches } })
    expect(told.phrases()).toEqual(['article'])
  })

  test('are another question where another article answers', () => {
    const text = 'почта не работает'
    const told = answered()
      .says(text)
      .happens({
        kind: 'found',
        question: text,
        isSettled: false,
        result: {
          ...shown,
          matches: [{ id: 'mail', title: 'Почта', category: 'mail' }],
          article: article({ id: 'mail' }),
        },
      })
    expect(told.phrases()).toEqual(['article'])
  })
})

test('"did not help" under "did you mean" is none of these', () => {
  const told = asked('не грузится', suggested).says('всё равно не работает')
  expect(told.phrases()).toEqual(['none-fits'])
  expect(told.effects()).toContainEqual(expect.objectContaining({ question: 'не грузится', outcome: 'nothing' }))
})

test('a complaint under "did you mean" goes with the question, and is none of its own', () => {
  const text = 'ага перезагрузил, не помогло'
  const told = asked('впн крутится', suggested).says(text)
  told.happens({ kind: 'found', question: text, isSettled: true, result: nothing })
  expect(told.phrases()).toEqual(['not-helped'])
  expect(told.does()).toEqual([])
  told.presses('register')
  expect(told.state().doing).toMatchObject({ draft: { description: `впн крутится\n${text}` } })
})

test('what follows "that helped" is a matter of its own', () => {
  const told = answered().says('спасибо, помогло! А как сменить пароль?')
  expect(told.state().doing).toMatchObject({ at: 'collecting', texts: ['А как сменить пароль?'] })
  expect(told.state().doing).not.toHaveProperty('open')
})

test('what takes "that helped" half back is searched without it, and nothing is recorded', () => {
  const told = answered().says('помогло, но теперь жуёт бумагу')
  expect(told.effects()).toMatchObject([{ do: 'search', texts: ['но теперь жуёт бумагу'] }, { do: 'wake' }])
})

test('anger at an answer is no addition to the question', () => {
  const text = 'ну и тупая контора, сил моих нет'
  const told = answered()
    .says(text)
    .happens({ kind: 'found', question: text, isSettled: true, result: { ...nothing, isVague: true } })
  expect(told.phrases()).toEqual(['small-talk-abuse'])
  told.presses('register')
  expect(told.state().doing).toMatchObject({ draft: { description: 'впн не работает' } })
})

test('a question asked in anger is a question', () => {
  const told = asked('тупой впн не подключается, бесит', { ...suggested, isVague: true })
  expect(told.phrases()).toEqual(['did-you-mean'])
})

test('good news end a question that had no answer', () => {
  const told = asked('впн не работает', nothing).says('впн заработал')
  expect(told.phrases()).toEqual(['helped'])
  expect(told.state().doing).toEqual({ at: 'idle' })
})

test('"it does not work" alone is asked what does not, and is no question without an answer', () => {
  const told = asked('не работает', nothing)
  expect(told.phrases()).toEqual(['what-fails'])
  expect(told.does()).toEqual([])
})

describe('nothing is wanted any more', () => {
  test('after an answer: it is left', () => {
    const left = answered().says('передумал, ничего не надо')
    expect(left.phrases()).toEqual(['cancelled', 'menu'])
    expect(left.state().doing).toEqual({ at: 'idle' })
  })

  test('in the middle of a request: nothing is sent', () => {
    expect(asked('нет бумаги', nothing).presses('register').says('не надо').phrases()).toEqual(['draft-cancelled'])
  })

  test('with nothing begun: that is all', () => {
    expect(talk().says('never mind').phrases()).toEqual(['small-talk-dismissal'])
  })

  test('from the person who is on the way: the wait in the chat ends', () => {
    const waiting = talk({
      language: 'ru',
      doing: { at: 'waiting', incidentId: '7', number: 123, since: 0, toldAt: 0 },
      prompts: [],
      misses: 0,
      generation: 0,
    })
    expect(waiting.says('уже не надо').does()).toEqual(['end_hand_over'])
  })
})

test('who asks whether this is a bot is told, and no person is called unasked', () => {
  const told = talk().says('вы вообще люди или робот?')
  expect(told.phrases()).toEqual(['small-talk-identity'])
  expect(told.does()).toEqual([])
  expect(told.said()[0]?.buttons.map(({ id }) => id)).toEqual(['go:person'])
})

describe('under "is all well?"', () => {
  const resolved = () =>
    talk().happens({
      kind: 'incident_resolved',
      incident: incident({ status: 'resolved' }),
      agentName: 'Анна',
      remindAt: 1,
      closeAt: 2,
    })

  test.each([
    ['да, всё работает, спасибо', 'confirm_resolution'],
    ['всё равно не работает', 'reopen_incident'],
  ])('«%s» is the button', (text, effect) => {
    expect(resolved().says(text).does()).toEqual([effect])
  })

  test('the words go with what is reopened', () => {
    const told = resolved().says('не работает, теперь и на телефоне')
    expect(told.does()).toEqual(['search', 'wake'])
  })

  test('with another question open they are about that one', () => {
    const told = resolved()
      .says('почта')
      .happens({ kind: 'found', question: 'почта', isSettled: true, result: suggested })
    expect(told.says('всё равно не работает').phrases()).toEqual(['none-fits'])
  })
})

test.each([
  ['ytn', 'not-helped'],
  ['da', 'helped'],
  ['👎', 'not-helped'],
])('«%s» under an answer is its button', (text, phrase) => {
  expect(answered().says(text).phrases()).toEqual([phrase])
})

test('«???» behind a question is not answered before the question is', () => {
  expect(talk().says('впн не работает').says('???').effects()).toEqual([])
  expect(talk().says('???').phrases()).toEqual(['small-talk-opening'])
})

test('who asks what the bot can do is told', () => {
  expect(talk().says('что ты умеешь?').phrases()).toEqual(['help'])
})

test('who asks when people are there is told', () => {
  expect(talk().says('когда вы работаете?').phrases()).toEqual(['hours'])
})

test('what helped and then did not is the question before, and people are offered', () => {
  const text = 'хотя нет, опять отвалился'
  const told = answered().presses('helped').says(text)
  told.happens({ kind: 'found', question: text, isSettled: true, result: nothing })
  expect(told.phrases()).toEqual(['not-helped'])
  told.presses('register')
  expect(told.state().doing).toMatchObject({ draft: { description: `впн не работает\n${text}` } })
})

describe('under "did you mean"', () => {
  test.each([
    ['второе', 'wifi'],
    ['the last one', 'wifi'],
    ['1', 'mail'],
  ])('«%s» is that article', (text, articleId) => {
    expect(asked('не грузится', suggested).says(text).effects()).toMatchObject([{ do: 'find_article', articleId }])
  })

  test.each(['а вторая?', 'and the second one?'])('«%s» under the first is the other', (text) => {
    const told = asked('не грузится', suggested).says('первое')
    told.happens({ kind: 'article_found', question: 'не грузится', article: article({ id: 'mail' }) }).says(text)
    expect(told.effects()).toMatchObject([{ do: 'find_article', articleId: 'wifi', question: 'не грузится' }])
    told.happens({ kind: 'article_found', question: 'не грузится', article: article({ id: 'wifi' }) }).says('первая')
    expect(told.effects()).toMatchObject([{ do: 'find_article', articleId: 'mail' }])
  })

  test.each(['последний вопрос', 'last question', 'первая'])('«%s» under an answer chooses nothing else', (text) => {
    const told = asked('не грузится', suggested).says('первое')
    told.happens({ kind: 'article_found', question: 'не грузится', article: article({ id: 'mail' }) }).says(text)
    expect(told.does()).not.toContain('find_article')
  })

  test.each(['не работает', 'не работает?', 'не открывается'])(
    '«%s» under one word is more of the question',
    (text) => {
      expect(asked('почта', suggested).says(text).effects()).toContainEqual({
        do: 'search',
        texts: ['почта', text],
        isSettled: false,
      })
    },
  )

  test('another topic after one word is asked by itself, unless both together are answered', () => {
    const told = asked('почта', suggested).says('карта')
    told.happens({ kind: 'found', question: 'почта\nкарта', isSettled: true, result: suggested })
    expect(told.effects()).toEqual([{ do: 'search', texts: ['карта'], isSettled: true }])
    told.happens({ kind: 'found', question: 'карта', isSettled: true, result: suggested })
    expect(told.state().doing).toMatchObject({ at: 'choosing', question: 'карта' })
  })

  test.each([
    ['почта', 'не та'],
    ['mail', 'something else'],
    ['почта', 'не помогло'],
    ['почта не грузится', 'не работает'],
    ['почта', 'нет'],
  ])('«%s» and then «%s» is none of these', (question, text) => {
    expect(asked(question, suggested).says(text).phrases()).toEqual(['none-fits'])
  })

  test('"neither" is none of these', () => {
    expect(asked('не грузится', suggested).says('никакое').phrases()).toEqual(['none-fits'])
  })
})

test('"yes" to the offer of a request takes it; «нет» leaves it', () => {
  const offered = () => asked('нет бумаги', nothing)
  expect(offered().says('да, давайте').phrases()).toEqual(['ask-category'])
  expect(offered().says('нет').phrases()).toEqual(['cancelled', 'menu'])
})

test('a request may be asked for in words, and so may its status', () => {
  expect(answered().says('создай заявку').state().doing).toMatchObject({ draft: { description: 'впн не работает' } })
  expect(talk().says('что там с моим обращением?').does()).toEqual(['find_status'])
})

test('a button’s title with a question mark is a question', () => {
  expect(answered().says('помогло?').does()).toEqual(['search', 'wake'])
})

test('"did not help" with a call for a person behind it is both', () => {
  const told = answered().says('не помогло, позовите человека')
  expect(told.effects()).toMatchObject([{ do: 'ask_hand_over', question: 'впн не работает' }])
})

test('«помогло» after "did not help" begins no request', () => {
  const told = answered().presses('not_helped').says('помогло')
  expect(told.phrases()).toEqual(['helped'])
  expect(told.state().doing).toEqual({ at: 'idle' })
})

test('«нет» may be what is to be added to a request, «не надо» is not', () => {
  const adding = () =>
    talk({
      language: 'ru',
      doing: { at: 'adding', incidentId: '7', number: 123 },
      prompts: [],
      misses: 0,
      generation: 0,
    })
  expect(adding().says('нет').does()).toEqual(['add_text'])
  expect(adding().says('уже не надо').does()).toEqual([])
})
