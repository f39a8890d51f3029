import { bullet, type Span } from '../span.ts'
import { isPointing } from '../pointing.ts'
import { bare } from './bare.ts'
import { prose, proseStem } from './prose.ts'
import { isSurelySecret } from './secret-token.ts'
import { isThing } from './thing.ts'
import { letters } from '../letters.ts'

/** Words for what somebody signs in with, and for signing in. */
const login = letters(
  /(?<![\p{L}\d])(?:логин\p{L}{0,2}|логін\p{L}{0,2}|login|user(?:name)?|юзер|пользовател[ья]|користувач|уч[её]тк\p{L}{1,2}|уч[её]тн\p{L}{2,3}\sзапис\p{L}{1,2}|обліковк\p{L}{1,2}|доступ\p{L}{0,2}|вход|данные\sдля\sвхода|кред\p{L}{1,3}|sso|vpn|впн|rdp|рдп|account|credentials|creds|access|log\s?in|sign\s?in|логи?нюсь|залогин\p{L}*|войти|вхожу|захожу|зайти|увійти)(?!\p{L})/giu,
)
/** `ivanov / Zx9!kkQ`, `BANK\ivanov // Zx9!kkQ`, `ivanov:Zx9!kkQ`. */
const beside = letters(/(?<=^|\s|[:=])[\p{L}\d@.\\_-]{2,40}\s{0,2}[/|:]{1,2}\s{0,2}(?=(?<token>\S{6,64}))/dgu)
/** Right behind the word: the one, then the other, in one line or each in its own. */
const inOrder = letters(
  /^[^\n\d•]{0,16}?[:=\s-]{1,3}(?<name>[\p{L}\d@.\\_-]{2,40})[ \t]*(?:[,;]?[ \t]{1,2}|\n)(?:(?:входит|вхожу|захожу|заходит|под|с|и|with|using|and)[ \t]){0,3}(?<token>\S{6,64})(?=\s|$)/diu,
)
/** «Логин sova, пароль sova»: beside a login any word is the password. */
const withWord = letters(
  /^[\s:=-]{1,3}[a-z][a-z\d@.\\_-]{1,40}[\s,;/]{1,3}(?:и\s|and\s|а\s)?(?:парол\p{L}{1,2}|password|pass|пасс|pwd)[\s:=-]{1,3}(?<token>[a-z][a-z\d]{2,30})(?=\s*(?:$|[\n,;.!]))/diu,
)
/** `ivanov@bank.ru:Zx9kkQ1`. */
const mailAnd = letters(
  /(?<![^\s"'«(])[\p{L}\d._-]{2,40}@[\p{L}\d.-]{2,40}\.\p{L}{2,10}\s?[:;|]\s?(?<token>[^\s/]{6,64})/dgu,
)
/** Cheap: nothing is found without one of these between the halves, and the expressions above cost. */
const mayTell = /[\d@]|парол|pass|пасс|pwd/i
const reach = 80

/** The other half of a login, said without the word for it. */
export function findLoginPairs(text: string): Span[] {
  const spans: Span[] = []
  if (!mayTell.test(text)) return spans
  const add = (from: number, raw: string) => {
    const { token, offset } = bare(raw)
    if (!isSurelySecret(token) || isThing(token) || token.includes('/')) return
    spans.push({
      from: from + offset,
      to: from + offset + token.length,
      kind: 'password',
      replacement: bullet.repeat(8),
    })
  }
  for (const match of text.matchAll(mailAnd))
    add(match.indices?.groups?.['token']?.[0] ?? 0, match.groups?.['token'] ?? '')
  for (const { index, 0: word } of text.matchAll(login)) {
    const end = index + word.length
    for (const from of [Math.max(0, index - reach), end]) {
      const part = text.slice(from, from === end ? end + reach : index)
      for (const match of part.matchAll(beside))
        add(from + (match.indices?.groups?.['token']?.[0] ?? 0), match.groups?.['token'] ?? '')
    }
    const found = inOrder.exec(text.slice(end, end + reach))
    const at = found?.indices?.groups?.['token']?.[0]
    const name = found?.groups?.['name'] ?? ''
    const isOfGroup =
      isPointing(name) ||
      prose.test(name) ||
      /^(?:group|групп|отдел|роль|role|переговор|зал|комнат|кімнат|room|чат|канал|систем|прилож|програм|сервис|портал|сайт|раздел)/iu.test(
        name,
      )
    if (at !== undefined && !isOfGroup) add(end + at, found?.groups?.['token'] ?? '')
    const told = withWord.exec(text.slice(end, end + reach))
    const [from, to] = told?.indices?.groups?.['token'] ?? [0, 0]
    const value = told?.groups?.['token'] ?? ''
    if (to > from && !prose.test(value) && !proseStem.test(value) && !isThing(value)) {
      spans.push({ from: end + from, to: end + to, kind: 'password', replacement: bullet.repeat(8) })
    }
  }
  return spans
}
