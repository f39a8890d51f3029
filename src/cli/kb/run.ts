import type { Messenger } from '../../channels/messenger.ts'
import { allMessengers } from '../../composition/messengers.ts'
import { ask } from './ask.ts'
import { check } from './check.ts'
import type { Command } from './parts/command.ts'
import { runCommands } from './parts/run-commands.ts'
import { draft } from './draft.ts'
import { gaps } from './gaps.ts'
import { learned } from './learned.ts'
import { rank } from './rank.ts'
import { stats } from './stats.ts'
import { tell } from './tell.ts'
import { test } from './test.ts'

/** One file a command. */
const commands: readonly Command[] = [check, ask, test, gaps, tell, draft, learned, stats, rank]

/** Runs one command. @returns its exit code; what is wrong is said. */
export const runKb = (argv: readonly string[], messengers: readonly Messenger[] = allMessengers): Promise<number> =>
  runCommands({ program: 'kb', commands, argv }, messengers)
