import type { z } from 'zod'
import { type FaultCode, type FaultParams, faultCodes, type SettingFault } from './setting-fault.ts'

type Issue = z.core.$ZodIssue
type Path = SettingFault['path']

/** What a schema complained about in the value of one setting. */
export const faultsOf = (key: string, value: unknown, issues: readonly Issue[]): readonly SettingFault[] =>
  issues.flatMap((issue) => {
    const below = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    const path = [key, ...below]
    if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownKey([...path, name]))
    return [{ path, ...told(issue, valueAt(value, below)) }]
  })

export const unknownKey = (path: Path, known?: readonly string[]): SettingFault => ({
  path,
  code: 'unknown_key',
  message: `There is no setting "${path.at(-1)}" here${known === undefined ? '' : `; there are ${known.join(', ')}`}.`,
})

/** What the schema says itself is better than what can be said of every schema. */
const isOfTheLibrary = (message: string): boolean => /^(Invalid|Too) /.test(message)

function told(issue: Issue, value: unknown): Pick<SettingFault, 'code' | 'message' | 'limits'> {
  const usual = usually(issue, value)
  return isOfTheLibrary(issue.message) ? usual : { ...usual, message: issue.message }
}

function usually(issue: Issue, value: unknown): Pick<SettingFault, 'code' | 'message' | 'limits'> {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return { code: 'missing', message: `It is missing: ${inWords[issue.expected] ?? ''}.` }
      return {
        code: 'wrong_type',
        message: `${named(value)} stands here; it must be ${inWords[issue.expected] ?? ''}.`,
      }
    case 'invalid_value':
      if (value === undefined) return { code: 'missing', message: `It is missing: one of ${listed(issue.values)}.` }
      return { code: 'not_one_of', message: `It must be one of ${listed(issue.values)}.` }
    case 'too_small':
      return {
        code: 'too_few',
        message: `It must have at least ${issue.minimum}${of(issue.origin)}.`,
        ...(isNumber(issue.origin) ? { limits: { least: String(issue.minimum) } } : {}),
      }
    case 'too_big':
      return {
        code: 'too_many',
        message: `It must have at most ${issue.maximum}${of(issue.origin)}.`,
        ...(isNumber(issue.origin) ? { limits: { most: String(issue.maximum) } } : {}),
      }
    case 'custom': {
      const { fault, limits } = (issue.params ?? {}) as Partial<FaultParams>
      const code = isFaultCode(fault) ? fault : 'bad_format'
      return { code, message: issue.message, ...(limits === undefined ? {} : { limits }) }
    }
    case 'invalid_union':
      return { code: value === undefined ? 'missing' : 'not_one_of', message: issue.message }
    case 'invalid_key':
      return { code: 'bad_format', message: issue.issues[0]?.message ?? issue.message }
    default:
      return { code: 'bad_format', message: issue.message }
  }
}

const isNumber = (origin: string) => origin === 'number' || origin === 'int'

const isFaultCode = (code: unknown): code is FaultCode => faultCodes.some((each) => each === code)

const inWords: Readonly<Record<string, string>> = {
  string: 'words (in quotes where they look like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of "key: value" lines',
  record: 'a group of "key: value" lines',
}
const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items', set: ' items' }
const of = (origin: string): string => units[origin] ?? ''
const listed = (values: readonly unknown[]): string => values.map(String).join(', ')

function named(value: unknown): string {
  if (value === null) return 'Nothing'
  if (Array.isArray(value)) return 'A list'
  if (typeof value === 'object') return 'A group of lines'
  if (typeof value === 'string') return 'A text'
  return typeof value === 'number' ? `The number ${value}` : String(value)
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Readonly<Record<string | number, unknown>>)[step]
  }
  return found
}
