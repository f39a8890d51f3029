import type { Log, LogFields } from '../../kit/log.ts'
import { visible } from '../../privacy/odd-characters.ts'

const levels = ['debug', 'info', 'warn', 'error'] as const
type LogLevel = (typeof levels)[number]

const secrets: readonly (readonly [RegExp, string])[] = [
  // A Telegram token, alone or in an address.
  [/\d{6,12}:[A-Za-z0-9_-]{30,}/g, '<token>'],
  [/[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}/gi, '<token>'],
  [/(postgres(?:ql)?:\/\/[^:\s]+:)[^@\s]+@/gi, '$1<password>@'],
]

/** The one sink for logs: JSON lines, scrubbed of secrets. What JSON leaves as it is and a terminal obeys is escaped, too. */
export function makeLog(level: LogLevel, write: (line: string) => void, knownSecrets: readonly string[] = []): Log {
  const threshold = levels.indexOf(level)

  const scrub = (text: string): string => {
    const known = knownSecrets.filter((secret) => secret.length >= 8)
    const withoutKnown = known.reduce((current, secret) => current.replaceAll(secret, '<secret>'), text)
    return secrets.reduce((current, [pattern, mark]) => current.replace(pattern, mark), withoutKnown)
  }

  function line(at: LogLevel, what: string, fields: LogFields = {}): void {
    if (levels.indexOf(at) < threshold) return
    write(visible(scrub(JSON.stringify({ at: new Date().toISOString(), level: at, what, ...fields }))))
  }

  return {
    debug: (what, fields) => line('debug', what, fields),
    info: (what, fields) => line('info', what, fields),
    warn: (what, fields) => line('warn', what, fields),
    error: (what, cause, fields) => line('error', what, { ...fields, ...describe(cause) }),
  }
}

/** Name, code and place of an error. Database errors lose their `detail`: it quotes rows. */
function describe(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return { error: typeof cause }
  const code = 'code' in cause ? String(cause.code) : null
  const place =
    cause.stack
      ?.split('\n')
      .find((row) => row.includes('/src/'))
      ?.trim() ?? null
  const inner = cause.cause instanceof Error ? `${cause.cause.name}: ${cause.cause.message}` : null
  return { error: `${cause.name}: ${cause.message}`.slice(0, 500), code, place, cause: inner }
}
