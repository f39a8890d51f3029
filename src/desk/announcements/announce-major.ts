import { makeResting } from '../../kit/resting.ts'
import { minute } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { DeskContext } from '../desk-context.ts'
import { makeTellMember } from '../incidents/majors/tell-members.ts'
import type { MajorNews } from '../incidents/majors/major-ports.ts'
import type { Advance } from '../road/advance.ts'
import type { Transactions, UnitOfWork } from '../unit-of-work.ts'

/** Who could not be told is tried again after this at the latest. */
const longestRestMs = minute

/**
 * Tells so many who wait for a major incident its update, each in one transaction with what it comes to. One who
 * cannot be told rests, longer each time, and stands in nobody's way.
 * @returns how many there were.
 */
export type AnnounceMajor = (id: string, news: MajorNews, channel: ChannelName, room: number) => Promise<number>

export function makeAnnounceMajor(context: DeskContext, transactions: Transactions, advance: Advance): AnnounceMajor {
  const tellMember = makeTellMember(context, advance)
  const resting = makeResting(longestRestMs)

  async function tellSome(
    unit: UnitOfWork,
    { id, news, channel }: { readonly id: string; readonly news: MajorNews; readonly channel: ChannelName },
    limit: number,
    taken: string[],
  ): Promise<void> {
    const except = resting.ids(context.now())
    const recipients = await unit.announcements.takeRecipients(id, channel, limit, except)
    taken.push(...recipients.map(({ conversation }) => conversation.id))
    for (const { conversation } of recipients) {
      const isGone = conversation.state.doing.at === 'gone'
      const number = isGone ? null : await tellMember(unit, news, conversation)
      unit.announcements.recordRecipient(id, conversation.id, number)
    }
  }

  return async (id, news, channel, room) => {
    const about = { id, news, channel }
    let count = 0
    // The end changes an incident each; what only says something shares a transaction.
    if (news.kind !== 'end') {
      const taken: string[] = []
      try {
        await transactions.run((unit) => tellSome(unit, about, room, taken))
        return taken.length
      } catch (error) {
        context.log.warn('an update failed, each of its recipients is told by itself', {
          announcement: id,
          reason: error instanceof Error ? error.name : 'error',
        })
      }
    }
    while (count < room) {
      const taken: string[] = []
      try {
        await transactions.run((unit) => tellSome(unit, about, 1, taken))
        const [told] = taken
        if (told === undefined) return count
        resting.succeeded(told)
      } catch (error) {
        const [failed] = taken
        if (failed === undefined) throw error
        const times = resting.failed(failed, context.now())
        context.log.error('somebody could not be told of a major incident', error, {
          conversation: failed,
          failed: times,
        })
      }
      count += 1
    }
    return count
  }
}
