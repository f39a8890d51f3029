import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { halfMs } from '../../desk/access/second-step.ts'
import { absoluteMs } from '../../desk/access/sign-in.ts'
import { day, second } from '../../kit/time.ts'

type Cookie = {
  read(context: Context): string | null
  write(context: Context, token: string): void
  remove(context: Context): void
}

/** As long as sign-in-budgets.ts knows it. */
const knownMs = 180 * day

/** The browser's half of a session. `__Host-` binds it to this very host over https. */
export type SessionCookie = Cookie & {
  /** Between the password and the code. */
  readonly half: Cookie
  /** Says that somebody has come in from here before; it opens nothing. */
  readonly browser: Cookie
}

export function makeSessionCookie(publicUrl: string | null): SessionCookie {
  const isSecure = publicUrl?.startsWith('https:') === true
  const attributes = { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSecure } as const
  const cookie = (plainName: string, lifeMs: number): Cookie => {
    const name = isSecure ? `__Host-${plainName}` : plainName
    return {
      read: (context) => getCookie(context, name) ?? null,
      write: (context, token) => setCookie(context, name, token, { ...attributes, maxAge: lifeMs / second }),
      remove: (context) => {
        deleteCookie(context, name, attributes)
      },
    }
  }
  return { ...cookie('sid', absoluteMs), half: cookie('half', halfMs), browser: cookie('browser', knownMs) }
}
