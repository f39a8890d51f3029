import { describe, expect, test } from 'vitest'
import type { Language } from '../../../src/kit/language.ts'
import { boldnesses } from '../../../src/knowledge/search/boldness.ts'
import { buildIndex } from '../../../src/knowledge/search/build-index.ts'
import { anArticle } from '../an-article.ts'

const article = (language: Language, id: string, title: string, questions: readonly string[], body = '') =>
  anArticle({ id, language, title, questions, body })

const russian = [
  article('ru', 'vpn-720', 'VPN: ошибка 720', [
    'vpn ошибка 720',
    'впн код 720',
    'не подключается впн 720',
    'ошибка 720 при подключении',
  ]),
  article('ru', 'update-5', 'Обновление Windows: ошибка 0x80070005', [
    'ошибка 0x80070005',
    'обновление windows ошибка 0x80070005',
    'windows update 0x80070005',
    'отказано в доступе при обновлении 0x80070005',
  ]),
  article('ru', 'win10', 'Как обновить Windows 10', [
    'как обновить windows 10',
    'обновить винду 10',
    'windows 10 не обновляется',
    'обновление windows 10',
  ]),
  article('ru', 'ndfl', 'Как заказать справку 2-НДФЛ', ['справка 2-НДФЛ', 'заказать форму 2 ндфл', 'где взять 2ндфл']),
  article('ru', 'room', 'Проектор в кабинете 210', [
    'кабинет 210 не работает проектор',
    'проектор в 210 кабинете не включается',
  ]),
  article('ru', 'iphone', 'Рабочая почта на iPhone 12', ['настроить почту на iphone 12', 'почта на айфоне 12']),
  article('ru', '1c', 'Как установить 1С 8.2', ['установить 1с 8.2', 'установка 1с 8.2 на компьютер']),
  article('ru', 'python', 'Как установить Python 3.11', ['поставить python 3.11', 'установить питон 3.11']),
  article('ru', 'printer', 'Принтер HP 1020 не печатает', ['не печатает hp 1020', 'принтер hp 1020 не печатает']),
  article('ru', 'limits', 'Лимит снятия наличных', [
    'лимит снятия',
    'какой лимит снятия в день',
    'лимит снятия 100000',
    'сколько можно снять',
  ]),
  article('ru', 'leave', 'Как оформить отпуск', ['оформить отпуск', 'заявление на отпуск', 'отпуск на 14 дней']),
  article('ru', 'mail', 'Не открывается почта', ['почта не открывается', 'не могу зайти в почту', 'не работает почта']),
]
const english = [
  article('en', 'win10', 'Upgrade Windows 10', [
    'how to upgrade windows 10',
    'windows 10 does not update',
    'update windows 10',
    'windows 10 upgrade fails',
  ]),
  article('en', 'http', 'The portal shows HTTP 500', ['http 500', 'error 500 in the portal', 'portal error 500']),
  article('en', 'office', 'Install Office 2016', ['install office 2016', 'how do i get office 2016']),
  article('en', 'room', 'Book a meeting room', ['book a meeting room', 'how do i reserve a meeting room']),
]
const options = { audience: 'public', at: 0 } as const
const base = buildIndex([...russian, ...english])
const ask = (text: string, language: Language, index = base) => index.search(text, { ...options, language })

describe('an article on another number is never the answer at once', () => {
  test.each<[string, Language, string]>([
    ['обновить windows 11', 'ru', 'win10'],
    ['как обновить винду 11', 'ru', 'win10'],
    ['windows11 не обновляется', 'ru', 'win10'],
    ['обновить windows до 11', 'ru', 'win10'],
    ['как обновить windows с 10 до 11', 'ru', 'win10'],
    ['vpn ошибка 619', 'ru', 'vpn-720'],
    ['впн выдает код 619', 'ru', 'vpn-720'],
    ['не подключается впн 619', 'ru', 'vpn-720'],
    ['ошибка 619 при подключении', 'ru', 'vpn-720'],
    ['обновление windows ошибка 0x80070020', 'ru', 'update-5'],
    ['отказано в доступе при обновлении 0x80070020', 'ru', 'update-5'],
    ['справка 3-НДФЛ', 'ru', 'ndfl'],
    ['заказать справку 182н', 'ru', 'ndfl'],
    ['кабинет 305 не работает проектор', 'ru', 'room'],
    ['проектор в 305 кабинете не включается', 'ru', 'room'],
    ['настроить почту на iphone 15', 'ru', 'iphone'],
    ['почта на айфоне 15', 'ru', 'iphone'],
    ['установить 1с 8.3', 'ru', '1c'],
    ['установить python 3.12', 'ru', 'python'],
    ['принтер hp 1018 не печатает', 'ru', 'printer'],
    ['how to upgrade windows 11', 'en', 'win10'],
    ['windows 11 does not update', 'en', 'win10'],
    ['portal error 404', 'en', 'http'],
    ['http 404', 'en', 'http'],
    ['install office 2019', 'en', 'office'],
  ])('«%s» (%s)', (text, language, near) => {
    const found = ask(text, language)
    expect(found.decision).not.toBe('answer')
    expect(found.matches.map((match) => match.article.id)).toContain(near)
  })

  test.each(boldnesses)('%s or not', (boldness) => {
    const found = base.search('обновить windows 11', { ...options, language: 'ru', boldness })
    expect(found.decision).not.toBe('answer')
  })
})

describe('an article on the very number is', () => {
  const more = buildIndex([
    ...russian,
    ...english,
    article('ru', 'win11', 'Как обновить Windows 11', ['обновление windows 11', 'windows 11 не обновляется']),
    article('ru', 'vpn-619', 'VPN: ошибка 619', ['vpn ошибка 619', 'впн код 619', 'не подключается впн 619']),
    article('ru', 'update-20', 'Обновление Windows: ошибка 0x80070020', [
      'ошибка 0x80070020',
      'windows update 0x80070020',
    ]),
    article('ru', '3-ndfl', 'Как подать 3-НДФЛ', ['справка 3-НДФЛ', 'подать форму 3 ндфл']),
    article('ru', 'python-12', 'Как установить Python 3.12', ['поставить python 3.12', 'установить питон 3.12']),
    article('en', 'win11', 'Upgrade Windows 11', ['update windows 11', 'windows 11 upgrade fails']),
  ])
  test.each<[string, Language, string]>([
    ['обновить windows 11', 'ru', 'win11'],
    ['не подключается впн ошибка 619', 'ru', 'vpn-619'],
    ['не подключается впн ошибка 720', 'ru', 'vpn-720'],
    ['обновление windows ошибка 0x80070020', 'ru', 'update-20'],
    ['обновление windows ошибка 0x80070005', 'ru', 'update-5'],
    ['подать 3-НДФЛ', 'ru', '3-ndfl'],
    ['заказать справку 2-НДФЛ', 'ru', 'ndfl'],
    ['заказать 3 справки 2-НДФЛ', 'ru', 'ndfl'],
    ['установить python 3.12', 'ru', 'python-12'],
    ['как обновить windows 10', 'ru', 'win10'],
    ['how to upgrade windows 11', 'en', 'win11'],
    ['how to upgrade windows 10', 'en', 'win10'],
  ])('«%s» (%s)', (text, language, id) => {
    const found = ask(text, language, more)
    expect([found.decision, found.matches[0]?.article.id]).toEqual(['answer', id])
  })
})

describe('what counts, measures or dates is no name', () => {
  test.each<[string, Language, string]>([
    ['лимит снятия 50000', 'ru', 'limits'],
    ['лимит снятия 50 000 рублей', 'ru', 'limits'],
    ['какой лимит снятия в день 5000 рублей', 'ru', 'limits'],
    ['оформить отпуск на 10 дней', 'ru', 'leave'],
    ['оформить отпуск с 15 января', 'ru', 'leave'],
    ['оформить отпуск с 15.01.2027', 'ru', 'leave'],
    ['не могу зайти в почту 3 раза', 'ru', 'mail'],
    ['почта не открывается 2 дня', 'ru', 'mail'],
    ['не работает почта в 10:30', 'ru', 'mail'],
    ['не работает почта с 9', 'ru', 'mail'],
    ['не работает почта нас 5 человек', 'ru', 'mail'],
    ['windows 10 не обновляется 3 дня', 'ru', 'win10'],
    ['book a meeting room for 6 people', 'en', 'room'],
    ['book a meeting room at 10:30', 'en', 'room'],
  ])('«%s» (%s)', (text, language, id) => {
    const found = ask(text, language)
    expect([found.decision, found.matches[0]?.article.id]).toEqual(['answer', id])
  })
})

test('an article that names no number is the answer to a question with one', () => {
  const vpn = article('ru', 'vpn', 'Не подключается VPN', [
    'впн не работает',
    'не подключается впн',
    'ошибка впн',
    'vpn выдает ошибку',
  ])
  const found = ask('впн выдает ошибку 809', 'ru', buildIndex([vpn, ...russian.slice(2)]))
  expect([found.decision, found.matches[0]?.article.id]).toEqual(['answer', 'vpn'])
})

test('a number that an article mentions in its text is no other one', () => {
  const questions = ['vpn ошибка 720', 'впн код 720', 'не подключается впн 720', 'ошибка 720 при подключении']
  const vpn = article('ru', 'vpn', 'VPN: ошибка 720', questions, 'Так же чинятся ошибки 619 и 691.')
  const found = ask('vpn ошибка 619', 'ru', buildIndex([vpn, ...russian.slice(1)]))
  expect([found.decision, found.matches[0]?.article.id]).toEqual(['answer', 'vpn'])
})

test('of an article on 10 and 11 both are asked', () => {
  const windows = article('ru', 'windows', 'Как обновить Windows 10 и 11', [
    'обновить windows 10',
    'обновление windows',
  ])
  const index = buildIndex([windows, ...russian.slice(3)])
  expect(ask('обновить windows 11', 'ru', index).decision).toBe('answer')
  expect(ask('обновить windows 8', 'ru', index).decision).not.toBe('answer')
})
