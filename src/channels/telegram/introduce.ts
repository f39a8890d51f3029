import { type Api, GrammyError } from 'grammy'
import type { Log } from '../../kit/log.ts'
import { type Language, languages } from '../../kit/language.ts'

/** What the bot says of itself in the messenger's own places, in one language. */
type Introduction = {
  /** Shown in the empty chat; at most 512 characters. */
  readonly description: string
  /** Shown in the profile; at most 120 characters. */
  readonly shortDescription: string
  readonly commands: readonly { readonly command: string; readonly description: string }[]
}

export type Introductions = {
  readonly byLanguage: Readonly<Record<Language, Introduction>>
  /** For everybody whose language is none of ours. */
  readonly otherwise: Language
}

/** Commands, menu button and description per language. A bot without them works too: a refusal is only logged. */
export async function introduce(api: Api, { byLanguage, otherwise }: Introductions, log: Log): Promise<void> {
  try {
    for (const language of languages) {
      const { commands, description, shortDescription } = byLanguage[language]
      const code = { language_code: language } as const
      await api.setMyCommands(commands, { scope: { type: 'all_private_chats' }, ...code })
      await api.setMyDescription(description, code)
      await api.setMyShortDescription(shortDescription, code)
    }
    const own = byLanguage[otherwise]
    await api.setMyCommands(own.commands, { scope: { type: 'all_private_chats' } })
    await api.setMyDescription(own.description)
    await api.setMyShortDescription(own.shortDescription)
    await api.setChatMenuButton({ menu_button: { type: 'commands' } })
  } catch (error) {
    const code = error instanceof GrammyError ? error.error_code : 'network'
    log.warn("the bot's commands and description could not be set; it works without them", { code })
  }
}
