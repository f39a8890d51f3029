import { expect, test } from 'vitest'
import { markupOf } from '../../src/knowledge/review-markup.ts'

const told = (body: string) => markupOf(body).map(({ code, values }) => [code, values['mark'] ?? values['begun']])

test.each([
  ['**Важно: закройте всё.\n\nПотом откройте.', [['markup-open', '**']]],
  ['Наберите `ipconfig и ждите.', [['markup-open', '`']]],
  ['Вот:\n\n```\nping\n\nГотово.', [['markup-open', '```']]],
  ['Шаг<br>другой', [['markup-raw', '<br>другой']]],
  [
    '<b>Жирно</b>',
    [
      ['markup-raw', '<b>Жирно</b>'],
      ['markup-raw', '</b>'],
    ],
  ],
  ['| a | b |\n|---|---|\n| 1 | 2 |', [['markup-raw', '|---|---|']]],
  ['![Схема](https://a.example/x.png)', [['image-lost', '![Схема](https://a.example/x.p']]],
])('%j is told', (body, expected) => {
  expect(told(body)).toEqual(expected)
})

test.each([
  '**Важно.** Закройте `a ** b` и **откройте**.',
  '```\n<b>** `\n```\n\nДальше.',
  'Меньше 5 < 7 и a <- b; пишите на <ivan@bank.example>, адрес <https://a.example/x>.',
  '---\n\nПод чертой.',
  'Один * и два * раза; дважды не бывает `**`.',
  '',
])('%j is well', (body) => {
  expect(told(body)).toEqual([])
})
