import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The import rule, as a machine reads it: a file imports only from its own room or from a lower floor; rooms on one
 * floor never import each other. Floors 0 to 3 are pure.
 */
const floors: readonly (readonly string[])[] = [
  ['kit'],
  ['messaging'],
  ['incidents', 'knowledge', 'privacy'],
  ['conversation'],
  ['desk'],
  ['channels/telegram', 'channels/viber', 'channels/preview', 'channels', 'database', 'http', 'workers', 'files'],
  ['cli', ''],
]
const pureFloors = 3
/** What every channel may share; it knows no messenger. */
const shared = new Set(['channels'])
const pureLibraries = new Set([
  'fuse.js',
  'marked',
  'snowball-stemmers',
  'temporal-polyfill',
  'yaml',
  'zod',
  '@fluent/bundle',
])
const impureWords: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\s*\(/, 'reads the clock'],
  [/\bnew Date\s*\(\s*\)/, 'reads the clock'],
  [/\bTemporal\.Now\b/, 'reads the clock'],
  [/\bMath\.random\s*\(/, 'draws at random'],
  [/\bcrypto\b/, 'draws at random'],
  [/\bprocess\./, 'reads the process'],
  [/\bset(Timeout|Interval|Immediate)\s*\(/, 'sets a timer'],
  [/\bfetch\s*\(/, 'does I/O'],
  [/\bconsole\./, 'writes'],
]
const bannedNames = /(^|-)(utils?|helpers?|manager|service|common|base|impl)(-|\.|$)/
const longestFile = 350

type File = { readonly path: string; readonly text: string }

const roomOf = (path: string): string => {
  const folder = dirname(path)
  if (folder === '.') return ''
  const [first = '', second = ''] = folder.split('/')
  return first === 'channels' && second !== '' ? `channels/${second}` : first
}
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room))

const importPattern =
  /(?:\bimport|\bexport)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|\bimport\s+['"]([^'"]+)['"]/g

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

/** Every way in which a file breaks the rule, as sentences. */
function violations({ path, text }: File): readonly string[] {
  const room = roomOf(path)
  const floor = floorOf(room)
  const found: string[] = []
  const isConsole = room === 'console'
  const isPure = floor >= 0 && floor <= pureFloors
  if (floor < 0 && !isConsole) return [`${path} stands in no room of the house`]
  if (bannedNames.test(path.split('/').at(-1) ?? '')) found.push(`${path} has a name that says nothing`)
  if (path.endsWith('/index.ts')) found.push(`${path} is a barrel`)
  if (text.split('\n').length > longestFile) found.push(`${path} is longer than ${longestFile} lines`)

  for (const specifier of importsOf(text)) {
    if (!specifier.startsWith('.')) {
      const library = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
      if (isPure && !pureLibraries.has(library)) found.push(`${path} is pure and imports ${specifier}`)
      continue
    }
    const target = relative('src', resolve('src', dirname(path), specifier))
    const targetRoom = roomOf(target)
    if (targetRoom === room) continue
    if (targetRoom === 'console') found.push(`${path} imports the console`)
    else if (isConsole) {
      const isTypeOfApi =
        target === 'http/api.ts' && new RegExp(`import type[^'"]*['"]${specifier.replaceAll('.', '\\.')}`).test(text)
      if (floorOf(targetRoom) > pureFloors && !isTypeOfApi)
        found.push(`${path} reaches above floor ${pureFloors}: ${target}`)
    } else if (floorOf(targetRoom) > floor) found.push(`${path} looks up to ${target}`)
    // Composition is one room, wherever its files lie.
    else if (floorOf(targetRoom) === floor && floor < floors.length - 1 && !shared.has(targetRoom))
      found.push(`${path} looks into the neighbour's ${target}`)
  }
  if (isPure) {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    for (const [word, does] of impureWords) if (word.test(code)) found.push(`${path} is pure and ${does}`)
    if (/['"]node:/.test(code)) found.push(`${path} is pure and imports node:`)
  }
  return found
}

function filesBelow(folder: string): readonly File[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }))
}

describe('the house', () => {
  const files = filesBelow('src')

  test('every file keeps the floors, is pure where it must be, and has a telling name', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap(violations)).toEqual([])
  })

  test('every room of the plan exists', () => {
    const missing = floors.flat().filter((room) => room !== '' && !existsSync(join('src', room)))
    expect(missing).toEqual([])
  })

  test('files are short: the median below 120 lines', () => {
    const lengths = files.map(({ text }) => text.split('\n').length).toSorted((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(120)
  })

  test('nobody depends on a package that package.json does not name', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    const named = new Set(Object.keys({ ...dependencies, ...devDependencies }))
    const used = files.flatMap(({ path, text }) =>
      importsOf(text)
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map((specifier) => ({
          path,
          library: specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/'),
        })),
    )
    expect(used.filter(({ library }) => !named.has(library))).toEqual([])
  })
})

describe('the rule itself is tested', () => {
  const broken: readonly (readonly [string, File, RegExp])[] = [
    ['a lower floor that looks up', { path: 'kit/a.ts', text: "import { b } from '../desk/b.ts'" }, /looks up/],
    ['a type import that looks up', { path: 'kit/a.ts', text: "import type { B } from '../desk/b.ts'" }, /looks up/],
    [
      'an import over several lines',
      { path: 'incidents/a.ts', text: "import {\n  b,\n  c,\n} from '../conversation/b.ts'" },
      /looks up/,
    ],
    ['a dynamic import', { path: 'kit/a.ts', text: "await import('../desk/b.ts')" }, /looks up/],
    ['a re-export', { path: 'kit/a.ts', text: "export { b } from '../desk/b.ts'" }, /looks up/],
    ['two rooms of one floor', { path: 'http/a.ts', text: "import { b } from '../database/b.ts'" }, /neighbour/],
    ['two messengers', { path: 'channels/viber/a.ts', text: "import { b } from '../telegram/b.ts'" }, /neighbour/],
    ['node: in a pure room', { path: 'privacy/a.ts', text: "import { x } from 'node:fs'" }, /pure/],
    ['a library in a pure room', { path: 'privacy/a.ts', text: "import { x } from 'kysely'" }, /pure/],
    ['the clock in a pure room', { path: 'incidents/a.ts', text: 'const at = Date.now()' }, /clock/],
    ['another clock', { path: 'incidents/a.ts', text: 'const at = new Date()' }, /clock/],
    ['a third clock', { path: 'incidents/a.ts', text: 'const at = Temporal.Now.instant()' }, /clock/],
    ['chance in a pure room', { path: 'conversation/a.ts', text: 'const id = Math.random()' }, /random/],
    ['a timer in a pure room', { path: 'conversation/a.ts', text: 'setTimeout(f, 1)' }, /timer/],
    ['the environment in a pure room', { path: 'kit/a.ts', text: 'process.env.HOME' }, /process/],
    [
      'somebody who imports the console',
      { path: 'http/a.ts', text: "import { b } from '../console/b.tsx'" },
      /console/,
    ],
    [
      'the console that reaches up',
      { path: 'console/a.tsx', text: "import { b } from '../desk/b.ts'" },
      /reaches above/,
    ],
    [
      'the console that runs the API',
      { path: 'console/a.tsx', text: "import { makeApi } from '../http/api.ts'" },
      /reaches above/,
    ],
    ['a name that says nothing', { path: 'kit/string-utils.ts', text: '' }, /says nothing/],
    ['a barrel', { path: 'kit/index.ts', text: '' }, /barrel/],
    ['a file in no room', { path: 'stuff/a.ts', text: '' }, /no room/],
    ['a long file', { path: 'kit/a.ts', text: 'x\n'.repeat(351) }, /longer/],
  ]

  test.each(broken)('%s is found', (_, file, sentence) => {
    expect(violations(file).join('\n')).toMatch(sentence)
  })

  test('what is allowed is not complained about', () => {
    const fine: readonly File[] = [
      { path: 'desk/a.ts', text: "import { b } from '../kit/b.ts'\nimport { c } from './c.ts'" },
      { path: 'channels/viber/a.ts', text: "import { b } from '../transport-errors.ts'" },
      {
        path: 'console/pages/a.tsx',
        text: "import type { Api } from '../../http/api.ts'\nimport { b } from '../../kit/b.ts'",
      },
      { path: 'kit/a.ts', text: '/** Not Date.now() here, and no node: either. */\nexport const a = new Date(0)' },
    ]
    expect(fine.flatMap(violations)).toEqual([])
  })
})
