import { describe, expect, test } from 'vitest'
import { addsMore } from '../../../src/knowledge/talk/answers/adds-more.ts'
import { agreesBarely } from '../../../src/knowledge/talk/answers/agrees-barely.ts'
import { affectedIn, hindranceIn } from '../../../src/knowledge/talk/answers/answered-in-words.ts'
import { beginsAsking } from '../../../src/knowledge/talk/begins-asking.ts'
import { calledWith } from '../../../src/knowledge/talk/wishes/call.ts'
import { isComplaint } from '../../../src/knowledge/talk/wishes/complaint.ts'
import { corrected } from '../../../src/knowledge/talk/answers/corrected.ts'
import { dangerIn } from '../../../src/knowledge/talk/wishes/danger.ts'
import { hasMatter } from '../../../src/knowledge/talk/has-matter.ts'
import { scoreIn } from '../../../src/knowledge/talk/answers/score.ts'
import { smallTalk } from '../../../src/knowledge/talk/small-talk.ts'

describe('who is affected', () => {
  test.each([
    ['только у меня', 'one'],
    ['я одна', 'one'],
    ['все кроме меня работают', 'one'],
    ['just me', 'one'],
    ['лише в мене', 'one'],
    ['1', 'one'],
    ['нас трое', 'some'],
    ['бухгалтерия', 'some'],
    ['не только у меня', 'some'],
    ['у всех в отделе', 'some'],
    ['мы вдвоём', 'some'],
    ['three of us', 'some'],
    ['everyone in my team', 'some'],
    ['у всех', 'all'],
    ['the whole office', 'all'],
    ['не знаю', 'unknown'],
    ['no idea', 'unknown'],
    ['стоит всё', null],
    ['принтер сломался', null],
    ['ещё сканер не работает', null],
    ['', null],
  ] as const)('«%s» is %s', (text, affected) => {
    expect(affectedIn(text)).toBe(affected)
  })
})

describe('whether one can work', () => {
  test.each([
    ['да', 'harder'],
    ['с трудом', 'harder'],
    ['могу, но неудобно', 'harder'],
    ['kind of', 'harder'],
    ['нет', 'stopped'],
    ['срочно!!!', 'stopped'],
    ['вообще никак', 'stopped'],
    ['не терпит', 'stopped'],
    ["can't work", 'stopped'],
    ['стоит всё', 'stopped'],
    ['терпит', 'waits'],
    ['не срочно', 'waits'],
    ['можно подождать', 'waits'],
    ['no rush', 'waits'],
    ['почекає', 'waits'],
    ['не знаю', 'unknown'],
    ['бухгалтерия', null],
    ['началось после обновления', null],
  ] as const)('«%s» is %s', (text, hindrance) => {
    expect(hindranceIn(text)).toBe(hindrance)
  })
})

describe('a score in words', () => {
  test.each([
    ['пятёрка', 5, ''],
    ['5', 5, ''],
    ['5 спасибо Анна молодец', 5, 'спасибо Анна молодец'],
    ['1 ужасно долго', 1, 'ужасно долго'],
    ['4 out of 5', 4, ''],
    ['10/10', 5, ''],
    ['⭐⭐⭐⭐', 4, ''],
    ['твёрдая 4', 4, ''],
    ['отлично', 5, ''],
  ] as const)('«%s» is %i', (text, score, rest) => {
    expect(scoreIn(text)).toEqual({ score, rest })
  })

  test.each(['5 минут ждал', '2 раза звонил', 'отлично, но долго', 'в 3 часа', 'не печатает', '7'])(
    '«%s» is none',
    (text) => {
      expect(scoreIn(text)).toBeNull()
    },
  )
})

describe('a call for a person with a matter beside it', () => {
  test.each([
    ['оператора! не работает vpn', 'не работает vpn'],
    ['call a human, my badge is broken', 'my badge is broken'],
    ['не работает vpn, позовите оператора', 'не работает vpn'],
    ['соедините с оператором не работает vpn', 'не работает vpn'],
    ['human please! cannot log in', 'cannot log in'],
    ['нужен человек — зарплата не пришла', 'зарплата не пришла'],
    ['покличте оператора, не працює пошта', 'не працює пошта'],
  ])('«%s»', (text, matter) => {
    expect(calledWith(text)).toBe(matter)
  })

  test.each([
    'оператор сотовой связи не работает',
    'Специалист, который приходил вчера, не помог',
    'позовите человека',
    'не печатает принтер!',
    'мне звонил человек из банка',
  ])('«%s» is none', (text) => {
    expect(calledWith(text)).toBeNull()
  })
})

describe('danger', () => {
  test.each([
    ['меня взломали', 'money'],
    ['мошенники снимают деньги прямо сейчас', 'money'],
    ['someone is in my account', 'money'],
    ['украли карту', 'money'],
    ['кто-то зашёл в мой кабинет', 'money'],
    ['лифт застрял, я внутри', 'people'],
    ['пожар в серверной', 'people'],
    ['I am trapped in the elevator', 'people'],
    ['пахнет газом', 'people'],
    ['застряла бумага в принтере', null],
    ['горит лампочка на мониторе', null],
    ['как не попасться мошенникам', null],
    ['не работает лифт', null],
    ['карта не работает', null],
    ['тест пожарной сигнализации когда', null],
  ] as const)('«%s» is %s', (text, danger) => {
    expect(dangerIn(text)).toBe(danger)
  })
})

test.each([
  ['не печатает принтер', 'не принтер а сканер', 'не печатает сканер'],
  ['не печатает принтер', 'нет, с понедельника', 'не печатает принтер\nс понедельника'],
  ['VPN is down', 'not VPN but wifi', 'wifi is down'],
  ['Принтера нет на месте', 'не принтер, а сканер', 'сканер нет на месте'],
  ['не печатает принтер', 'да', null],
  ['не печатает принтер', 'нет', null],
])('«%s», corrected by «%s»', (description, text, right) => {
  expect(corrected(description, text)).toBe(right)
})

test.each([
  'у меня тут',
  'короче',
  'привет',
  'ну вот',
  'so listen',
  'в общем такая ситуация',
  'смотрите',
  'у меня тут проблема',
])('«%s» has no matter yet', (text) => {
  expect(hasMatter(text)).toBe(false)
})

test.each(['впн', 'принтер на 3м', 'ошибка 59', 'my badge', 'бумагу жует'])('«%s» has a matter', (text) => {
  expect(hasMatter(text)).toBe(true)
})

test.each([
  ['какое у меня место?', 'waiting'],
  ['долго ещё?', 'waiting'],
  ['вы тут?', 'greeting'],
  ['есть кто?', 'greeting'],
  ['are you there?', 'greeting'],
  ['how long will it take', 'waiting'],
  ['и когда ответите?', 'waiting'],
  ['как моё обращение?', 'status'],
  ['any news?', 'status'],
  ['хочу пожаловаться', 'complaint'],
  ['позовите старшего', 'complaint'],
  ['I want your manager', 'complaint'],
  ['снова то же самое', 'again'],
  ['the same again', 'again'],
  ['завтра проверю', 'later'],
  ['Здравствуйте деточка', 'greeting'],
  ['ДА СКОЛЬКО МОЖНО', 'abuse'],
] as const)('«%s» is small talk: %s', (text, kind) => {
  expect(smallTalk(text)).toBe(kind)
})

test.each([
  'хочу пожаловаться на сотрудника, нахамил',
  'у меня жалоба на вашу работу, третий день не чинят интернет',
  'позовите старшего! никто не отвечает',
  'I want to complain about your service, nobody answered for a week',
])('«%s» complains', (text) => {
  expect(isComplaint(text)).toBe(true)
})

test.each([
  'начальник просит отчёт',
  'не печатает жалобы принтер',
  'my manager cannot log in',
  'жалуется на пароль система',
])('«%s» does not', (text) => {
  expect(isComplaint(text)).toBe(false)
})

test('a yes that hedges, words that add, words that ask', () => {
  expect(['вроде да', 'кажется, да', 'I think so, yes'].map(agreesBarely)).toEqual([true, true, true])
  expect(['да', 'вроде принтер', 'нет'].map(agreesBarely)).toEqual([false, false, false])
  expect(['там ещё ошибка', 'забыл сказать, это третий этаж', 'also it beeps'].map(addsMore)).toEqual([
    true,
    true,
    true,
  ])
  expect(addsMore('не печатает принтер')).toBe(false)
  expect(['а если не помогло', 'и куда звонить', 'what about the phone'].map(beginsAsking)).toEqual([true, true, true])
  expect(beginsAsking('бумагу жует')).toBe(false)
})
