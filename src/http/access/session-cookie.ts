import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { absoluteMs } from '../../desk/access/sign-in.ts'
import { second } from '../../kit/time.ts'

/** The browser's half of a session. `__Host-` binds it to this very host over https. */
export type SessionCookie = {
  read(context: Context): string | null
  write(context: Context, token: string): void
  remove(context: Context): void
}

export function makeSessionCookie(publicUrl: string | null): SessionCookie {
  const isSecure = publicUrl?.startsWith('https:') === true
  const name = isSecure ? '__Host-sid' : 'sid'
  const attributes = { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure } as const
  return {
    read: (context) => getCookie(context, name) ?? null,
    write: (context, token) => setCookie(context, name, token, { ...attributes, maxAge: absoluteMs / second }),
    remove: (context) => {
      deleteCookie(context, name, attributes)
    },
  }
}
