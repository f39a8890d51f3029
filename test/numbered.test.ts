import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const rows = readFileSync('test/README.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const number = /^\| (T\d+b?) \|/.exec(line)?.[1]
    if (number === undefined) return []
    const files = [...line.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => `test/${file}`)
    return files.map((file) => [number, file] as const)
  })

test('the table of faults names tests that there are', () => {
  expect(rows.length).toBeGreaterThan(30)
  for (const [number, file] of rows) {
    expect([file, existsSync(file)]).toEqual([file, true])
    expect([number, file, new RegExp(`['"\`,] ?(?:T\\d+b?, )?${number}[,:]`).test(readFileSync(file, 'utf8'))]).toEqual(
      [number, file, true],
    )
  }
})
