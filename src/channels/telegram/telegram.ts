import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { optional, webAddress, withDefault } from '../../kit/environment.ts'
import { describeMessenger } from '../messenger.ts'
import { introductionsOf } from './introductions.ts'
import { telegramLook } from './look.ts'
import { makeTelegramChannel, telegramLimits } from './telegram-channel.ts'

/** Telegram, by its Bot API. */
export const telegram = describeMessenger({
  name: 'telegram',
  title: { ru: 'Telegram', uk: 'Telegram', en: 'Telegram' },
  icon: 'M22 3 2 11l6 2.5L19 6l-8.5 9.5L18 21z M8 13.5V20l3-3.5',
  limits: telegramLimits,
  look: telegramLook,
  isForTrying: false,
  switchedOnBy: 'TELEGRAM_BOT_TOKEN',
  variables: {
    TELEGRAM_BOT_TOKEN: optional(
      z.string().regex(/^\d+:[\w-]{20,}$/, {
        error: 'does not look like a token: BotFather gives something like 123456:ABC-…',
      }),
    ),
    TELEGRAM_WEBHOOK_SECRET: optional(
      z.string().regex(/^[\w-]{16,256}$/, { error: 'must be 16 to 256 letters, digits, _ or -' }),
    ),
    TELEGRAM_API_ROOT: withDefault(webAddress(['https:', 'http:']), 'https://api.telegram.org'),
  },
  configure: ({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_SECRET: given, TELEGRAM_API_ROOT }) => {
    if (token === undefined) return null
    const apiRoot = TELEGRAM_API_ROOT.replace(/\/+$/, '')
    const webhookSecret = given ?? derivedSecret(token)
    return {
      secrets: [token, webhookSecret],
      // A token begins with the bot's public number.
      senderName: `telegram ${token.split(':')[0]}`,
      make: ({ phrases, defaultLanguage, isSender, ...parts }) =>
        makeTelegramChannel({
          ...parts,
          token,
          apiRoot,
          webhookSecret,
          mayPoll: isSender,
          introductions: introductionsOf(phrases, defaultLanguage),
        }),
    }
  },
})

/** The same in every instance and after every restart. */
const derivedSecret = (token: string): string =>
  createHmac('sha256', token).update('frontline webhook secret').digest('base64url')
