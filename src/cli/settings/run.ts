import { runCommands } from '../kb/parts/run-commands.ts'
import { check } from './check.ts'
import { exportSettings } from './export.ts'
import { importSettings } from './import.ts'

/** Runs one command. @returns its exit code: 0 well, 1 the file is wrong or somebody was faster, 2 could not be done. */
export const runSettings = (argv: readonly string[]): Promise<number> =>
  runCommands({ program: 'settings', commands: [exportSettings, check, importSettings], argv })
