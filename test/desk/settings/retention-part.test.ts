import { expect, test } from 'vitest'
import { longestKept, retentionPart, usualRetention } from '../../../src/desk/settings/retention-part.ts'

const faultsOf = (change: object) => {
  const read = retentionPart.safeParse({ ...usualRetention, ...change })
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
}

test('nothing of a person is kept longer than they are; files may be kept as long as their messages', () => {
  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ conversations: 120, incidents: 200, people: 300, files: 0 })).toEqual([])
  expect(faultsOf({ people: 300 })).toEqual(['files', 'conversations', 'incidents'])
  expect(faultsOf({ people: 0, conversations: 0 })).toEqual([])
  expect(faultsOf({ conversations: 0 })).toEqual(['conversations'])
  expect(faultsOf({ copies: 1 })).toEqual(['copies'])
})

test('how long anything is kept at most, as the bot says it', () => {
  expect(longestKept({ ...usualRetention, files: 0, conversations: 120, incidents: 60 })).toBe(120)
  expect(longestKept({ ...usualRetention, incidents: 0 })).toBe(0)
})
