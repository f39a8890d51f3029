import { api, ask } from '../connection/api-client.ts'
import { can } from '../access/session.ts'
import { refreshQueue } from '../hand-overs/queue.ts'

/** How far this page has said that the agent has read. */
const told = new Map<string, number>()

/** What stands on the screen has been read, in whatever browser it will be looked at next. */
export async function markSeen(id: string, number: number): Promise<void> {
  if (document.hidden || number <= (told.get(id) ?? 0) || !can('act_on_conversations')) return
  told.set(id, number)
  const answer = await ask(api.conversations[':id'].read.$post({ param: { id }, json: { number } }))
  if (answer.ok) void refreshQueue()
  else if (told.get(id) === number) told.delete(id)
}

/** The user's last words become news again: for whoever has no time for them now. */
export async function markUnseen(id: string): Promise<void> {
  told.delete(id)
  await ask(api.conversations[':id'].unread.$post({ param: { id } }))
  void refreshQueue()
}
