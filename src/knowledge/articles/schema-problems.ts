import type { z } from 'zod'
import { articleLanguages, languages } from '../../kit/language.ts'
import { damerau } from '../words/damerau.ts'
import { type FaultName, isFaultName } from './fault.ts'
import { type Problem, problemOf } from './problem.ts'
import type { YamlText } from './read-yaml.ts'

/**
 * Turns zod's findings into faults with line numbers. The schema's messages are names of faults, with the limit they name
 * (`too-long 120`). `known` are the keys offered for a misspelt one.
 */
export function schemaProblems(error: z.ZodError, yaml: YamlText, known: readonly string[]): readonly Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const where = nameOf(issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key): Problem => {
        const near = nearestOf(key, known)
        return {
          line: yaml.lineOfKey(issue.path, key),
          code: 'key-unknown',
          fault: near === undefined ? 'key-unknown' : 'key-misspelt',
          values: { where: where === '' ? key : `${where}.${key}`, near: near ?? '' },
        }
      })
    }
    if (issue.path.length > 0 && valueAt(yaml.value, issue.path) === undefined) {
      return [problemOf(yaml.lineOf(issue.path), 'key-missing', { where })]
    }
    const [name = '', most = ''] = issue.code === 'invalid_key' ? ['not-slug'] : issue.message.split(' ')
    const titles = languages.map((language) => `${language}: ...`).join(', ')
    const named = name === 'not-language' ? articleLanguages : languages
    const values = { where, most, languages: named.join(', '), titles }
    const fault = nearerFault(name, valueAt(yaml.value, issue.path)) ?? (isFaultName(name) ? name : 'value-odd')
    return [{ line: yaml.lineOf(issue.path), code: 'value-wrong', fault, values }]
  })
}

/** What the value itself tells of the slip. Null: nothing. */
function nearerFault(name: string, value: unknown): FaultName | null {
  switch (name) {
    case 'not-text':
      if (value === null) return 'empty'
      // «- гость: нужна стоянка» is a key with its value.
      if (typeof value === 'object' && !Array.isArray(value)) return 'yaml-quotes'
      return Array.isArray(value) ? null : 'needs-quotes'
    case 'not-list':
      return typeof value === 'string' && value.trimEnd().endsWith(']') ? 'bracket-missing' : null
    case 'not-date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? 'no-such-day' : null
    default:
      return null
  }
}

function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part + 1}]` : `${at === 0 ? '' : '.'}${String(part)}`))
    .join('')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here: unknown = value
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Record<PropertyKey, unknown>)[part]
  }
  return here
}

/** Of a short key two letters are all of it. */
function nearestOf(key: string, known: readonly string[]): string | undefined {
  const edits = key.length < 5 ? 1 : 2
  return known.find((name) => damerau(name, key.toLowerCase().replaceAll('-', '_'), edits) <= edits)
}
