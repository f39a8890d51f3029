import { expect, test } from 'vitest'
import type { FindingKind } from '../../src/messaging/finding-kind.ts'
import { protectWords } from '../../src/privacy/protect-words.ts'
import { rehearse, samples } from '../../src/privacy/rehearse.ts'

const kinds: Readonly<Record<FindingKind, true>> = {
  card: true,
  cvv: true,
  password: true,
  code: true,
  passport: true,
  snils: true,
  inn: true,
  account: true,
  key: true,
}

test('each kind of secret is rehearsed', () => {
  const found = samples(3_456).flatMap((sample) => protectWords(sample).found.map(({ kind }) => kind))

  expect([...new Set(found)].toSorted()).toEqual(Object.keys(kinds).toSorted())
})

test('a rehearsal comes to its end in steps', () => {
  expect([...rehearse()].length).toBeGreaterThan(10)
})
