import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FormField } from '../../../src/incidents/forms/form.ts'
import { answerWithin, readAnswer } from '../../../src/incidents/forms/read-answer.ts'

const title = { ru: 'Поле', uk: 'Поле', en: 'Field' }
const inventory: FormField = { id: 'pc', title, type: 'inventory', pattern: 'PC-\\d{4}', example: 'PC-0412' }
const number: FormField = { id: 'count', title, type: 'number' }
const choice: FormField = {
  id: 'model',
  title,
  type: 'choice',
  options: [
    { id: 'laptop', title: { ru: 'Ноутбук', uk: 'Ноутбук', en: 'Laptop' } },
    { id: 'desktop', title: { ru: 'Системный блок', uk: 'Системний блок', en: 'Desktop' } },
  ],
}

test.each([
  [inventory, 'PC-0412', 'PC-0412'],
  [inventory, ' pc-0412 ', 'PC-0412'],
  // Typed on a Russian keyboard.
  [inventory, 'РС-0412', 'PC-0412'],
  [inventory, 'рс 0412', 'PC-0412'],
  [inventory, 'не знаю', null],
  [inventory, 'PC-04125', null],
  [number, '3', '3'],
  [number, 'нужно 3 штуки', '3'],
  [number, '1 200', '1200'],
  [number, '2,5', '2.5'],
  [number, 'две', '2'],
  [number, 'two', '2'],
  [number, 'два или три', null],
  [number, 'от 2 до 5', null],
  [choice, 'ноутбук', 'laptop'],
  [choice, 'Системный блок', 'desktop'],
  [choice, 'что-нибудь', null],
] as const)('%o: %s', (field, typed, kept) => {
  expect(readAnswer(field, typed)).toBe(kept)
})

test.each([
  [inventory, 'Не включается компьютер РС-0412, третий день', 'PC-0412'],
  [inventory, 'ошибка XPC-04121', null],
  [choice, 'нужен новый ноутбук для стажёра', 'laptop'],
  [choice, 'ноутбук или системный блок', null],
  [number, 'нужно 3 монитора', null],
  [number, 'нужен ноутбук, 2 штуки', '2'],
] as const)('what a longer text answers by itself: %o in %s', (field, text, kept) => {
  expect(answerWithin(field, text)).toBe(kept)
})

test('whatever is typed, nothing throws and an answer is never long', () => {
  const field = fc.constantFrom<FormField>(inventory, number, choice, { id: 'why', title, type: 'text' })
  fc.assert(
    fc.property(field, fc.string({ unit: 'grapheme', maxLength: 600 }), (asked, typed) => {
      expect((readAnswer(asked, typed) ?? '').length).toBeLessThanOrEqual(300)
      answerWithin(asked, typed)
    }),
  )
})
