import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
  type visitorFn,
} from 'yaml'
import { accept, refuse, type Result } from '../../kit/result.ts'
import { type Problem, problemOf } from './problem.ts'
import { yamlFault } from './yaml-fault.ts'

export interface YamlText {
  readonly value: unknown
  /** Line of the value at this path, or of the nearest parent that is there. */
  lineOf(path: readonly PropertyKey[]): number
  /** Line of a key in the map at this path. */
  lineOfKey(path: readonly PropertyKey[], key: string): number
}

/** An item that stands deeper than the others is read as more of the one above it. */
const gluedItem = /\n[ \t]*- /

/** Keys whose values are no words: a comment behind one takes nothing away. */
const codes = [
  'id',
  'language',
  'category',
  'audience',
  'valid_from',
  'valid_until',
  'review_by',
  'related',
  'kind',
  'url',
]

/** What YAML reads without a complaint and otherwise than its writer meant it. Null: nothing. */
function quietFault(
  text: string,
  { type, range, tag, anchor }: Scalar,
  path: Parameters<visitorFn<Scalar>>[2],
): (Omit<Problem, 'line'> & { readonly offset: number }) | null {
  const [from = 0, to = 0] = range ?? []
  // A tag or an anchor is cut off the value: «!важно», «&Co».
  const sign = tag?.startsWith('!') === true ? '!' : anchor === undefined ? null : '&'
  if (sign !== null) return { offset: from, code: 'yaml-syntax', fault: 'yaml-start', values: { sign } }
  if (type === 'QUOTE_DOUBLE' && /(?<!\\)(?:\\\\)*\\[0abefnrtvN_LP]/.test(text.slice(from, to))) {
    return { offset: from, code: 'yaml-syntax', fault: 'yaml-backslash', values: {} }
  }
  const owner = path.findLast((node) => isPair(node))
  const isCode = isPair(owner) && isScalar(owner.key) && codes.includes(String(owner.key.value))
  const [lost] = /^[ \t]*#[^\n]*/.exec(text.slice(to)) ?? []
  const isCut = type === 'PLAIN' && lost !== undefined && !isCode
  if (!isCut) return null
  return { offset: to, code: 'yaml-comment', fault: 'yaml-comment', values: { begun: lost.trim().slice(0, 40) } }
}

/** Reads YAML of the core schema (dates stay text). Aliases are refused: they can blow up a small file. */
export function readYaml(text: string, firstLine = 1): Result<YamlText, readonly Problem[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: true })
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line - 1 + firstLine
  const written = text.split('\n')
  const faulty = new Map<number, Problem>()
  for (const error of document.errors) {
    const line = lineAt(openedAt(document, error.pos[0]))
    // What else is said about a line follows from the first.
    if (faulty.has(line)) continue
    faulty.set(line, { line, code: 'yaml-syntax', ...yamlFault(error, written[line - firstLine] ?? '') })
  }
  const problems = [...faulty.values()]
  visit(document, {
    Alias(_key, node) {
      const line = lineAt(node.range?.[0])
      if (!problems.some((each) => each.line === line)) problems.push(problemOf(line, 'yaml-alias'))
    },
    Scalar(key, node, path) {
      const [from = 0, to = 0] = node.range ?? []
      const quiet = key === 'key' ? null : quietFault(text, node, path)
      if (quiet !== null) {
        const { offset, ...fault } = quiet
        const line = lineAt(offset)
        if (!problems.some((each) => each.line === line)) problems.push({ line, ...fault })
      }
      // Below a key without its colon all items are read as more of the key: that is said already.
      const isSuspect = node.type === 'PLAIN' && !faulty.has(lineAt(from))
      const glued = isSuspect ? gluedItem.exec(text.slice(from, to)) : null
      if (glued !== null) problems.push(problemOf(lineAt(from + glued.index + 1), 'yaml-glued'))
    },
  })
  if (problems.length > 0) return refuse(problems)
  return accept({
    value: document.toJS({ maxAliasCount: 0 }),
    lineOf: (path) => lineAt(offsetOf(document, path)),
    lineOfKey: (path, key) => lineAt(keyOffset(document, path, key) ?? offsetOf(document, path)),
  })
}

/** An open quote is noticed where the text ends; it is to be closed where it was opened. */
export function openedAt(document: Document, noticed: number): number {
  let opened = noticed
  visit(document, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
      if (isQuoted && range && range[0] < noticed && noticed <= range[2]) opened = range[0]
    },
  })
  return opened
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return undefined
}

function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number | undefined {
  const node: unknown = path.length === 0 ? document.contents : document.getIn([...path], true)
  if (!isMap(node)) return undefined
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined
}
