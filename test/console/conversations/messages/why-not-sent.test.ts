import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { stubPage } from '../../stub-page.ts'

let whyNotSent: (error: string) => string
beforeAll(async () => {
  await stubPage('ru')
  ;({ whyNotSent } = await import('../../../../src/console/conversations/messages/why-not-sent.ts'))
})
afterAll(() => vi.unstubAllGlobals())

test.each([
  ['restored from a backup', 'восстановлено из резервной копии'],
  ['not to be sent: restored from a backup', 'так решили, хотя могло дойти: восстановлено из резервной копии'],
  ['not to be sent: ', 'так решили, хотя могло дойти'],
  ['TimeoutError', 'связь с мессенджером оборвалась'],
  ['error', 'связь с мессенджером оборвалась'],
  ['telegram answered 502', 'telegram ответил ошибкой 502'],
  ['not to be sent: telegram answered 502', 'так решили, хотя могло дойти: telegram ответил ошибкой 502'],
  ['blocked: Forbidden: bot was blocked by the user', 'человек заблокировал бота'],
  ['invalid message: Bad Request: TOO LONG', 'мессенджер не принял сообщение: Bad Request: TOO LONG'],
])('the road says "%s", people read "%s"', (error, said) => {
  expect(whyNotSent(error)).toBe(said)
})
