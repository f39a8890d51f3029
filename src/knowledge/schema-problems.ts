import type { z } from 'zod'
import { damerau } from './damerau.ts'
import type { Problem } from './problem.ts'
import type { YamlText } from './read-yaml.ts'

/** Turns zod's findings into sentences with line numbers. `known` are the keys offered for a misspelt one. */
export function schemaProblems(error: z.ZodError, yaml: YamlText, known: readonly string[]): readonly Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const where = nameOf(issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        line: yaml.lineOfKey(issue.path, key),
        code: 'key-unknown',
        message: `Unknown key "${where === '' ? key : `${where}.${key}`}"${advice(key, known)}`,
      }))
    }
    if (issue.path.length > 0 && valueAt(yaml.value, issue.path) === undefined) {
      return [{ line: yaml.lineOf(issue.path), code: 'key-missing', message: `"${where}" is missing.` }]
    }
    const message = where === '' ? `The front matter ${issue.message}.` : `"${where}" ${issue.message}.`
    return [{ line: yaml.lineOf(issue.path), code: 'value-wrong', message }]
  })
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

function advice(key: string, known: readonly string[]): string {
  const near = known.find((name) => damerau(name, key.toLowerCase().replaceAll('-', '_'), 2) <= 2)
  return near === undefined ? '.' : `; did you mean "${near}"?`
}
