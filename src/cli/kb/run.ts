import type { Messenger } from '../../channels/messenger.ts'
import { allMessengers } from '../../composition/messengers.ts'
import { ask } from './ask.ts'
import { check } from './check.ts'
import { calledWrongly } from './parts/called-wrongly.ts'
import type { Command } from './parts/command.ts'
import { draft } from './draft.ts'
import { gaps } from './gaps.ts'
import { learned } from './learned.ts'
import { rank } from './rank.ts'
import { stats } from './stats.ts'
import { tell } from './tell.ts'
import { test } from './test.ts'

/** One file a command. */
const commands: readonly Command[] = [check, ask, test, gaps, tell, draft, learned, stats, rank]

function usage(): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length))
  const lines = commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.does}`)
  return ['npm run kb -- <command>', '', ...lines].join('\n')
}

/** Runs one command. @returns its exit code; what is wrong is said. */
export async function runKb(
  argv: readonly string[],
  messengers: readonly Messenger[] = allMessengers,
): Promise<number> {
  const [name, ...args] = argv
  const command = commands.find((each) => each.name === name)
  if (argv.includes('--help')) {
    console.log(command === undefined ? usage() : `npm run kb -- ${command.usage}\n\n${command.does}`)
    return 0
  }
  if (command === undefined) {
    console.error(name === undefined ? usage() : `There is no command "${name}".\n\n${usage()}`)
    return 2
  }
  try {
    return await command.run(args, messengers)
  } catch (error) {
    const misuse = calledWrongly(error)
    console.error(misuse ?? (error instanceof Error ? error.message : error))
    if (misuse !== null) console.error(`\nnpm run kb -- ${command.usage}`)
    return 2
  }
}
