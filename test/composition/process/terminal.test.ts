import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { paint, writeFault, writeOut, writeProblem } from '../../../src/composition/process/terminal.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const acting = /(?![\n\t])\p{Cc}|[\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

function told(write: () => void): string {
  const said: string[] = []
  for (const way of ['log', 'error'] as const) vi.spyOn(console, way).mockImplementation((line) => void said.push(line))
  write()
  vi.restoreAllMocks()
  return said.join('\n')
}

test('whatever strangers write, nothing of it acts on the terminal, and it is all there', () => {
  const any = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(any, (words) => {
      const shown = told(() => {
        writeOut(words)
        writeProblem(new Error(words))
        writeProblem(words)
      })
      expect(shown).not.toMatch(acting)
    }),
  )
  expect(told(() => writeOut('\u001b]0;title\u0007 \u009b2J \u202e exe.txt'))).toBe(
    '\\u001b]0;title\\u0007 \\u009b2J \\u202e exe.txt',
  )
  expect(told(() => writeOut('lines\r\nand\ttabs stay'))).toBe('lines\nand\ttabs stay')
  expect(told(() => writeFault(new Error('\u001b[2J')))).not.toMatch(acting)
})

test('our own colours are colours, theirs are not', () => {
  const isTTY = process.stdout.isTTY
  process.stdout.isTTY = true
  vi.stubEnv('NO_COLOR', '')
  try {
    expect(told(() => writeOut(`${paint(31)('\u001b[32mred')} \u001b[1mbold`))).toBe(
      '\u001b[31m\\u001b[32mred\u001b[0m \\u001b[1mbold',
    )
  } finally {
    process.stdout.isTTY = isTTY
    vi.unstubAllEnvs()
  }
})

test('a command tells what it was given without doing what stands in it', () => {
  const command = ['--import', 'tsx', 'src/cli/kb.ts', 'ask\u001b]0;owned\u0007\u009b2J']
  let said = ''
  try {
    execFileSync(process.execPath, command, { encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    said = (error as { readonly stderr: string }).stderr
  }
  expect(said).toContain('There is no command "ask\\u001b]0;owned\\u0007\\u009b2J"')
  expect(said).not.toMatch(acting)
})
