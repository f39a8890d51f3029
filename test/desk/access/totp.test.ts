import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deviceOf } from '../../../src/desk/access/device.ts'
import { makeRecoveryCodes, recoveryHash } from '../../../src/desk/access/recovery-codes.ts'
import { codeOf, matchingStep, stepAt, toBase32, totpUri } from '../../../src/desk/access/totp.ts'
import { second } from '../../../src/kit/time.ts'

const key = Buffer.from('12345678901234567890')

describe('a code', () => {
  test.each([
    // RFC 4226, appendix D.
    [0, '755224'],
    [1, '287082'],
    [2, '359152'],
    [3, '969429'],
    [4, '338314'],
    [5, '254676'],
    [6, '287922'],
    [7, '162583'],
    [8, '399871'],
    [9, '520489'],
  ])('of counter %i is that of RFC 4226', (step, code) => {
    expect(codeOf(key, step)).toBe(code)
  })

  test.each([
    // RFC 6238, appendix B, SHA-1.
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %i s is that of RFC 6238', (seconds, code) => {
    expect(codeOf(key, stepAt(seconds * second), 8)).toBe(code)
  })

  const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 })
  const moments = fc.integer({ min: 60, max: 4_000_000_000 }).map((seconds) => seconds * second)

  test('of this half minute or its neighbours is taken, and once', () => {
    fc.assert(
      fc.property(secrets, moments, fc.constantFrom(-1, 0, 1), (bytes, at, off) => {
        const code = codeOf(bytes, stepAt(at) + off)
        const step = matchingStep(toBase32(bytes), code, at, null)
        expect(step).not.toBeNull()
        expect(codeOf(bytes, step ?? 0)).toBe(code)
        const again = matchingStep(toBase32(bytes), code, at, step)
        // Two steps of three may have one code; the very step that was taken never counts again.
        expect(again === null || again > (step ?? 0)).toBe(true)
      }),
    )
  })

  test('of any other half minute is refused', () => {
    const others = fc.oneof(fc.integer({ min: -1_000, max: -2 }), fc.integer({ min: 2, max: 1_000 }))
    fc.assert(
      fc.property(secrets, moments, others, (bytes, at, off) => {
        const now = stepAt(at)
        fc.pre(now + off >= 0)
        const code = codeOf(bytes, now + off)
        fc.pre([-1, 0, 1].every((near) => codeOf(bytes, now + near) !== code))
        expect(matchingStep(toBase32(bytes), code, at, null)).toBeNull()
      }),
    )
  })
})

test('a secret is written as RFC 4648 has it, and its link says whose it is', () => {
  expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
  expect(toBase32(key)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(totpUri('ABC', 'анна', 'Frontline')).toBe(
    'otpauth://totp/Frontline:%D0%B0%D0%BD%D0%BD%D0%B0?secret=ABC&issuer=Frontline',
  )
})

test('recovery codes differ, and are known however they are typed', () => {
  const codes = makeRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  expect(codes.every((code) => /^([a-z2-9]{4}-){2}[a-z2-9]{4}$/.test(code))).toBe(true)
  expect(recoveryHash('1', ' ABCD efgh-JKMN ')).toBe(recoveryHash('1', 'abcd-efgh-jkmn'))
  expect(recoveryHash('1', 'abcd-efgh-jkmn')).not.toBe(recoveryHash('2', 'abcd-efgh-jkmn'))
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox, Windows'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 YaBrowser/24.12.0.0 Safari/537.36',
    'Yandex Browser, Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Safari, macOS',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  ['my password is 4276 3800 1122 3344', null],
  [undefined, null],
])('of what a browser says of itself only known names are kept: %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})
