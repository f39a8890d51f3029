import { second } from '../kit/time.ts'
import type { ChannelFinding } from '../messaging/channel-finding.ts'
import { wasNeverWritten } from './transport-errors.ts'

/** What a self-check takes at most in all its calls, ms: a page that asked waits for 8 s. */
export const checkMs = 7 * second

const longestWords = 200

/** Why there was no usable answer; `signal` is the check's deadline. */
export function troubleOf(error: unknown, signal: AbortSignal): ChannelFinding {
  if (signal.aborted) return { code: 'no_answer' }
  if (wasNeverWritten(error)) return { code: 'unreachable' }
  return isBrokenOff(error) ? { code: 'no_answer' } : { code: 'strange_answer' }
}

/** Whether the connection ended before the answer was whole: only such errors have a code of the system. */
function isBrokenOff(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if ('code' in cause && typeof cause.code === 'string') return true
  }
  return false
}

/** An address as it may be shown: another program's path or query can be its secret. */
export function hostOf(address: string): string {
  try {
    return new URL(address).host
  } catch {
    return '?'
  }
}

/** A messenger's own words as they may be shown: short, without addresses, without anything that opens something. */
export function wordsOf(said: string, secrets: readonly string[]): string {
  return withoutSecrets(said, secrets)
    .replace(/\w+:\/\/\S+/g, '…')
    .slice(0, longestWords)
}

/** A messenger's error may quote what it was asked with. */
export const withoutSecrets = (said: string, secrets: readonly string[]): string =>
  secrets.reduce((words, secret) => words.replaceAll(secret, '…'), said)
