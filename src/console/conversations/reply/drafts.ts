import { readStored, writeStored } from '../../frame/stored.ts'

export type DraftKind = 'reply' | 'note'

/** Unsent words survive another conversation, a reload and a closed tab. */
export const readDraft = (conversationId: string, kind: DraftKind): string =>
  readStored(`draft.${kind}.${conversationId}`, '')

export const writeDraft = (conversationId: string, kind: DraftKind, text: string): void =>
  writeStored(`draft.${kind}.${conversationId}`, text === '' ? null : text)
