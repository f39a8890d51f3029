import { expect, test } from 'vitest'
import { remembered } from '../../../src/kit/functions/remembered.ts'

test('what was asked for lately is not worked out again, what was not asked for longest is forgotten', () => {
  const worked: string[] = []
  const loud = remembered(
    (text) => {
      worked.push(text)
      return text.toUpperCase()
    },
    { most: 2, longest: 3 },
  )
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(loud)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(worked).toEqual(['a', 'b', 'c', 'b'])
  expect(['long', 'long'].map(loud)).toEqual(['LONG', 'LONG'])
  expect(worked.filter((text) => text === 'long')).toHaveLength(2)
})

test('a failure is not remembered', () => {
  let times = 0
  const fails = remembered(
    () => {
      times += 1
      throw new Error('no')
    },
    { most: 2, longest: 3 },
  )
  expect(() => fails('a')).toThrow('no')
  expect(() => fails('a')).toThrow('no')
  expect(times).toBe(2)
})
