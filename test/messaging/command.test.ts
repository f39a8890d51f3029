import { expect, test } from 'vitest'
import { isCommandName, commandOrText } from '../../src/messaging/command.ts'

test.each([
  '/var переполнен на сервере, 1С не запускается',
  '/opt full again',
  '/1c не открывается',
  '/var/log/messages растёт',
  '/tmp\nполон',
  '/start не работает принтер',
  '/help не могу войти в почту',
  '/menu в столовой не открывается',
  '/language of the keyboard is wrong',
  ' /home пропал после обновления',
  'см. /etc',
  '//share',
  '/',
])('%j is a text, every letter of it', (text) => {
  expect(commandOrText(text)).toEqual({ kind: 'text', text })
})

test.each([
  ['/start', 'start', ''],
  ['/start article_vpn', 'start', 'article_vpn'],
  ['/START@our_bot inc-000123', 'start', 'inc-000123'],
  ['/incidents 123', 'incidents', '123'],
  ['/status почему так долго', 'status', 'почему так долго'],
  ['/person не могу войти', 'person', 'не могу войти'],
  ['/announcements off', 'announcements', 'off'],
  ['/cancel', 'cancel', ''],
  // A slip of the finger is told.
  ['/persn', 'persn', ''],
])('%j is a command', (text, name, argument) => {
  expect(commandOrText(text)).toEqual({ kind: 'command', name, argument })
})

test('what the bot introduces to messengers is known as a command', () => {
  for (const name of ['menu', 'incidents', 'person', 'language', 'announcements', 'cancel', 'help', 'start']) {
    expect(isCommandName(name), name).toBe(true)
  }
  expect(isCommandName('constructor')).toBe(false)
})
