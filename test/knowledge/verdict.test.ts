import { expect, test } from 'vitest'
import { smallTalk } from '../../src/knowledge/small-talk.ts'
import { verdictOf } from '../../src/knowledge/verdict.ts'

test.each([
  'спасибо, помогло',
  'Спасибо, заработало!',
  'ура, всё работает 👍',
  'да, получилось',
  'cgfcb,j gjvjukj',
  'thanks, it works',
  "it's fixed now, thank you so much",
  'дякую, запрацювало',
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
  ['both at once', 'заработало, но опять не работает'],
  ['nothing', ''],
])('%s is no verdict: «%s»', (_, text) => {
  expect(verdictOf(text)).toBeNull()
})

test.each(['спасибо, всё работает', 'thanks, it works'])('«%s» is thanks where there is nothing to confirm', (text) => {
  expect(smallTalk(text)).toBe('thanks')
})
