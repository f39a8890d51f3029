import { randomInt } from 'node:crypto'

/** Without letters and digits that look alike. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** What joins a chat to an agent, or to another chat of the same person: eight letters, nearly 40 bits. */
export const newLinkCode = (): string => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
