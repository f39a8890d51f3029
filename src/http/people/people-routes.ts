import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { importDirectory } from '../../desk/people/import-directory.ts'
import type { Allow } from '../access/session-guard.ts'
import { query } from '../api-body.ts'
import type { ApiDeps, ApiEnv } from '../api-deps.ts'
import { isId } from '../conversations/conversation-schemas.ts'
import { importSchema, searchSchema } from './people-schemas.ts'

/** A directory of fifty thousand people, with room. */
const longestFile = 10_000_000
/** So many people are shown, and so many refused lines; the counts are of all. */
const shown = 50
const shownLines = 200

/** The directory: looked through, imported, and whose chats are whose. */
export function peopleRoutes({ directory, unlinkChat, now, log }: ApiDeps, allow: Allow) {
  const limited = bodyLimit({
    maxSize: longestFile,
    onError: (context) => context.json({ error: 'file_too_large' as const, mostBytes: longestFile }, 413),
  })
  return new Hono<ApiEnv>()
    .get('/people', allow('manage_directory'), query(searchSchema), async (context) => {
      const { search = '' } = context.req.valid('query')
      const [people, counts] = await Promise.all([directory.search(search, shown), directory.counts()])
      return context.json({ people, counts })
    })
    .post('/people/import', allow('manage_directory'), limited, query(importSchema), async (context) => {
      const { trial, whole } = context.req.valid('query')
      const options = { isTrial: trial === 'yes', isWhole: whole === 'yes' }
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      const done = await importDirectory(directory, bytes, now(), options)
      if (!done.ok) return context.json({ error: `directory_${done.refusal.code}` as const }, 422)
      const { refused, ...imported } = done.value
      const { added, changed, gone } = imported
      if (!options.isTrial) {
        log.info('directory imported', {
          by: context.get('session').agent.id,
          added,
          changed,
          gone,
          refused: refused.length,
        })
      }
      return context.json({
        ...imported,
        ...options,
        refusedCount: refused.length,
        refused: refused.slice(0, shownLines),
      })
    })
    .post('/people/chats/:id/unlink', allow('manage_directory'), async (context) => {
      const id = context.req.param('id')
      const isDone = isId(id) && (await unlinkChat(id))
      if (!isDone) return context.json({ error: 'conversation_unknown' as const }, 404)
      return context.json({ isDone: true as const })
    })
}
