import { readFileSync } from 'node:fs'
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { GivenSettings } from '../../desk/settings/setting-parts.ts'
import type { SettingFault } from '../../desk/settings/setting-fault.ts'
import { accept, refuse, type Result } from '../../kit/result.ts'
import { type Fault, faultText } from '../../knowledge/articles/fault.ts'
import { openedAt } from '../../knowledge/articles/read-yaml.ts'
import { yamlFault } from '../../knowledge/articles/yaml-fault.ts'
import { faults as sentences } from '../kb/parts/open.ts'

/** Where to look: from 1. */
export type Spot = { readonly line: number; readonly column: number }
type FaultySpot = Spot & { readonly message: string }

export type SettingsFile = {
  readonly given: GivenSettings
  /** Where a fault stands; null where the file does not have its setting at all. */
  spotOf(fault: Pick<SettingFault, 'path' | 'code'>): Spot | null
}

/** Reads the file as YAML; whether the settings in it fit is another question. @throws when it cannot be read at all. */
export function readSettingsFile(file: string): Result<SettingsFile, readonly FaultySpot[]> {
  return readSettingsText(textOf(file))
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`The file ${file} cannot be read.`)
  }
}

/** The same of its text. */
export function readSettingsText(text: string): Result<SettingsFile, readonly FaultySpot[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: true })
  const spotAt = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const wrong = syntaxFaults(text, document, spotAt)
  if (wrong.length > 0) return refuse(wrong)
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
    return refuse([{ ...spotAt(0), message: 'The file must have settings by their names, like "desk:".' }])
  }
  return accept({
    given: (value ?? {}) as GivenSettings,
    spotOf: ({ path, code }) => {
      const offset = offsetOf(document.contents, path, code === 'unknown_key')
      return offset === null ? null : spotAt(offset)
    },
  })
}

function syntaxFaults(text: string, document: Document, spotAt: (offset: number) => Spot): readonly FaultySpot[] {
  const written = text.split('\n')
  const wrong = new Map<number, FaultySpot>()
  const tell = (spot: Spot, fault: Fault) => {
    // What else is said about a line follows from the first.
    if (!wrong.has(spot.line)) wrong.set(spot.line, { ...spot, message: faultText(sentences, fault, 'en') })
  }
  for (const error of document.errors) {
    const spot = spotAt(openedAt(document, error.pos[0]))
    tell(spot, yamlFault(error, written[spot.line - 1] ?? ''))
  }
  visit(document, {
    // They could blow up a small file, or lead in a circle.
    Alias: (_, { range }) => tell(spotAt(range?.[0] ?? 0), { fault: 'yaml-alias', values: {} }),
  })
  return [...wrong.values()]
}

/** Of what stands at this path, or of the nearest that is there; null where not even its setting is. */
function offsetOf(contents: unknown, path: SettingFault['path'], wantsKey: boolean): number | null {
  let node = contents
  let offset: number | null = null
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) return offset
      const [key, value] = [startOf(pair.key), startOf(pair.value)]
      // Of what goes over lines the line that names it says more than the one where it begins.
      const isLong = isMap(pair.value) || isSeq(pair.value)
      offset = (isLast && wantsKey) || isLong ? (key ?? value) : (value ?? key)
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(step)]
      if (item === undefined) return offset
      offset = startOf(item) ?? offset
      node = item
    } else return offset
  }
  return offset
}

const startOf = (node: unknown): number | null => (node as Node | null)?.range?.[0] ?? null
