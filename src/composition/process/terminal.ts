import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { visible } from '../../privacy/odd-characters.ts'

/**
 * The one way of a command, and of the start, to a terminal. What is told holds words of strangers: nothing of them acts
 * there. Only colours of our own do, by marks that nobody else can write.
 */
const mark = `<${randomBytes(12).toString('hex')}>`
const painted = new RegExp(`${mark}(\\d{1,2})m`, 'g')

/** Colours only where a person looks on: not in a pipe, not in CI, not when NO_COLOR says so. */
const isColoured = () => process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === ''

/** A function that colours a text by an SGR code (ECMA-48), until `writeOut` has it. */
export const paint = (code: number) => (text: string) => (isColoured() ? `${mark}${code}m${text}${mark}0m` : text)

const shown = (text: string): string => visible(text).replace(painted, '\u001b[$1m')

export const writeOut = (text: string): void => console.log(shown(text))

export const writeError = (text: string): void => console.error(shown(text))

/** What went wrong in one sentence; whatever is no error as it is. */
export const writeProblem = (error: unknown): void =>
  writeError(error instanceof Error ? error.message : typeof error === 'string' ? error : inspect(error))

/** A fault of ours, with the place where it happened. */
export const writeFault = (error: unknown): void => writeError(inspect(error))
