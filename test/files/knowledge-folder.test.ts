import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFaults } from '../../src/composition/read-texts.ts'
import { type KnowledgeFolder, openKnowledgeFolder } from '../../src/files/knowledge-folder.ts'
import type { Log } from '../../src/kit/log.ts'
import { eventually } from '../support/eventually.ts'
import { articleText } from '../knowledge/article-text.ts'

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }
const faults = readFaults('.')
const options = { language: 'ru', audience: 'public', at: Date.UTC(2026, 10, 23) } as const

let dir = ''
let folder: KnowledgeFolder | null = null

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'knowledge-'))
  await write('categories.yaml', 'access: { ru: Доступ, en: Access }\n')
})

afterEach(async () => {
  await folder?.close()
  folder = null
  await rm(dir, { recursive: true, force: true })
})

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true })
  await writeFile(join(dir, path), text)
}

async function open(): Promise<KnowledgeFolder> {
  folder = await openKnowledgeFolder({ dir, log: silent, faults })
  return folder
}

/** The promise to editors is two seconds; how long it takes is measured by `npm run bench -- faq`, where nothing else runs. */
const soon = (isSo: () => boolean): Promise<boolean> => eventually(async () => isSo())

const problems = (of: KnowledgeFolder) => of.problems().map(({ path, line, code }) => `${path}:${line} ${code}`)
const titles = (of: KnowledgeFolder) =>
  of
    .index()
    .articles()
    .map((article) => article.title)

test('articles are found, categories have their titles', async () => {
  await write('ru/access/vpn.md', articleText())
  const opened = await open()
  expect(problems(opened)).toEqual([])
  expect(opened.index().categories()).toEqual([
    {
      id: 'access',
      title: { ru: 'Доступ', uk: 'Доступ', en: 'Access' },
      titledIn: ['ru', 'en'],
      asks: 'colleague',
      isUrgent: false,
    },
  ])
  expect(opened.index().search('впн не работает', options).matches[0]?.article.id).toBe('vpn-not-connecting')
  expect(opened.version()).toBe(1)
})

test('a new, a changed and a deleted file go live by themselves', async () => {
  const opened = await open()
  await write('ru/access/vpn.md', articleText())
  await soon(() => titles(opened)[0] === 'Не подключается VPN')
  await write('ru/access/vpn.md', articleText({ title: 'VPN не работает' }))
  await soon(() => titles(opened)[0] === 'VPN не работает')
  await rm(join(dir, 'ru/access/vpn.md'))
  await soon(() => titles(opened).length === 0)
  expect(opened.version()).toBe(4)
})

test('a broken file is reported and its last good version stays until it is mended', async () => {
  await write('ru/access/vpn.md', articleText())
  const opened = await open()
  await write('ru/access/vpn.md', articleText({ title: null }))
  await soon(() => opened.problems().length > 0)
  expect(problems(opened)).toEqual(['ru/access/vpn.md:2 key-missing'])
  expect(titles(opened)).toEqual(['Не подключается VPN'])
  await write('ru/access/vpn.md', articleText({ title: 'Снова хорошо' }))
  await soon(() => opened.problems().length === 0 && titles(opened)[0] === 'Снова хорошо')
})

test('an article whose id is mistyped into another’s stays as it was, however else its file is broken afterwards', async () => {
  await write('ru/access/vpn.md', articleText({ id: 'vpn', title: 'VPN' }))
  await write('ru/access/coffee.md', articleText({ id: 'coffee', title: 'Кофе' }))
  const opened = await open()
  await write('ru/access/coffee.md', articleText({ id: 'vpn', title: 'Кофе' }))
  await soon(() => opened.problems().length > 0)
  expect(problems(opened)).toEqual(['ru/access/coffee.md:2 id-duplicate'])
  expect(titles(opened)).toEqual(['Кофе', 'VPN'])
  await write('ru/access/coffee.md', articleText({ id: 'vpn', title: null }))
  await soon(() => problems(opened)[0] === 'ru/access/coffee.md:2 key-missing')
  expect(opened.problems().map(({ meanwhile }) => meanwhile)).toEqual(['last-good-stays'])
  expect(titles(opened)).toEqual(['Кофе', 'VPN'])
  await write('ru/access/coffee.md', articleText({ id: 'coffee', title: 'Кофе снова' }))
  await soon(() => titles(opened)[0] === 'Кофе снова')
  expect(titles(opened)).toEqual(['Кофе снова', 'VPN'])
  expect(opened.problems()).toEqual([])
})

test('of two files with one id the first by name is shown, the other reported', async () => {
  await write('ru/access/b.md', articleText({ title: 'Второй' }))
  await write('ru/access/a.md', articleText({ title: 'Первый' }))
  const opened = await open()
  expect(titles(opened)).toEqual(['Первый'])
  expect(problems(opened)).toEqual(['ru/access/b.md:2 id-duplicate'])
})

test('links, huge files, other encodings, misplaced files and unknown names are reported and hurt nobody', async () => {
  await write('ru/access/good.md', articleText({ related: '[nobody]', actions: '[{kind: register, category: moon}]' }))
  await symlink('/etc/passwd', join(dir, 'ru/access/link.md'))
  await write('ru/access/huge.md', 'x'.repeat(300 * 1024))
  await writeFile(join(dir, 'ru/access/latin.md'), Buffer.from([0x2d, 0xef, 0xf0, 0xe8]))
  await write('ru/misplaced.md', articleText())
  await write('ru/access/.good.md.swp', 'leftover of an editor')
  const opened = await open()
  expect(problems(opened)).toEqual([
    'ru/access/huge.md:1 file-too-large',
    'ru/access/latin.md:1 file-unreadable',
    'ru/access/link.md:1 file-is-link',
    'ru/misplaced.md:1 file-misplaced',
    'ru/access/good.md:10 category-unknown',
    'ru/access/good.md:9 related-unknown',
  ])
  expect(titles(opened)).toEqual(['Не подключается VPN'])
})

test('a folder that vanishes later keeps its last good articles and is reported', async () => {
  await write('ru/access/vpn.md', articleText())
  const opened = await open()
  await rm(dir, { recursive: true })
  await soon(() => opened.problems().length > 0)
  expect(titles(opened)).toEqual(['Не подключается VPN'])
})

test('a missing folder is told to the admin in one sentence', async () => {
  await expect(openKnowledgeFolder({ dir: join(dir, 'nowhere'), log: silent, faults })).rejects.toThrow(
    /^The knowledge base folder .*nowhere does not exist: create it or set KNOWLEDGE_BASE_DIR\.$/,
  )
})

test('a broken or missing categories.yaml is told by itself, and no article is blamed for it', async () => {
  await write('ru/access/vpn.md', articleText({}))
  await write('categories.yaml', 'access: { ru: Доступ\n')
  const opened = await open()
  expect(problems(opened)).toEqual(['categories.yaml:2 yaml-syntax'])
  await rm(join(dir, 'categories.yaml'))
  await soon(() => problems(opened)[0] === 'categories.yaml:1 categories-missing')
  expect(problems(opened)).toHaveLength(1)
})
