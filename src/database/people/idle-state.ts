import { sql } from 'kysely'

/** Of a row of conversations: as it was begun, in its language, without anything that was said. */
export const idleState = sql`jsonb_build_object('language', state -> 'language', 'doing', '{"at": "idle"}'::jsonb,
  'prompts', '[]'::jsonb, 'misses', 0, 'generation', generation)`
