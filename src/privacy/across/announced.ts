import type { FindingKind } from '../../messaging/finding-kind.ts'
import { isMark, isThing } from '../secrets/password/thing.ts'
import { isSurelySecret } from '../secrets/password/secret-token.ts'
import { bullet, hideDigits, type Span } from '../secrets/span.ts'
import { announcementIn, type Awaited, type Openness } from './announcement.ts'
import { valuesIn } from './values.ts'
import { letters } from '../secrets/letters.ts'

/** So many messages after its name a value is still taken for it, whatever is said in between. */
const patience = 6

interface Open {
  readonly openness: Openness
  readonly since: number
}

const kinds = { password: 'password', code: 'code', cvv: 'cvv', word: 'password', key: 'key' } satisfies Readonly<
  Record<Awaited, FindingKind>
>
const isNextThing = letters(
  /(?:[:=—–-]|(?<!\p{L})(?:такой|такая|такое|вот|это|этот|следующ\p{L}*|ось|це|такий|is|this|now|теперь|тепер))[\s.]*$/iu,
)
/** Lines of a key whose beginning was sent, and hidden, in a message before. */
const encoded = /^\s*(?:[a-z\d+/]{24,}={0,2}\s*)+$/i

/**
 * What of the last message was announced before it. `said`: the messages of one person, oldest first. Between the name
 * and the value people say anything, so it is the value's form that tells, and what was said about having one.
 */
export function announcedBefore(said: readonly string[]): readonly Span[] {
  const last = said.at(-1) ?? ''
  const open = new Map<Awaited, Open>()
  let login: 'said' | 'named' | null = null
  said.slice(0, -1).forEach((message, index) => {
    const { announces, isOfOther, isComing, login: loginNow } = announcementIn(message)
    for (const [kind, openness] of announces) open.set(kind, { openness, since: index })
    // «Какой код?», «ошибки»: it is of something else after all.
    if (!announces.has('code') && isOfOther) open.delete('code')
    if (isComing) {
      for (const [kind, { since, openness }] of open) {
        if (openness !== 'given') open.set(kind, { openness: 'coming', since })
      }
    }
    const isLogin = login === 'named' && /^\s*\S{3,40}\s*$/u.test(message)
    login = isLogin ? 'said' : (loginNow ?? (login === 'named' ? login : null))
    if (login === 'said' && !open.has('password')) open.set('password', { openness: 'half', since: index })
  })
  const isNext = isNextThing.test(said.at(-2) ?? '')
  const spans = [...open].flatMap(([kind, { openness, since }]) => {
    if (said.length - 1 - since > patience) return []
    return valuesIn[kind](last, { openness, isNext }).map((place) => spanOf(kind, last, place))
  })
  const isTail = said.slice(0, -1).some((message) => message.includes(bullet.repeat(8))) && encoded.test(last)
  return isTail ? [{ from: 0, to: last.length, kind: 'key', replacement: bullet.repeat(8) }] : spans
}

/** What is called a password right after it was sent: «Kot_2020», «пароль такой не подходит». */
export function announcedAfter(said: readonly string[]): Span | null {
  const [before, last] = [said.at(-2) ?? '', said.at(-1) ?? '']
  const token = before.trim()
  const isToken = /^\S+$/u.test(token) && isSurelySecret(token) && !isThing(token) && !isMark(token)
  if (!isToken || last.includes(bullet) || !announcementIn(last).announces.has('password')) return null
  const from = before.indexOf(token)
  return spanOf('password', before, { from, to: from + token.length })
}

function spanOf(kind: Awaited, text: string, { from, to }: { from: number; to: number }): Span {
  const isNumber = kind === 'code' || kind === 'cvv'
  const replacement = isNumber ? hideDigits(text.slice(from, to)) : bullet.repeat(8)
  return { from, to, kind: kinds[kind], replacement }
}
