import type { SafeText } from '../../kit/safe-text.ts'
import { noWords, ownWords } from '../../privacy/protect-words.ts'
import { announcementButtons } from '../../conversation/announcements.ts'
import { offerNews } from '../../conversation/questions/article-news.ts'
import { isOpen } from '../../incidents/clock/business-hours.ts'
import { type Language, nearestOf } from '../../kit/language.ts'
import { second } from '../../kit/time.ts'
import type { ChannelLimits } from '../../messaging/channel.ts'
import type { Announcement, Announcements, AnnouncementTexts } from './announcement-ports.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { Advance } from '../road/advance.ts'
import { type AnnounceMajor, makeAnnounceMajor } from './announce-major.ts'
import type { DeskContext, SettingsSnapshot } from '../desk-context.ts'
import type { ConversationRecord } from '../conversations/conversation-ports.ts'
import type { Transactions, UnitOfWork } from '../unit-of-work.ts'

/** So much of the messenger's time may lie ready in the outbox: enough to outlast a slow moment, soon gone on a pause. */
const aheadMs = 2 * second
/** Where nothing limits the pace, and in one transaction. */
const mostAtOnce = 100

/**
 * Hands recipients of the running announcements over to the outbox, a few at a time, each in one transaction with
 * their message: a kill leaves them either waiting or with a message, never twice.
 */
export type Announce = () => Promise<{ readonly isRunning: boolean; readonly count: number }>

export function makeAnnounce(
  context: DeskContext,
  transactions: Transactions,
  announcements: Announcements,
  advance: Advance,
): Announce {
  const announceMajor = makeAnnounceMajor(context, transactions, advance)
  return async () => {
    let count = 0
    await announcements.startDue(context.now())
    const running = await announcements.running()
    for (const { id, major } of running) {
      try {
        count +=
          major === null
            ? await transactions.run((unit) => announceSome(context, unit, id))
            : await tellUpdate(context, transactions, id, announceMajor)
      } catch (error) {
        // Tried again in a moment; meanwhile it stands in no other's way.
        context.log.error('an announcement failed', error, { announcement: id })
      }
    }
    return { isRunning: running.length > 0, count }
  }
}

async function announceSome(context: DeskContext, unit: UnitOfWork, id: string): Promise<number> {
  const announcement = await unit.announcements.lockRunning(id)
  if (announcement === null || mustWait(announcement, context.settings(), context.now())) return 0
  let count = 0
  for (const channel of announcement.channels) {
    const room = mostAhead(context.limitsOf(channel)) - (await unit.announcements.aheadOf(channel))
    if (room <= 0) continue
    const recipients = await unit.announcements.takeRecipients(id, channel, room)
    for (const { conversation, isWanted, question } of recipients) {
      const isSpokenTo = isWanted && conversation.state.doing.at !== 'gone' && isReadable(context, announcement)
      const number = isSpokenTo ? write(context, unit, announcement, conversation, question) : null
      unit.announcements.recordRecipient(id, conversation.id, number)
    }
    count += recipients.length
  }
  if (count === 0) await unit.announcements.finishIfDone(id)
  return count
}

/** An update of a major incident: who is told how, is decided there; when and how many, here. */
async function tellUpdate(
  context: DeskContext,
  transactions: Transactions,
  id: string,
  announceMajor: AnnounceMajor,
): Promise<number> {
  const rooms: { readonly channel: ChannelName; readonly room: number }[] = []
  const news = await transactions.run(async (unit) => {
    const announcement = await unit.announcements.lockRunning(id)
    const major = announcement?.major ?? null
    if (announcement === null || major === null) return null
    if (mustWait(announcement, context.settings(), context.now())) return null
    for (const channel of announcement.channels) {
      const room = mostAhead(context.limitsOf(channel)) - (await unit.announcements.aheadOf(channel))
      if (room > 0) rooms.push({ channel, room })
    }
    return await unit.majors.news(major.majorId, major.number)
  })
  if (news === null) return 0
  let count = 0
  for (const { channel, room } of rooms) count += await announceMajor(id, news, channel, room)
  if (count === 0) await transactions.run((unit) => unit.announcements.finishIfDone(id))
  return count
}

/** Quiet hours are for people's sleep; only what cannot wait breaks them. */
export const mustWait = ({ isUrgent }: Pick<Announcement, 'isUrgent'>, settings: SettingsSnapshot, at: number) =>
  !isUrgent && settings.announcementHours !== null && !isOpen(settings.announcementHours, at)

const mostAhead = ({ botPauseMs }: ChannelLimits) =>
  botPauseMs === 0 ? mostAtOnce : Math.min(mostAtOnce, Math.ceil(aheadMs / botPauseMs))

/** An article may be gone since it was begun to tell of it. */
const isReadable = ({ knowledge, settings, now }: DeskContext, { articleId }: Announcement): boolean =>
  articleId === null ||
  knowledge().article(articleId, settings().defaultLanguage, { audience: 'public', at: now() }) !== null

/** @returns the message's number. */
function write(
  context: DeskContext,
  unit: UnitOfWork,
  announcement: Announcement,
  conversation: ConversationRecord,
  question: string | null,
): number {
  const at = context.now()
  const { articleId } = announcement
  const { language } = conversation.state
  const news =
    articleId === null
      ? null
      : offerNews(conversation.state, context.newSeed(), {
          announcementId: announcement.id,
          articleId,
          question: question ?? '',
        })
  if (news !== null) conversation.state = news.state
  const buttons = [...(news?.buttons ?? []), ...announcementButtons].map(({ id, title }) => ({
    id,
    title: ownWords(context.phrases.word(language, title)),
  }))
  const number = unit.messages.add(conversation, {
    author: 'bot',
    kind: 'text',
    text: textFor(announcement.texts, language),
    at,
    content: { format: articleId === null ? 'markdown' : 'plain', buttons, announcement: announcement.id },
  })
  unit.messages.send(conversation, number, { kind: 'notice', author: 'bot', givesWay: true })
  unit.conversations.saveState(conversation, at, { isByUser: false })
  return number
}

const textFor = (texts: AnnouncementTexts, language: Language): SafeText => nearestOf(texts, language) ?? noWords
