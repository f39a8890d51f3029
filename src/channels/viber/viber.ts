import { createHash } from 'node:crypto'
import { z } from 'zod'
import { optional, webAddress, withDefault } from '../../kit/environment.ts'
import { describeMessenger } from '../messenger.ts'
import { viberLook } from './look.ts'
import { makeViberChannel, viberLimits } from './viber-channel.ts'

const realApi = 'https://chatapi.viber.com/pa'

/** Viber, by its REST bot API. */
export const viber = describeMessenger({
  name: 'viber',
  title: { ru: 'Viber', uk: 'Viber', en: 'Viber' },
  icon: 'M7 3h10a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-4l-4 4v-4H7a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z M8.5 7.5c0 4 2.5 6.5 6.5 6.5l.5-2-2-1-1 .8a6 6 0 0 1-2.3-2.3l.8-1-1-2z',
  limits: viberLimits,
  look: viberLook,
  isForTrying: false,
  switchedOnBy: 'VIBER_AUTH_TOKEN',
  variables: {
    VIBER_AUTH_TOKEN: optional(z.string().min(16, { error: 'is too short for a Viber token' })),
    VIBER_API_ROOT: withDefault(webAddress(['https:', 'http:']), realApi),
  },
  configure: ({ VIBER_AUTH_TOKEN: token, VIBER_API_ROOT: apiRoot }, publicUrl) => {
    if (token === undefined) return null
    if (publicUrl === null && new URL(apiRoot).hostname === new URL(realApi).hostname) {
      const problem = 'must be set together with VIBER_AUTH_TOKEN: Viber delivers only to an https address'
      return { variable: 'PUBLIC_URL', problem }
    }
    return {
      secrets: [token],
      // The token is all secret, so its digest stands in.
      senderName: `viber ${createHash('sha256').update(token).digest('hex').slice(0, 16)}`,
      make: ({ botName, gate, log, limits }) =>
        makeViberChannel({
          token,
          apiRoot: apiRoot.replace(/\/+$/, ''),
          botName,
          gate,
          log,
          ...(limits === undefined ? {} : { limits }),
        }),
    }
  },
})
