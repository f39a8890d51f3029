import { createHash, randomBytes } from 'node:crypto'

/** Goes to the browser; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
