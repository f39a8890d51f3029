import type { Ladder } from '../../../routing/support-group.ts'
import { groupOf } from '../../../routing/people-of-group.ts'
import type { SettingsSnapshot } from '../../desk-context.ts'
import { usualLadder } from '../../settings/parts/ladder.ts'

/** Who is told of what waits in a group's queue, and when. */
export const ladderFor = (group: string | null, { lines }: Pick<SettingsSnapshot, 'lines'>): Ladder =>
  groupOf(lines, group)?.ladder ?? usualLadder
