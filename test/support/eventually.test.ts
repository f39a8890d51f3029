import { expect, test } from 'vitest'
import { eventually } from './eventually.ts'

test('a condition is waited for, whether it throws or is false until then', async () => {
  let asked = 0
  const answer = await eventually(async () => {
    asked += 1
    if (asked === 1) throw new Error('not there')
    return asked > 2 && 'there'
  })
  expect([asked, answer]).toEqual([3, 'there'])
})
