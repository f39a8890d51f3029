import type { InboundEvent } from '../../../messaging/inbound.ts'
import { parseUpdate, type RawUpdate } from './parse-update.ts'

/** Fields of the wrong type are content too: kept under their id, shown to nobody, answered with 200. */
export function parseSafely(update: RawUpdate): InboundEvent {
  try {
    return parseUpdate(update)
  } catch {
    const from = { externalId: 'nobody', name: null, languageCode: null }
    const body = { kind: 'ignored', what: 'unreadable' } as const
    return { externalId: String(update.update_id), from, at: 0, messageExternalId: null, masked: [], body, raw: update }
  }
}
