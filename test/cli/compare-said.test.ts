import { expect, test } from 'vitest'
import { compareSaid } from '../../src/cli/replay/compare-said.ts'

const now = (text: string, ...buttons: string[]) => ({ text, buttons })
const before = (text: string, ...buttons: string[]) => ({ text, buttons, number: 1 })
const shown = (...[mine, theirs]: Parameters<typeof compareSaid>) =>
  compareSaid(mine, theirs).map(
    (line) => `${line.now?.text ?? '–'} ${line.isSame ? '=' : '≠'} ${line.before?.text ?? '–'}`,
  )

test.each([
  ['the same', [now('a'), now('b')], [before('a'), before('b')], ['a = a', 'b = b']],
  ['one more now', [now('a'), now('b')], [before('b')], ['a ≠ –', 'b = b']],
  ['one more then', [now('b')], [before('a'), before('b')], ['– ≠ a', 'b = b']],
  [
    'another in between',
    [now('a'), now('x'), now('b')],
    [before('a'), before('y'), before('b')],
    ['a = a', 'x ≠ y', 'b = b'],
  ],
  ['other buttons', [now('a', 'yes')], [before('a', 'no')], ['a ≠ a']],
  ['nothing', [], [], []],
])('%s', (_, mine, theirs, lines) => {
  expect(shown(mine, theirs)).toEqual(lines)
})
