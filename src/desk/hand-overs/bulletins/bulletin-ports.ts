import type { SafeText } from '../../../kit/safe-text.ts'
import type { Instant } from '../../../kit/time.ts'

/** What those in charge tell the agents of the desk; each of them says that it is read. */
export type Bulletin = {
  readonly id: string
  readonly text: SafeText
  /** Ids of the groups it was for; null: everybody. */
  readonly groups: readonly string[] | null
  readonly byName: SafeText
  readonly at: Instant
  /** Whom it was told to, by name; `readAt` null: not yet. */
  readonly readers: readonly { readonly name: SafeText; readonly readAt: Instant | null }[]
}

type NewBulletin = Pick<Bulletin, 'text' | 'groups' | 'at'> & { readonly by: string; readonly byName: SafeText }

export interface Bulletins {
  /** Stands among the notices of these agents from now on. @returns its id. */
  publish(bulletin: NewBulletin, agentIds: readonly string[]): Promise<string>
  /** Newest first; `before`: the id after which the page begins, null for the first one. */
  list(page: { readonly before: string | null; readonly limit: number }): Promise<readonly Bulletin[]>
}
