import { expect, test } from 'vitest'
import { carriesArticle } from '../../../src/knowledge/articles/carries-article.ts'

test('a reply carries an article while half of its lines stand in it', () => {
  const article = { body: '1. Откройте **настройки**.\n2. Нажмите «Сбросить».\n\nНе помогло? Напишите нам.' }
  const whole = '1. Откройте настройки.\n2. Нажмите «Сбросить».\n\nНе помогло? Напишите нам.'
  expect(carriesArticle(`Ольга, попробуйте так:\n\n${whole}`, article)).toBe(true)
  expect(carriesArticle('1. Откройте  настройки.\n2. Нажмите «Сбросить».', article)).toBe(true)
  expect(carriesArticle('Откройте настройки, я посмотрю.', article)).toBe(false)
  expect(carriesArticle('', { body: '' })).toBe(false)
})
