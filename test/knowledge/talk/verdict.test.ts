import { expect, test } from 'vitest'
import { smallTalk } from '../../../src/knowledge/talk/small-talk.ts'
import { complains, isGoodNews, judge, verdictOf } from '../../../src/knowledge/talk/verdict.ts'

test.each([
  'спасибо, помогло',
  'Спасибо, заработало!',
  'ура, всё работает 👍',
  'да, получилось',
  'cgfcb,j gjvjukj',
  'thanks, it works',
  "it's fixed now, thank you so much",
  'дякую, запрацювало',
  'вроде помогло',
  'zarabotalo, spasibo',
  'i think it works now',
  'всё хорошо',
])('«%s» says that it helped', (text) => {
  expect(verdictOf(text)).toBe('helped')
})

test.each([
  'не помогло',
  'всё равно не работает',
  'нет, так и не заработало',
  'не помогло, но спасибо',
  "didn't help",
  'still not working',
  'No, it still doesn’t work',
  'не допомогло',
  'заработало, но опять не работает',
  'это я уже пробовал, не работает всё равно',
  'ничего не изменилось',
  'already tried all that, doesnt work',
  'it still does not work at all i tried everything you wrote',
  'did it, no luck',
  'ne pomoglo',
  'vse ravno ne rabotaet',
  '👎',
  'did everything you said, same result',
  'результат ноль',
  'i already tried all that',
  'не то',
  'вопрос был не про это',
  "that's not it",
  'not my question',
  "that's the wrong one",
  "no that's wrong",
  'no, the other way round',
  'нет, наоборот',
])('«%s» says that it did not help', (text) => {
  expect(verdictOf(text)).toBe('not_helped')
})

test.each([
  ['thanks alone', 'спасибо'],
  ['thanks alone', 'thanks for your help'],
  ['a call for help', 'помогите, пожалуйста'],
  ['a question', 'а теперь работает?'],
  ['a topic', 'впн не работает'],
  ['something new', 'не работает с утра'],
  ['something new', "thanks, but it still doesn't work on my phone"],
  ['something new', 'работает, но медленно'],
  ['good news of something', 'впн работает'],
  ['nothing', ''],
])('%s is no verdict: «%s»', (_, text) => {
  expect(verdictOf(text)).toBeNull()
})

test.each(['спасибо, всё работает', 'thanks, it works'])('«%s» is thanks where there is nothing to confirm', (text) => {
  expect(smallTalk(text)).toBe('thanks')
})

test.each([
  ['спасибо, помогло! А как сменить пароль?', { verdict: 'helped', isHalf: false, rest: 'А как сменить пароль?' }],
  ['не работало, но теперь заработало', { verdict: 'helped', isHalf: false, rest: '' }],
  [
    `не помогло. ${'слово '.repeat(200).trim()}`,
    { verdict: 'not_helped', isHalf: false, rest: 'слово '.repeat(200).trim() },
  ],
  ['помогло но теперь жуёт бумагу', { verdict: 'helped', isHalf: true, rest: 'но теперь жуёт бумагу' }],
  ['it works now, but slowly', { verdict: 'helped', isHalf: true, rest: 'but slowly' }],
  ['не помогло. Перезагружал два раза', { verdict: 'not_helped', isHalf: false, rest: 'Перезагружал два раза' }],
])('what is told behind a verdict: «%s»', (text, judged) => {
  expect(judge(text)).toEqual(judged)
})

test('a complaint is heard anywhere in a text', () => {
  expect(complains('у меня впн всё равно не работает')).toBe(true)
  expect(complains('no luck with the printer')).toBe(true)
  expect(complains('впн работает')).toBe(false)
})

test.each(['впн заработал', 'принтер починился, ура', 'the printer is fixed', 'vpn works again'])(
  '«%s» is good news',
  (text) => {
    expect(isGoodNews(text)).toBe(true)
  },
)

test.each([
  'заработал премию где расчетный лист',
  'заработал больничный',
  'впн не заработал',
  'почему впн заработал только сейчас',
  'впн заработал, но почта пропала',
  'how vpn works now',
  'впн работает',
])('«%s» is no good news', (text) => {
  expect(isGoodNews(text)).toBe(false)
})
