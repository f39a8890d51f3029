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
  ['не бот, а человек нужен', 'person'],
  ['мне не надо бота, дайте человека', 'person'],
  ['вы вообще люди или робот?', 'identity'],
  ['Привет, ты бот?', 'identity'],
  ['кто вы?', 'identity'],
  ['я говорю с живым человеком?', 'identity'],
  ['are you human or a bot', 'identity'],
  ['am I talking to a real person?', 'identity'],
  ['спасибо, не надо', 'dismissal'],
  ['ничего не надо, я передумал', 'dismissal'],
  ['нет, не надо специалиста', 'dismissal'],
  ['never mind', 'dismissal'],
  ['no thanks', 'dismissal'],
  ['у меня вопрос', 'opening'],
  ['Помогите, пожалуйста!', 'opening'],
  ['I have a question', 'opening'],
  ['can you help me?', 'opening'],
  ['thanks for nothing', 'abuse'],
  ['thanks for your help', 'thanks'],
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
  'не надо менять пароль',
  'у меня вопрос по отпуску',
  'как зовут человека, который чинит принтер',
  'what is vpn',
  'how do you cancel a leave request',
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
