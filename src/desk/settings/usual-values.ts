import type { Ladder, LadderStep } from '../../routing/support-group.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import { defaultQuietHours } from './default-settings.ts'
import { durationText } from '../../incidents/clock/duration.ts'
import { usualLadder } from './parts/ladder.ts'
import type { SettingKey } from './setting-parts.ts'

/** What holds where nothing is set, as it would stand in the table or in a file. */
export function usualValues({
  desk,
  rules,
  lines,
  onCall,
  ...defaults
}: SettingsSnapshot): Record<SettingKey, unknown> {
  const { zone: _, ...words } = desk
  const { offerMs, lostMs, owedWarnMs, owedMoveMs, awayMs } = lines.waits
  return {
    desk: words,
    calendar: rules.calendar,
    calendars: {},
    targets: { ...targetsIn(rules.targets), exceptions: rules.exceptions },
    matrix: Object.values(rules.matrix).map((row) => Object.values(row)),
    groups: lines.groups,
    onCall,
    skills: {},
    waits: {
      offer: durationText(offerMs),
      lost: durationText(lostMs),
      owedWarn: durationText(owedWarnMs),
      owedMove: durationText(owedMoveMs),
      away: durationText(awayMs),
      usualCapacity: lines.usualCapacity,
    },
    incidents: { urgentCategories: defaults.urgentCategories },
    forms: [],
    texts: {},
    codes: defaults.codes,
    updates: { noNewsAt: defaults.noNewsAt },
    feedback: defaults.feedback,
    quality: defaults.quality,
    answers: { boldness: defaults.boldness },
    announcements: { quietHours: defaultQuietHours },
    sessions: { outsideSession: defaults.holdsOutsideSession ? 'hold' : 'send' },
    accounts: defaults.accounts,
    retention: defaults.retention,
    majors: {
      burstCount: defaults.majors.burstCount,
      burstWithin: durationText(defaults.majors.burstWithinMs),
      updateEvery: durationText(defaults.majors.updateEveryMs),
    },
  }
}

const targetsIn = (targets: SettingsSnapshot['rules']['targets']) =>
  Object.fromEntries(
    Object.entries(targets).map(([priority, { responseMs, resolutionMs, counts }]) => [
      priority,
      { response: durationText(responseMs), resolution: durationText(resolutionMs), counts },
    ]),
  )

const stepIn = ({ who, afterMs }: LadderStep) => ({ who, after: durationText(afterMs) })
const ladderIn = ({ steps, repeatMs }: Ladder) => ({ steps: steps.map(stepIn), repeat: durationText(repeatMs) })

/** The ladder of a group that has none of its own, as it would stand there. */
export const usualLadderValue = ladderIn(usualLadder)
