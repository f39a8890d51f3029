import { UsageError } from './command.ts'

/**
 * What node:util's parseArgs throws, as a sentence that says what to do. @returns null for any other error, a sentence
 * for what the command itself says of its arguments.
 */
export function calledWrongly(error: unknown): string | null {
  if (error instanceof UsageError) return error.message
  if (!(error instanceof Error) || !('code' in error)) return null
  const named = /'(?:-\w, )?(-{1,2}[^\s'=]+)/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return error.message.includes('does not take an argument')
        ? `${named} stands by itself, without a value.`
        : `${named} needs a value after it.`
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `There is no option ${named} here.`
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `"${/'([^']*)'/.exec(error.message)?.[1] ?? ''}" is too much here: this command takes options only.`
    default:
      return null
  }
}
