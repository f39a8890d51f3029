import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Whoever asked has hung up, or was hung up on, in the middle of their request: nobody's mistake, and nothing for the log. */
export const isGone = ({ env }: Context): boolean =>
  (env as Partial<HttpBindings> | undefined)?.incoming?.readableAborted === true
