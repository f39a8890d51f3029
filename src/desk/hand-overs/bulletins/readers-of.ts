import { groupOf, peopleOf } from '../../../routing/people-of-group.ts'
import { isAllowed } from '../../access/access-policy.ts'
import type { SettingsSnapshot } from '../../desk-context.ts'
import type { DeskAgentRow } from '../queue-ports.ts'

/** Whom a bulletin is told to: everybody who works with users, or the members of these groups; never its writer. */
export function readersOf(
  groups: readonly string[] | null,
  writerId: string,
  agents: readonly DeskAgentRow[],
  { lines }: Pick<SettingsSnapshot, 'lines'>,
): readonly string[] {
  const here = agents.filter(({ isDisabled, role }) => !isDisabled && isAllowed(role, 'act_on_conversations'))
  const at = here.map(({ id, login }) => ({ id, login, isInCharge: false }))
  const members = groups?.flatMap((group) => peopleOf(groupOf(lines, group), at).members)
  return here.map(({ id }) => id).filter((id) => id !== writerId && (members?.includes(id) ?? true))
}
