import { randomInt } from 'node:crypto'
import { protectText } from '../../privacy/protect-words.ts'

/** Without letters and digits that look alike. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/**
 * What joins a chat to an agent, or to another chat of the same person: eight letters, nearly 40 bits. One in a hundred
 * thousand begins like the code of an SMS; it would be masked when it is typed, so another one is drawn.
 */
export function newLinkCode(draw: (below: number) => number = randomInt): string {
  const code = Array.from({ length: 8 }, () => letters[draw(letters.length)]).join('')
  return protectText(code) === code ? code : newLinkCode(draw)
}
