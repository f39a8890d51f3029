import { expect, test } from 'vitest'
import { smallTalk } from '../../src/knowledge/small-talk.ts'

test.each([
  ['привет', 'greeting'],
  ['Добрый день!', 'greeting'],
  ['здравствуйте, коллеги', 'greeting'],
  ['ghbdtn', 'greeting'],
  ['руддщ', 'greeting'],
  ['Good morning', 'greeting'],
  ['hey there', 'greeting'],
  ['как дела, бот? привет', 'greeting'],
  ['спасибо большое!', 'thanks'],
  ['Спс', 'thanks'],
  ['ок, понятно, спасибо', 'thanks'],
  ['привет, спасибо за помощь', 'thanks'],
  ['thank you so much', 'thanks'],
  ['👍', 'thanks'],
  ['❤️🙏', 'thanks'],
  ['ты тупой бот', 'abuse'],
  ['you are useless', 'abuse'],
  ['позовите человека', 'person'],
  ['оператор!!!', 'person'],
  ['Здравствуйте! Соедините со специалистом, пожалуйста', 'person'],
  ['хочу поговорить с живым человеком', 'person'],
  ['тут есть кто живой?', 'person'],
  ['Can I talk to a human?', 'person'],
  ['real person please', 'person'],
] as const)('«%s» is %s', (text, kind) => {
  expect(smallTalk(text)).toBe(kind)
})

test.each([
  'привет, не работает впн',
  'добрый день, подскажите как сменить пароль',
  'спасибо, но принтер всё ещё не печатает',
  'тупой принтер не печатает',
  'hello, vpn is not working',
  'thanks, but my card is still blocked',
  'не могу дозвониться до оператора сотовой связи',
  'как дела с моей заявкой',
  'не работает почта у сотрудника',
  'the person in the next room cannot print',
  'какая погода',
  'впн',
  '',
  '?!',
  '123',
  '\uD800',
])('«%s» is not small talk', (text) => {
  expect(smallTalk(text)).toBeNull()
})

test.each(['спасибо, жду!', 'Хорошо, спасибо, буду ждать', "ok thanks, I'll wait"])('%s asks nothing', (text) => {
  expect(smallTalk(text)).toBe('thanks')
})
