import { describe, expect, test } from 'vitest'
import {
  type AskedOfFault,
  type Fault,
  fitsFault,
  isAboutFault,
} from '../../../src/knowledge/known-faults/fits-fault.ts'

const bank: Fault = {
  titles: ['Не открывается интернет-банк', 'Online banking is down'],
  texts: ['Вход зависает на белом экране. Чиним сервер входа.', 'Signing in hangs on a white screen.'],
  articleIds: ['bank-login'],
  category: 'bank',
}
const vpn: Fault = {
  titles: ['Не работает VPN'],
  texts: ['Не подключается из дома.'],
  articleIds: [],
  category: 'access',
}
const asked = (text: string, more: Partial<AskedOfFault> = {}): AskedOfFault => ({
  readings: [text],
  decision: 'nothing',
  first: null,
  ...more,
})

describe('a question is recognised as one about a fault', () => {
  test.each([
    ['интернет-банк не открывается'],
    ['не открывается интернет банк с утра'],
    ['интернет-банком не могу воспользоваться'],
    ['bynthytn-,fyr yt jnrhsdftncz'],
    ['online banking is down'],
    ['my online banking does not work'],
    ['зависает вход в интернет-банк'],
  ])('«%s» by its words, their forms, another layout or language', (text) => {
    expect(fitsFault(bank, asked(text))).toBeGreaterThan(0)
  })

  test.each([['впн не работает'], ['VPN не работает'], ['не могу подключиться к vpn'], ['dgy yt hf,jnftn']])(
    '«%s» by what others say for the word',
    (text) => {
      expect(fitsFault(vpn, asked(text))).toBeGreaterThan(0)
    },
  )

  test('by the article that answers it, whatever its words; not by one that was found by chance', () => {
    const first = { id: 'bank-login', category: 'bank' }
    expect(fitsFault(bank, asked('белый экран', { decision: 'answer', first }))).toBeGreaterThan(1)
    expect(fitsFault(bank, asked('абырвалг', { decision: 'suggest', first }))).toBeGreaterThan(1)
    expect(fitsFault(bank, asked('абырвалг', { decision: 'nothing', first }))).toBe(0)
  })

  test('by fewer words where it is of the same subject, and never by the subject alone', () => {
    const long = 'банк пишет что сессия истекла прошу разобраться'
    const first = { id: 'bank-session', category: 'bank' }
    expect(fitsFault(bank, asked(long))).toBe(0)
    expect(fitsFault(bank, asked('банк зависает белым экраном', { decision: 'suggest', first }))).toBeGreaterThan(0)
    expect(fitsFault(bank, asked('как закрыть вклад', { decision: 'answer', first }))).toBe(0)
  })
})

test.each([
  ['не печатает принтер'],
  ['как заказать справку о доходах'],
  ['забыл пароль от почты'],
  ['не работает'],
  ['не открывается почта'],
  ['не открывается сайт'],
  ['не подключается принтер'],
  ['зависает эксель'],
  ['cannot open the door'],
  ['с утра'],
  [''],
  ['the printer is jammed'],
  ['white paper'],
])('«%s» is about something else', (text) => {
  expect(fitsFault(bank, asked(text))).toBe(0)
  expect(fitsFault(vpn, asked(text))).toBe(0)
})

describe('an article is about a fault', () => {
  const article = {
    title: 'Не подключается VPN',
    questions: ['не могу зайти в сеть из дома', 'не работает удаленка'],
  }
  const fault = (title: string): Fault => ({ titles: [title], texts: [], articleIds: [], category: null })

  test.each([['Не работает VPN'], ['Лежит впн'], ['Удалёнка не работает']])('«%s» by its name', (title) => {
    expect(isAboutFault(article, fault(title))).toBe(true)
  })

  test.each([['Не открывается Байкал'], ['Не подключается принтер'], ['Не работает']])(
    '«%s» not by what is said of everything',
    (title) => {
      expect(isAboutFault(article, fault(title))).toBe(false)
    },
  )
})
