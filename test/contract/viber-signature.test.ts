import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseLossless } from '../../src/channels/viber/lossless-json.ts'
import { isSigned } from '../../src/channels/viber/signature.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Two callbacks of the real shape; in the second, time and token have changed places, as real captures show. */
const vectors = [
  {
    token: '4b1d5c9e7f3a2081-9c8b7a6d5e4f3021-1029384756abcdef',
    body: '{"event":"unsubscribed","timestamp":1790000000123,"user_id":"b25lIHBlcnNvbi4uLi4uLg==","message_token":5136431130449316903}',
  },
  {
    token: '5e6f708192a3b4c5-d6e7f8091a2b3c4d-00112233445566ff',
    body: '{"event":"webhook","timestamp":4977069964384421269,"message_token":1790000000125}',
  },
]

describe("Viber's signature", () => {
  test.each(vectors)('is the HMAC-SHA256 of the exact bytes under the token, in hex: $body', ({ token, body }) => {
    const signature = createHmac('sha256', token).update(body, 'utf8').digest('hex')
    expect(isSigned(bytes(body), signature, token)).toBe(true)
    expect(isSigned(bytes(body), signature.toUpperCase(), token)).toBe(true)
    expect(isSigned(bytes(JSON.stringify(JSON.parse(body), null, 1)), signature, token)).toBe(false)
    expect(isSigned(bytes(body), signature, `${token}0`)).toBe(false)
    expect(isSigned(bytes(body), signature.slice(0, -1), token)).toBe(false)
    expect(isSigned(bytes(body), undefined, token)).toBe(false)
  })

  test('numbers beyond 2^53 keep their last digits, and digits inside a text stay text', () => {
    const read = parseLossless(
      '{"message_token":5741311803571721087,"text":"12345678901234567890, \\"9999999999999999999\\""}',
    )
    expect(read).toEqual({ message_token: '5741311803571721087', text: '12345678901234567890, "9999999999999999999"' })
  })
})
