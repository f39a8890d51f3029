import type { Database } from '../server/connect.ts'

/** By what a visitor's cookie is signed; made with its table. */
export async function readSigningKey(db: Database): Promise<string> {
  const { key } = await db.selectFrom('signing_key').select('key').executeTakeFirstOrThrow()
  return key
}
