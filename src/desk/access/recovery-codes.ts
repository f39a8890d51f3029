import { createHash, randomInt } from 'node:crypto'

const codesMade = 10

/** Without letters and digits that look alike on paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Three groups of four: 59 bits, for a drawer. */
export function makeRecoveryCodes(): readonly string[] {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: codesMade }, () => [group(), group(), group()].join('-'))
}

/** However it was typed: large letters, spaces, no hyphens. Of one agent, so that equal codes do not look equal. */
export function recoveryHash(agentId: string, typed: string): string {
  const plain = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return createHash('sha256').update(`${agentId}:${plain}`).digest('hex')
}
