import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allMessengers } from '../../src/composition/messengers.ts'

test.each(allMessengers.map(({ name }) => [name]))('%s is put through the contract', (name) => {
  expect(existsSync(`test/contract/${name}.test.ts`)).toBe(true)
})

test.each(allMessengers.filter(({ isForTrying }) => !isForTrying).map(({ name }) => [name]))(
  'strangers, wrong types and secrets are sent to %s',
  (name) => {
    expect(existsSync(`test/hostile/${name}-fixtures.ts`)).toBe(true)
  },
)
