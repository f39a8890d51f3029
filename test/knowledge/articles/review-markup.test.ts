import { expect, test } from 'vitest'
import { markupOf } from '../../../src/knowledge/articles/review-markup.ts'

const told = (body: string) => markupOf(body).map(({ code, values }) => [code, values['mark'] ?? values['begun']])

test.each([
  ['**Важно: закройте всё.\n\nПотом откройте.', [['markup-open', '**']]],
  [
    '- **Раз\n- Два**',
    [
      ['markup-open', '**'],
      ['markup-open', '**'],
    ],
  ],
  ['Наберите `ipconfig и ждите.', [['markup-open', '`']]],
  ['Вот:\n\n```\nping\n\nГотово.', [['markup-open', '```']]],
  ['Вот:\n\n~~~\nping', [['markup-open', '~~~']]],
  ['Шаг<br>другой', [['markup-raw', '<br>другой']]],
  ['<b>Жирно</b> и <i>косо</i>', [['markup-raw', '<b>Жирно</b> и <i>косо</i>']]],
  ['| a | b |\n|---|---|\n| 1 | 2 |', [['markup-raw', '|---|---|']]],
  ['a | b\n--|--\n1 | 2', [['markup-raw', '--|--']]],
  ['![Схема](https://a.example/x.png)', [['image-lost', '![Схема](https://a.example/x.p']]],
])('%j is told', (body, expected) => {
  expect(told(body)).toEqual(expected)
})

test.each([
  '**Важно.** Закройте `a ** b` и **откройте**.',
  '**Через\nстроку** и дальше',
  '```\n<b>** `\n```\n\nДальше.',
  '~~~\n**\n<div>\n~~~',
  '````\n```\n````',
  '1. Шаг\n\n   ```\n   ping **\n   ```\n2. Два',
  '``a ` b``',
  '2 ** 3 = 8, маска **/*.ts, ******, наберите **6*12#',
  'C:\\Users\\<name>, <user>, <Ctrl>',
  'Меньше 5 < 7 и a <- b; пишите на <ivan@bank.example>, адрес <https://a.example/x>.',
  '---\n\nПод чертой.',
  '- пункт\n- - -',
  '',
])('%j is well', (body) => {
  expect(told(body)).toEqual([])
})
