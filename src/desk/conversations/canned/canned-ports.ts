import type { CannedDraft, CannedReply } from '../../../incidents/macros/canned-reply.ts'
import type { SafeText } from '../../../kit/safe-text.ts'
import type { Instant } from '../../../kit/time.ts'

/** One as it is kept; `agentId`: whose own it is. */
export type KeptCanned = CannedReply<SafeText> & { readonly agentId: string | null }

/** Which of them an agent may see, besides everybody's and their own. */
type GroupsSeen = readonly string[] | 'every group'

/** From what to what one was changed; null: there was nothing before, or what it was is not for others (an agent's own). */
export type CannedChange = {
  readonly from: CannedDraft<SafeText> | null
  readonly to: CannedDraft<SafeText> | null
}

/** Canned replies; what is deleted is kept and never found again. Each call is done whole or not at all. */
export interface CannedStore {
  /** In the order in which they were made. */
  visibleTo(agentId: string, groups: GroupsSeen): Promise<readonly KeptCanned[]>
  /** Null: there is none, or it was deleted. */
  find(id: string): Promise<KeptCanned | null>
  /** `agentId` is that of the one whose own it is. @returns its id. */
  add(draft: CannedDraft<SafeText>, agentId: string | null): Promise<string>
  /** @returns false when it is not at this version any more. */
  change(id: string, version: number, draft: CannedDraft<SafeText>, agentId: string | null): Promise<boolean>
  archive(id: string, version: number, at: Instant): Promise<boolean>
  noteUse(id: string, at: Instant): Promise<void>
  /** What made it this version; null: it has none. */
  changeTo(id: string, version: number): Promise<CannedChange | null>
  /** What those of them are called that others see, deleted ones too, by their ids. */
  titlesOf(ids: readonly string[]): Promise<ReadonlyMap<string, CannedDraft<SafeText>['titles']>>
}
