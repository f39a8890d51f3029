import { ownWords } from '../../privacy/protect-words.ts'
import type { Say } from '../../conversation/effect.ts'
import type { Language } from '../../kit/language.ts'
import type { MessageContent } from '../conversations/message-ports.ts'
import type { ChannelLimits } from '../../messaging/channel.ts'
import type { Instant } from '../../kit/time.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'
import type { Work } from '../work.ts'
import { saidInParts } from '../conversations/said-in-parts.ts'
import type { Why } from '../articles/why.ts'

/** Fixes a phrase into messages; `why` is kept with the last of them, for a page that shows it. */
export function writeSaid(
  { unit, context, conversation, at, settings, givesWay }: Work,
  say: Say,
  why: Why | null,
): void {
  const { language } = conversation.state
  const limits = context.limitsOf(conversation.channel)
  const parts = saidInParts(say, language, context.phrases, limits)
  const waitsForUser = say.isNotice && settings.holdsOutsideSession && isSessionOver(conversation, limits, at)
  for (const [index, { text, buttons }] of parts.entries()) {
    const isLast = index === parts.length - 1
    const number = unit.messages.add(conversation, {
      author: 'bot',
      kind: 'text',
      text: ownWords(text),
      at,
      content: {
        ...(say.format === 'plain' ? {} : { format: say.format }),
        ...(buttons.length > 0 ? { buttons: buttons.map((one) => ({ ...one, title: ownWords(one.title) })) } : {}),
        ...(isLast && why !== null ? { why } : {}),
        ...(say.deletes.length > 0 && index === 0 ? { deletes: say.deletes } : {}),
        ...queueTold(say),
        ...answersTold(say),
        ...(say.leaves && isLast ? { leaves: true } : {}),
        ...(isLast ? phoneAsked(say, language, context) : {}),
        phrase: say.phrase,
      },
    })
    unit.messages.send(conversation, number, {
      kind: say.isNotice ? 'notice' : 'reply',
      author: 'bot',
      ...(say.isAnswered ? { isSent: true } : {}),
      ...(waitsForUser ? { waitsForUser } : {}),
      ...(givesWay === true ? { givesWay } : {}),
    })
  }
}

const phoneAsked = ({ phone }: Say, language: Language, { phrases }: Work['context']): Pick<MessageContent, 'phone'> =>
  phone === undefined
    ? {}
    : {
        phone:
          phone === 'over'
            ? phone
            : { ...phone, title: ownWords(phrases.word(language, { phrase: 'button-share-phone' })) },
      }

function queueTold({ values }: Say) {
  const { place, minutes, hasWait, isThere } = values
  if (typeof place !== 'number' || typeof minutes !== 'number') return {}
  return { queue: { place, minutes: hasWait === 'no' ? null : minutes, isThere: isThere === 'yes' } }
}

/** Answers are free for a while after the user's words; later ones cost money. */
export const isSessionOver = (
  { lastUserMessageAt }: Pick<ConversationRecord, 'lastUserMessageAt'>,
  { sessionMs }: Pick<ChannelLimits, 'sessionMs'>,
  at: Instant,
): boolean => sessionMs !== null && (lastUserMessageAt === null || at - lastUserMessageAt > sessionMs)

/** Whose words they are: they are another's than the bot's. */
function answersTold({ phrase, values }: Say): Pick<MessageContent, 'answers'> {
  const { what, agent } = values
  const is = answered.find((one) => one === what)
  return phrase === 'feedback-answered' && is !== undefined
    ? { answers: { what: is, by: ownWords(String(agent)) } }
    : {}
}
const answered = ['wish', 'complaint', 'score'] as const
