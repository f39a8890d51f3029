import { createHash, randomBytes } from 'node:crypto'

/** Goes to the browser; only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Whether a cookie may be one of ours. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text)

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
