import type { Say } from '../conversation/effect.ts'
import { cut } from '../kit/cut.ts'
import { splitText } from '../messaging/split-text.ts'
import type { Button } from '../messaging/outbound.ts'
import type { ChannelLimits } from '../messaging/channel.ts'
import type { Instant } from '../kit/time.ts'
import type { DeskContext, SettingsSnapshot } from './desk-context.ts'
import type { ConversationRecord, UnitOfWork } from './ports.ts'

/** Fixes a phrase into words, in as many messages as the messenger needs; the buttons hang on the last. */
export function writeSaid(
  unit: UnitOfWork,
  context: DeskContext,
  conversation: ConversationRecord,
  say: Say,
  at: Instant,
  settings: Pick<SettingsSnapshot, 'holdsOutsideSession'>,
): void {
  const { language } = conversation.state
  const limits = context.limitsOf(conversation.channel)
  const text = context.phrases.say(language, say.phrase, say.values).trim()
  const buttons = say.buttons.slice(0, limits.buttonsPerMessage).map((button): Button => {
    const title = shorten(context.phrases.word(language, button.title), limits.buttonTitleLength)
    return button.url === undefined ? { id: button.id, title } : { id: button.id, title, url: button.url }
  })
  const parts = splitText(text, limits.textLength)
  const waitsForUser = say.isNotice && settings.holdsOutsideSession && isSessionOver(conversation, limits, at)
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    const number = unit.addMessage(conversation, {
      author: 'bot',
      kind: 'text',
      text: part,
      at,
      content: {
        ...(say.format === 'plain' ? {} : { format: say.format }),
        ...(isLast && buttons.length > 0 ? { buttons } : {}),
        ...(say.deletes !== null && index === 0 ? { deletes: say.deletes } : {}),
        ...(say.leaves && isLast ? { leaves: true } : {}),
        phrase: say.phrase,
      },
    })
    unit.send(conversation, number, {
      kind: say.isNotice ? 'notice' : 'reply',
      author: 'bot',
      ...(say.isAnswered ? { isSent: true } : {}),
      ...(waitsForUser ? { waitsForUser } : {}),
    })
  }
}

/** Answers are free for a while after the user's words; later ones cost money. */
export const isSessionOver = (
  { lastUserMessageAt }: Pick<ConversationRecord, 'lastUserMessageAt'>,
  { sessionMs }: Pick<ChannelLimits, 'sessionMs'>,
  at: Instant,
): boolean => sessionMs !== null && (lastUserMessageAt === null || at - lastUserMessageAt > sessionMs)

const shorten = (title: string, length: number) =>
  title.length <= length ? title : `${cut(title, length - 1).trimEnd()}…`
