import type { Messenger } from '../../../channels/messenger.ts'
import { calledWrongly } from './called-wrongly.ts'
import type { Command } from './command.ts'
import { writeError, writeOut, writeProblem } from '../../../composition/process/terminal.ts'

/** What stands on the command line: `npm run <program> -- <command> …`. */
type Called = { readonly program: string; readonly commands: readonly Command[]; readonly argv: readonly string[] }

/** Runs one command. @returns its exit code; what is wrong is said. */
export async function runCommands(
  { program, commands, argv }: Called,
  messengers: readonly Messenger[] = [],
): Promise<number> {
  const [name, ...args] = argv
  const command = commands.find((each) => each.name === name)
  const usage = usageOf(program, commands)
  if (argv.includes('--help')) {
    writeOut(command === undefined ? usage : `npm run ${program} -- ${command.usage}\n\n${command.does}`)
    return 0
  }
  if (command === undefined) {
    writeError(name === undefined ? usage : `There is no command "${name}".\n\n${usage}`)
    return 2
  }
  try {
    return await command.run(args, messengers)
  } catch (error) {
    const misuse = calledWrongly(error)
    writeProblem(misuse ?? error)
    if (misuse !== null) writeError(`\nnpm run ${program} -- ${command.usage}`)
    return 2
  }
}

function usageOf(program: string, commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length))
  const lines = commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.does}`)
  return [`npm run ${program} -- <command>`, '', ...lines].join('\n')
}
