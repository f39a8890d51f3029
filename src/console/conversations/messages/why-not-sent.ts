import { decidedAgainst } from '../../../messaging/outbound.ts'
import { messengerName } from '../../frame/messengers.tsx'
import { say, type SentenceId } from '../../words/say.ts'

/** The road's own words, as far as they need others here; what else it says stands in the messenger's words. */
const reasons: Readonly<Record<string, SentenceId>> = {
  blocked: 'message-refused-blocked',
  'unknown chat': 'message-refused-unknown-chat',
  'invalid message': 'message-refused-invalid-message',
  'too many requests': 'message-refused-too-many-requests',
  'the messenger cannot be reached': 'message-refused-unreachable',
  'no usable answer from the messenger': 'message-refused-no-answer',
  'the message it is about was never delivered': 'message-refused-never-delivered',
  'the sender died during the attempt': 'message-refused-sender-died',
  'withdrawn before it was sent': 'message-refused-withdrawn',
  'the bot has to pause': 'message-refused-bot-pauses',
  'restored from a backup': 'message-refused-restored',
  [decidedAgainst]: 'message-refused-decided',
}

const saysItAll: readonly string[] = ['blocked', 'unknown chat', 'too many requests']

const becauseOf = (part: string): string => {
  const id = Object.hasOwn(reasons, part) ? reasons[part] : undefined
  if (id !== undefined) return say(id)
  // What broke off while it was under way is told by the name of its error.
  if (/^(?:[A-Z]\w*Error|error)$/.test(part)) return say('message-refused-broken-off')
  const [, channel, code] = /^(\w+) answered (\d+)$/.exec(part) ?? []
  return channel === undefined || code === undefined
    ? part
    : say('message-refused-answered', { messenger: messengerName(channel), code })
}

/** Why a message did not arrive, in words. */
export function whyNotSent(error: string): string {
  const [kind = '', ...detail] = error.split(': ')
  // What the messenger says about these is the same once more, in its own words.
  const parts = saysItAll.includes(kind) ? [kind] : [kind, ...detail].filter((part) => part !== '')
  return parts.map(becauseOf).join(': ')
}
