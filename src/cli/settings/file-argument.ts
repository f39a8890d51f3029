import { UsageError } from '../kb/parts/command.ts'

/** The one file that the command is about. */
export function fileIn(positionals: readonly string[]): string {
  const [file, ...others] = positionals
  if (file === undefined) throw new UsageError('Which file? Name it, like desk.yaml.')
  if (others.length > 0) throw new UsageError(`One file at a time: ${file} or ${others[0]}.`)
  return file
}
