import type { api, BodyOf } from '../../connection/api-client.ts'
import type { SentenceId } from '../../words/say.ts'

export type MessengersAnswer = BodyOf<typeof api.settings.messengers.$get>
export type MessengerCard = MessengersAnswer['messengers'][number]
export type Check = BodyOf<(typeof api.settings.messengers)[':name']['check']['$post']>

export const connectionNames = {
  off: 'messenger-off',
  connecting: 'messenger-connecting',
  connected: 'messenger-connected',
  not_connected: 'messenger-not-connected',
  paused: 'messenger-paused',
} satisfies Record<MessengerCard['connection'], SentenceId>

/** What it means for users, and what to do. */
export const connectionHints = {
  off: 'messenger-off-hint',
  connecting: 'messenger-connecting-hint',
  connected: 'messenger-connected-hint',
  not_connected: 'messenger-not-connected-hint',
  paused: 'messenger-paused-hint',
} satisfies Record<MessengerCard['connection'], SentenceId>

export const failureNames = {
  blocked: 'messenger-failed-blocked',
  unknown_chat: 'messenger-failed-unknown-chat',
  invalid_message: 'messenger-failed-invalid',
  not_confirmed: 'messenger-failed-not-confirmed',
  reported: 'messenger-failed-reported',
} satisfies Record<MessengerCard['failed'][number]['reason'], SentenceId>
