import { GrammyError, HttpError } from 'grammy'

/** What an admin can do about a bot that could not be connected. Never holds the token: the address does. */
export function setUpWords(error: unknown, publicUrl: string | null): string {
  if (error instanceof HttpError) {
    return 'telegram cannot be reached: check the network, or TELEGRAM_API_ROOT when a server of your own is used'
  }
  if (!(error instanceof GrammyError)) return 'telegram could not be connected'
  const detail = `(telegram: ${error.error_code} ${error.description})`
  if (error.error_code === 401 || error.error_code === 404) {
    return `telegram does not know this token: check TELEGRAM_BOT_TOKEN, @BotFather shows the present one ${detail}`
  }
  if (error.error_code === 409) return `another program is polling with this bot's token: stop it ${detail}`
  if (/webhook/i.test(error.description)) {
    return `telegram does not take the webhook ${publicUrl ?? ''}: PUBLIC_URL must be reachable over https, on port 443, 80, 88 or 8443, with a certificate that browsers trust ${detail}`
  }
  return `telegram could not be connected ${detail}`
}
