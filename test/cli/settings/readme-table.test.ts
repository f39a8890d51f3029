import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingKeys } from '../../../src/desk/settings/setting-parts.ts'

test('the README says of each setting what it decides', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  const rows = readme.split('\n').filter((line) => line.startsWith('| `'))
  const told = rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, key]) => key))

  expect(settingKeys.filter((key) => !told.includes(key))).toEqual([])
})
