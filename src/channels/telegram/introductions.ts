import type { Introductions } from './introduce.ts'
import type { Phrases } from '../../conversation/phrases/phrases.ts'
import { byLanguage, type Language } from '../../kit/language.ts'

/** The bot's own places in Telegram, in the words of the phrases. */
export function introductionsOf(phrases: Phrases, otherwise: Language): Introductions {
  const commands = [
    'menu',
    'incidents',
    'person',
    'language',
    'announcements',
    'feedback',
    'privacy',
    'cancel',
    'help',
  ] as const
  const of = (language: Language) => ({
    description: phrases.say(language, 'bot-description', {}),
    shortDescription: phrases.say(language, 'bot-short-description', {}),
    commands: commands.map((command) => ({ command, description: phrases.say(language, `command-${command}`, {}) })),
  })
  return { byLanguage: byLanguage(of), otherwise }
}
