import { expect, test } from 'vitest'
import { type Asked, readAcceptance } from '../../src/figures/acceptance.ts'
import { minute, second } from '../../src/kit/time.ts'

const now = 10 * minute
const asked = (over: Partial<Asked>): Asked => ({ askedAt: 0, acceptedAt: null, endedAt: null, ...over })

test('fifteen seconds to the millisecond, and who waits still is late', () => {
  const all = [
    asked({ acceptedAt: 15 * second, endedAt: minute }),
    asked({ acceptedAt: 15 * second + 1, endedAt: minute }),
    asked({}),
  ]
  expect(readAcceptance(all, now)).toMatchObject({ count: 1, of: 3, isMet: false })
})

test('whoever left sooner or has just asked is asked about not at all', () => {
  expect(readAcceptance([asked({ endedAt: 14 * second }), asked({ askedAt: now - second })], now)).toMatchObject({
    count: 0,
    of: 0,
    share: null,
    isMet: null,
  })
})
