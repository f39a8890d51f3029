import { expect, test } from 'vitest'
import { newLinkCode } from '../../../src/desk/people/link-code.ts'

test('a code that would be masked when it is typed is drawn again', () => {
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
  const drawn = 'SMS47526KWER2345'.split('').map((letter) => letters.indexOf(letter))
  expect(newLinkCode(() => drawn.shift() ?? 0)).toBe('KWER2345')
})
