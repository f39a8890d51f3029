import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { Announcement, AnnouncementTexts } from './announcement-ports.ts'

/** Why somebody is not told although there is an answer for them now. */
export const reasonsNotToTell = ['told', 'off', 'blocked'] as const
export type ReasonNotToTell = (typeof reasonsNotToTell)[number]

/** A question that somebody asked in vain, not solved since. */
export type AskedInVain = {
  /** Of the row of answers. */
  readonly id: string
  readonly userId: string
  /** The one its asker speaks with the bot. */
  readonly language: Language
  readonly question: string
  readonly at: Instant
  /** They were told of this article, want no announcements, or have blocked the bot; null: they can be told. */
  readonly barredBy: ReasonNotToTell | null
}

/** Those who asked in vain, and telling them when there is an answer. */
export interface Askers {
  /**
   * Questions without an answer, with one that did not help, or with a "did you mean" nobody reacted to. Left out is
   * what was solved since: the same question helped later, the article was shown or offered to its asker for it or
   * afterwards, or they registered a request within a day, which is an agent's to answer. Newest first.
   */
  askedInVain(articleId: string, since: Instant, channels: readonly ChannelName[]): Promise<readonly AskedInVain[]>
  /**
   * Begins to tell those who asked these questions, each person once for ever: whoever may not be told any more at this
   * moment is left out. Null when nobody is left.
   */
  tell(news: {
    readonly articleId: string
    readonly texts: AnnouncementTexts
    readonly channels: readonly ChannelName[]
    /** Ids of questions. */
    readonly asked: readonly string[]
  }): Promise<{ readonly announcement: Announcement; readonly count: number } | null>
}
