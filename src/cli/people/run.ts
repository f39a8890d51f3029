import { runCommands } from '../kb/parts/run-commands.ts'
import { importPeople } from './import.ts'

/** Runs one command. @returns its exit code: 0 well, 1 something of the file was refused, 2 could not be done. */
export const runPeople = (argv: readonly string[]): Promise<number> =>
  runCommands({ program: 'people', commands: [importPeople], argv })
