import { createHmac } from 'node:crypto'
import { readSigningKey } from '../../src/database/access/signing-key.ts'
import type { Database } from '../../src/database/server/connect.ts'

/** The cookie of a visitor of the preview chat without https, as the server has signed it. */
export async function visitorCookie(db: Database, visitor: string): Promise<string> {
  const seal = createHmac('sha256', await readSigningKey(db))
    .update(`visitor ${visitor}`)
    .digest('base64url')
  return `visitor=${visitor}.${seal}`
}
