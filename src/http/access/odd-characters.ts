import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { hasControl, hasOddControl } from '../../privacy/odd-characters.ts'

/**
 * Nobody writes a control character into an address or a header but to try what breaks. Behind this no door has to think
 * of them; bodies have one of their own (`api-body.ts`), and words of people are never refused for a character: they are
 * replaced visibly (`privacy/`).
 */
export const refuseOddCharacters: MiddlewareHandler = async (context, next) => {
  const { url } = context.req
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  const query = mark < 0 ? '' : url.slice(mark)
  // A tab or a line end in what is searched for is pasted.
  const isOdd =
    hasControl(decoded(path)) ||
    hasOddControl(decoded(query)) ||
    headersOf(context).some((header) => oddInHeader.test(header))
  if (!isOdd) return await next()
  return context.text('There is a control character in the address or in a header of this request; take it out.\n', 400)
}

/** Byte by byte where a sequence means no character. */
function decoded(part: string): string {
  if (!part.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return part.replace(/%([\da-f]{2})/gi, (_, hex: string) => asciiOf(Number.parseInt(hex, 16)))
  }
}

const asciiOf = (byte: number): string => (byte < 0x80 ? String.fromCharCode(byte) : '\uFFFD')

/** Bytes above ASCII are letters of some encoding: Node reads each as a character of its own. */
// oxlint-disable-next-line no-control-regex
const oddInHeader = /[\0-\x08\x0A-\x1F\x7F]/

/** As the socket brought them, where there is one: building a standard Request costs more than a webhook does else. */
function headersOf({ env, req }: Context): readonly string[] {
  const raw = (env as Partial<HttpBindings> | undefined)?.incoming?.rawHeaders
  return raw ?? Object.values(req.header())
}
