import { bullet, type Span } from '../span.ts'
import { letters } from '../letters.ts'

/** Settings and parameters whose value signs somebody in, as the clouds and the servers call them. */
const setting = letters(
  /(?<![\p{L}\d])(?:AccountKey|SharedAccessKey|sharedaccesssignature|sig|signature|x-amz-signature|x-amz-security-token|(?:access|refresh|id|auth|session|reset|csrf|xsrf|bot|api|private|personal|deploy|webhook)_?-?token|_authToken|JSESSIONID|PHPSESSID|ASP\.NET_SessionId|connect\.sid|sid|sess(?:ion)?_?(?:id)?|laravel_session|remember_(?:me|token|web)|api_?key|app_?key|secret_?key|client_?secret|secret)=["']?(?<value>[^\s;&"'<>•]{12,1000})/dgiu,
)
/** Only sessions are called so, whatever stands between. */
const session = letters(
  /(?<![\p{L}\d])(?:JSESSIONID|PHPSESSID|ASP\.NET_SessionId|connect\.sid|laravel_session)["']?\s{0,2}[:=]\s{0,2}["']?(?<value>[\w%.:-]{12,200})/dgiu,
)
/** All that a browser sends along, or gets. */
const cookies = /(?:^|\n|["'\s])(?:set-)?cookie["']?:\s{0,3}(?<pairs>[^\n]{1,2000})/dgiu
const pair = /(?<![^\s;"'])[^\s=;"']{1,60}=(?<value>[^\s;"'•]{16,})/dgu
/** The seed of a second factor (RFC 4648, base 32), in one or in fours as the apps show it. */
const seed = letters(
  /(?<![\p{L}\d])(?:[A-Z2-7]{16,64}|(?:[A-Z2-7]{4} ){3,15}[A-Z2-7]{4}|(?:[a-z2-7]{4} ){3,15}[a-z2-7]{4})(?![\p{L}\d=])/gu,
)
const secondFactor = letters(
  /authenticator|аутентификатор|автентифікатор|2fa|mfa|totp|otp|двухфактор|двофактор|two-?factor|секрет|secret|seed|setup\skey|ключ\p{L}{0,2}\s(?:настройки|установки|налаштування)/iu,
)
const reach = 80

/** What signs somebody in without a password: sessions, signed links, seeds of one-time codes. */
export function findSessions(text: string): Span[] {
  const spans: Span[] = []
  const add = (from: number, to: number) => spans.push({ from, to, kind: 'key', replacement: bullet.repeat(8) })
  for (const match of [...text.matchAll(setting), ...text.matchAll(session)]) {
    const [from, to] = match.indices?.groups?.['value'] ?? [0, 0]
    if (to > from && isDrawn(text.slice(from, to))) add(from, to)
  }
  for (const match of text.matchAll(cookies)) {
    const start = match.indices?.groups?.['pairs']?.[0] ?? 0
    for (const inner of (match.groups?.['pairs'] ?? '').matchAll(pair)) {
      const [from, to] = inner.indices?.groups?.['value'] ?? [0, 0]
      if (isDrawn(inner.groups?.['value'] ?? '')) add(start + from, start + to)
    }
  }
  for (const { index, 0: found } of text.matchAll(seed)) {
    const to = index + found.length
    // Without a digit it must have a length that seeds have.
    const isWord = /^\p{L}+$/u.test(found) && (![16, 24, 26, 32].includes(found.length) || /AUTH|SECRET/.test(found))
    const near = `${text.slice(Math.max(0, index - reach), index)}\n${text.slice(to, to + reach / 2)}`
    if (!isWord && /\p{L}/u.test(found) && secondFactor.test(near)) add(index, to)
  }
  return spans
}

/** Not the number of a Windows account, nor a word of a manual. */
const isDrawn = (value: string): boolean => /\d/.test(value) && !/^S-1-|^https?:|^[$%<{[]/i.test(value)
