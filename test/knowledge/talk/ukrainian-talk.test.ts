import { describe, expect, test } from 'vitest'
import { agrees, chosenIn } from '../../../src/knowledge/talk/choosing.ts'
import { smallTalk } from '../../../src/knowledge/talk/small-talk.ts'
import { complains, isGoodNews, judge, saysItFails, verdictOf } from '../../../src/knowledge/talk/verdict.ts'

describe('small talk in Ukrainian is', () => {
  test.each([
    ['Вітаю!', 'greeting'],
    ['Доброго дня, шановні колеги', 'greeting'],
    ['добридень', 'greeting'],
    ['щиро дякую вам за допомогу', 'thanks'],
    ['зрозуміло, дякую', 'thanks'],
    ['дякую, чекаю', 'thanks'],
    ['ти тупий бот', 'abuse'],
    ['як ви мене дратуєш', 'abuse'],
    ['покличте людину', 'person'],
    ['оператора!', 'person'],
    ['З’єднайте з фахівцем, будь ласка', 'person'],
    ['хочу поговорити з живою людиною', 'person'],
    ["зв'яжіть мене з оператором", 'person'],
    ['є тут хтось живий?', 'person'],
    ['не бот, а людина потрібна', 'person'],
    ['потрібен спеціаліст', 'person'],
    ['ви взагалі люди чи робот?', 'identity'],
    ['ти бот?', 'identity'],
    ['хто ви?', 'identity'],
    ['дякую, не треба', 'dismissal'],
    ['нічого не треба, я передумала', 'dismissal'],
    ['вже неважливо', 'dismissal'],
    ['скасуйте', 'dismissal'],
    ['маю питання', 'opening'],
    ['у мене запитання', 'opening'],
    ['Допоможіть, будь ласка!', 'opening'],
    ['що ти вмієш?', 'abilities'],
    ['чим ви можете допомогти', 'abilities'],
    ['коли ви працюєте?', 'hours'],
    ['графік роботи', 'hours'],
    ['який номер телефону підтримки', 'hours'],
    ['що там з моїм зверненням?', 'status'],
    ['чи є новини по моїй заявці', 'status'],
    ['хочу залишити звернення', 'register'],
    ['створіть заявку', 'register'],
  ] as const)('«%s»: %s', (text, kind) => {
    expect(smallTalk(text)).toBe(kind)
  })

  test.each([
    'привіт, не працює впн',
    'дякую, але принтер не друкує',
    'працівник не може увійти в систему',
    'мені дзвонив оператор з банку',
    'де подивитися графік відпусток',
    'загубив картку',
  ])('not «%s»', (text) => {
    expect(smallTalk(text)).toBeNull()
  })
})

test.each([
  ['допомогло', 'helped'],
  ['Дякую, все запрацювало!', 'helped'],
  ['так, допомогло', 'helped'],
  ['ура, вийшло', 'helped'],
  ['усе гаразд', 'helped'],
  ['не допомогло', 'not_helped'],
  ['на жаль, не працює', 'not_helped'],
  ['ні, не вийшло', 'not_helped'],
  ['все одно не працює', 'not_helped'],
  ['нічого не змінилося', 'not_helped'],
  ['те ж саме', 'not_helped'],
  ['не про це', 'not_helped'],
  ['вже пробувала', 'not_helped'],
] as const)('«%s» under an answer says: %s', (text, verdict) => {
  expect(verdictOf(text)).toBe(verdict)
})

test('thanks alone, questions and news are no verdict', () => {
  for (const text of ['дякую', 'чому не працює впн', 'а якщо не допомогло?', 'принтер теж зламався']) {
    expect([text, verdictOf(text)]).toEqual([text, null])
  }
})

test('what is told behind a verdict is kept', () => {
  expect(judge('Допомогло, але тепер немає звуку')).toEqual({
    verdict: 'helped',
    isHalf: true,
    rest: 'але тепер немає звуку',
  })
  expect(judge('не допомогло, пише помилку 809')).toMatchObject({ verdict: 'not_helped', rest: 'пише помилку 809' })
})

test('that something fails, and that it is well again, is heard', () => {
  expect(saysItFails('не працює')).toBe(true)
  expect(complains('після цього досі не працює')).toBe(true)
  expect(isGoodNews('впн запрацював')).toBe(true)
  expect(isGoodNews('чому впн запрацював?')).toBe(false)
})

test.each([
  ['перший', 0],
  ['друге, будь ласка', 1],
  ['третій варіант', 2],
  ['останнє', 'last'],
  ['жодне', 'none'],
] as const)('«%s» chooses from a list', (text, place) => {
  expect(chosenIn(text)).toBe(place)
})

test('agreement is heard, and a question that begins like one is none', () => {
  for (const text of ['так', 'ага, надсилайте', 'усе вірно, дякую']) expect([text, agrees(text)]).toEqual([text, true])
  expect(agrees('так не працює')).toBe(false)
})
