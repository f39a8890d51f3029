import type { Messenger } from '../../../channels/messenger.ts'

/** One tool of the command line. */
export interface Command {
  readonly name: string
  /** As it stands after `npm run <program> -- `. */
  readonly usage: string
  readonly does: string
  /** @returns the exit code: 0 well, 1 something found that somebody must see to, 2 could not be done. */
  run(args: readonly string[], messengers: readonly Messenger[]): Promise<number>
}

/** The command was called wrongly; the message says how. */
export class UsageError extends Error {}
