import { afterAll, describe, expect, test, vi } from 'vitest'
import { notSentWords } from '../../../src/desk/announcements/not-sent-words.ts'
import type { Receipt } from '../../../src/desk/announcements/receipt-ports.ts'
import { receiptsCsv } from '../../../src/desk/announcements/receipts-csv.ts'
import { languages } from '../../../src/kit/language.ts'
import { stubPage } from '../../console/stub-page.ts'
import { safe } from '../../support/safe.ts'

const receipt = (more: Partial<Receipt>): Receipt => ({
  conversationId: '1',
  userName: safe('Ольга'),
  channel: 'telegram',
  state: 'refused',
  detail: null,
  why: null,
  at: null,
  ...more,
})
const fileOf = (one: Receipt, language: (typeof languages)[number] = 'ru') =>
  receiptsCsv([one], { language, zone: 'Europe/Moscow', titleOf: () => 'Telegram' })

describe('the file of receipts says why', () => {
  test('in the reader’s words, without the messenger’s own', () => {
    const file = fileOf(receipt({ detail: 'unknown chat: Bad Request: chat not found' }))
    expect(file).toContain('такого чата больше нет')
    expect(file).not.toContain('Bad Request')
    expect(fileOf(receipt({ detail: 'invalid message: too odd' }), 'en')).toContain(
      'the messenger did not accept it: too odd',
    )
  })

  test('of those, too, of whom it was known before', () => {
    expect(fileOf(receipt({ state: 'held' }))).toContain('заблокировали бота;человек заблокировал бота')
    expect(fileOf(receipt({ state: 'waiting' }))).not.toContain('заблокировал')
  })
})

describe('the words of the file are those of the screen', () => {
  // The process is shared with other files.
  afterAll(() => void vi.unstubAllGlobals())

  test.each(languages)('%s', async (language) => {
    await stubPage(language)
    const { whyNotSent } = await import('../../../src/console/conversations/messages/why-not-sent.ts')
    const errors = [
      'blocked: Forbidden',
      'unknown chat: gone',
      'invalid message: odd',
      'too many requests: 7',
      'the messenger cannot be reached',
      'no usable answer from the messenger',
      'the message it is about was never delivered',
      'the sender died during the attempt',
      'withdrawn before it was sent',
      'the bot has to pause',
    ]
    expect(errors.map((error) => notSentWords(error, language))).toEqual(errors.map(whyNotSent))
  })
})
