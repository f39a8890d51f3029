import { z } from 'zod'
import { because } from './setting-fault.ts'

/** How long what is kept, days; 0: for ever. */
export type RetentionSettings = z.output<typeof retentionPart>

const days = (least: number) => z.union([z.literal(0), z.int().min(least).max(36_500)])

export const retentionPart = z
  .strictObject({
    /** What the messengers handed over, once it is handled: a messenger repeats for a day what it thinks has not come. */
    copies: z.int().min(2).max(365),
    /** What agents were told. */
    notices: days(7),
    /** Pictures, voices and documents; their messages stay. 0: as long as their messages. */
    files: days(30),
    /** What was said, from when it was said; as long as its incident is open it stays. */
    conversations: days(30),
    /** The words of incidents, from when they were closed; numbers, times and states stay for the figures. */
    incidents: days(30),
    /** Whoever has been silent for so long is forgotten as by /forget. */
    people: days(30),
    /** How long the desk keeps its backups: the bot says so, and nothing here deletes them. */
    backups: days(1),
  })
  .superRefine(({ people, files, conversations, incidents }, context) => {
    const kept = { files: files === 0 ? conversations : files, conversations, incidents }
    for (const key of ['files', 'conversations', 'incidents'] as const) {
      if (people === 0 || (kept[key] !== 0 && kept[key] <= people)) continue
      const says = 'People are forgotten with all their words and files: nothing of theirs can be kept longer.'
      context.addIssue(because('kept_longer', says, [key]))
    }
  })

/** For how many days anything that somebody said or sent is kept; 0: for ever. */
export const longestKept = ({ files, conversations, incidents }: RetentionSettings): number =>
  conversations === 0 || incidents === 0 ? 0 : Math.max(files, conversations, incidents)

const year = 365

/** The limitation period of most claims, for what may be asked about; files, which take most room, go earlier. */
export const usualRetention: RetentionSettings = {
  copies: 7,
  notices: 90,
  files: year,
  conversations: 3 * year,
  incidents: 3 * year,
  people: 3 * year,
  backups: 30,
}
