import type { Instant } from '../kit/time.ts'
import type { ActorKind, CommandType } from './command.ts'
import type { Status } from './lifecycle.ts'

/** Why a command was not carried out. Sentences are made elsewhere, one place per language. */
export type IncidentRefusal =
  /** Another agent has it. */
  | { readonly code: 'already_claimed'; readonly ownerId: string }
  | { readonly code: 'not_allowed_in_status'; readonly status: Status; readonly command: CommandType }
  /** This kind of actor never may. */
  | { readonly code: 'not_allowed_for_actor'; readonly actor: ActorKind; readonly command: CommandType }
  /** A user and somebody else's incident: to be told exactly like a number that does not exist. */
  | { readonly code: 'not_own_incident' }
  /** The time to reopen ended then. */
  | { readonly code: 'too_late'; readonly until: Instant }
  /** Silence does not close it before then. */
  | { readonly code: 'too_early'; readonly until: Instant }
  | { readonly code: 'date_in_past' }
  /** An incident cannot be merged into, or linked with, itself. */
  | { readonly code: 'same_incident' }
  /** What is merged shares one conversation; others are linked. */
  | { readonly code: 'other_conversation' }
  /** The incident into which it was merged, or which is to take it in, is over. */
  | { readonly code: 'other_is_over' }
  /** Somebody's consent is waited for: it cannot end in another one before. */
  | { readonly code: 'approval_waits' }
  /** Nobody has asked for an approval. */
  | { readonly code: 'no_approval_asked' }
  /** None, too many, or not of this incident. */
  | { readonly code: 'messages_unknown' }
  /** A reason or text that must not be blank. */
  | { readonly code: 'text_missing' }
  | { readonly code: 'invalid_rating' }
  /** More than `mostTags`. */
  | { readonly code: 'too_many_tags' }
  /** It does not wait for a major incident. */
  | { readonly code: 'not_in_major' }
  /** The bot or the clock cannot be an owner: an agent's command without an id. */
  | { readonly code: 'actor_unknown' }

export type RefusalCode = IncidentRefusal['code']
