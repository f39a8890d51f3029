import { expect, test } from 'vitest'
import { buttonRows } from '../../src/messaging/button-rows.ts'

const titles = (all: readonly string[]) =>
  buttonRows(all.map((title) => ({ id: title, title }))).map((row) => row.map((button) => button.title))

test('ratings stand in one row', () => {
  expect(titles(['5', '4', '3', '2', '1'])).toEqual([['5', '4', '3', '2', '1']])
})

test('short answers stand side by side, long ones alone', () => {
  expect(titles(['Помогло', 'Не помогло', 'Учётная запись заблокирована'])).toEqual([
    ['Помогло', 'Не помогло'],
    ['Учётная запись заблокирована'],
  ])
})

test('no button is lost and the order stays', () => {
  const all = ['Всё верно', 'Исправить', 'Отменить', 'Оставить обращение', 'Ещё']
  expect(titles(all).flat()).toEqual(all)
})
