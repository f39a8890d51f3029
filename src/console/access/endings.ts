import type { Ending } from '../../http/api.ts'
import type { SentenceId } from '../words/say.ts'

/** Why a page finds itself at the door. */
export const endings = {
  expired: 'ended-expired',
  ended_elsewhere: 'ended-elsewhere',
  ended_by_admin: 'ended-by-admin',
  disabled: 'ended-disabled',
  role_changed: 'ended-role-changed',
  password_changed: 'ended-password-changed',
  password_reset: 'ended-password-reset',
  totp_changed: 'ended-totp-changed',
} satisfies Record<Ending, SentenceId>
