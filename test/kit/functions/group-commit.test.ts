import { expect, test } from 'vitest'
import { groupCommit } from '../../../src/kit/functions/group-commit.ts'

test('what is asked during one write goes together in the next', async () => {
  const writes: (readonly number[])[] = []
  const add = groupCommit<number>(async (items) => {
    writes.push(items)
    await Promise.resolve()
  })
  await Promise.all([add(1), add(2), add(3)])
  expect(writes).toEqual([[1], [2, 3]])
})

test('a single caller waits for nobody', async () => {
  const writes: (readonly number[])[] = []
  const add = groupCommit<number>(async (items) => {
    writes.push(items)
  })
  await add(1)
  await add(2)
  expect(writes).toEqual([[1], [2]])
})

test('one that cannot be written fails alone', async () => {
  const add = groupCommit<number>(async (items) => {
    if (items.includes(3)) throw new Error('no threes')
  })
  const results = await Promise.allSettled([1, 2, 3, 4].map(add))
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})

test('a failed write does not stop the ones after it', async () => {
  let isDown = true
  const add = groupCommit<number>(async () => {
    if (isDown) throw new Error('down')
  })
  await expect(add(1)).rejects.toThrow('down')
  isDown = false
  await expect(add(2)).resolves.toBeUndefined()
})
