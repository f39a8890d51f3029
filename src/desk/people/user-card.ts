import type { SafeText } from '../../kit/safe-text.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import type { AgentRefusal } from '../hand-overs/agent-joins.ts'
import type { AgentWork } from '../work.ts'

/** What an agent writes onto the card of a user; only the desk reads it. */
export type UserCardChange =
  /** As far as it can be seen. From then on the messenger's own name does not come back. */
  | { readonly kind: 'correct_name'; readonly name: SafeText }
  | { readonly kind: 'add_user_note'; readonly text: SafeText }
  /** Anybody's: the notes are the desk's, and whoever took one away is kept with it. */
  | { readonly kind: 'remove_user_note'; readonly noteId: string }

export async function changeUserCard(change: UserCardChange, work: AgentWork): Promise<Result<null, AgentRefusal>> {
  const { unit, conversation, agent, at } = work
  const { userId } = conversation
  switch (change.kind) {
    case 'correct_name': {
      if (change.name === '') return refuse({ code: 'name_missing' })
      unit.conversations.correctName(userId, change.name, agent.id, at)
      return accept(null)
    }
    case 'add_user_note': {
      if (change.text.trim() === '') return refuse({ code: 'text_missing' })
      await unit.people.addNote(userId, { text: change.text, by: agent.id }, at)
      return accept(null)
    }
    case 'remove_user_note': {
      const isRemoved = await unit.people.removeNote(userId, change.noteId, agent.id, at)
      return isRemoved ? accept(null) : refuse({ code: 'user_note_unknown' })
    }
  }
}
