import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { day, second } from '../../../kit/time.ts'

/**
 * What the browser of a visitor keeps: who it is, signed by us, so that nobody becomes a visitor by a value of their own;
 * the name and the language that were chosen. `__Host-` binds them to this very host over https.
 */
export function makeVisitorCookies(publicUrl: string | null, signingKey: string) {
  const isSecure = publicUrl?.startsWith('https:') === true
  const attributes = { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure } as const
  const cookie = (plain: string) => {
    const name = isSecure ? `__Host-${plain}` : plain
    return {
      read: (context: Context): string | null => getCookie(context, name) ?? null,
      write: (context: Context, value: string, maxAge = (30 * day) / second) =>
        setCookie(context, name, value, { ...attributes, maxAge }),
    }
  }
  // Its purpose stands in it: what is signed for something else is no visitor.
  const seal = (id: string): string => createHmac('sha256', signingKey).update(`visitor ${id}`).digest('base64url')
  const visitor = cookie('visitor')
  return {
    /** Null where there is none, or one that we did not give. */
    visitorOf: (context: Context): string | null => {
      const [, id = '', given = ''] = /^([\w-]{32})\.([\w-]{43})$/.exec(visitor.read(context) ?? '') ?? []
      if (id === '') return null
      return timingSafeEqual(Buffer.from(seal(id)), Buffer.from(given)) ? id : null
    },
    newVisitor: (context: Context): string => {
      const id = randomBytes(24).toString('base64url')
      visitor.write(context, `${id}.${seal(id)}`)
      return id
    },
    name: cookie('visitor-name'),
    language: cookie('visitor-language'),
  }
}
