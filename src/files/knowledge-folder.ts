import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { follow } from './follow.ts'
import { atFirstUse } from '../kit/functions/at-first-use.ts'
import type { Log } from '../kit/log.ts'
import type { Sentences } from '../kit/sentences.ts'
import { second } from '../kit/time.ts'
import type { Article, Category } from '../knowledge/articles/article.ts'
import { buildIndex, buildSteps } from '../knowledge/search/build-index.ts'
import type { Confirmation } from '../knowledge/index/confirmed.ts'
import { rememberSearches } from './remember-searches.ts'
import type { KnowledgeIndex } from '../knowledge/search/knowledge-index.ts'
import { withNewTexts } from './with-new-texts.ts'
import { parseArticle } from '../knowledge/articles/parse-article.ts'
import { parseCategories } from '../knowledge/articles/parse-categories.ts'
import { buildInSlices } from './build-in-slices.ts'
import { readOrdinaryWords } from './ordinary-words.ts'
import { type CrossChecked, type CrossProblem, crossCheck } from './cross-check.ts'
import { lineBelow } from './line-of.ts'
import { type FileProblem, problemText } from '../knowledge/articles/file-problem.ts'
import { problemOf } from '../knowledge/articles/problem.ts'
import { type FoundFile, listFiles, type UnreadableFolder } from './list-files.ts'
import { type Remembered, remember, shortly } from './read-files.ts'

interface KnowledgeFolderOptions {
  /** The folder with `<language>/<category>/<slug>.md` and `categories.yaml`. */
  readonly dir: string
  readonly log: Log
  /** The sentences of problems, for the log. */
  readonly faults: Sentences
  /** Called after each scan that changed the list of problems, also with an empty one. */
  readonly onReport?: (problems: readonly FileProblem[]) => void
  /** What users and agents have confirmed; another list than the last one is in the index after the next scan. */
  readonly confirmations?: () => readonly Confirmation[]
  /** Pause between two scans where the disk tells of no change, default 1000 ms. */
  readonly scanEveryMs?: number
}

/** The knowledge base as it lies on the disk, followed live. */
export interface KnowledgeFolder {
  /** The index of the last good versions; ask for it anew for every search. */
  index(): KnowledgeIndex
  problems(): readonly FileProblem[]
  /** Resolves when the articles have been read for the first time; before, the index knows none. */
  whenRead(): Promise<void>
  /** Goes up by one with every index that is built; the first is 1. Texts are those of the files before that. */
  version(): number
  /** Stops following; the last index stays usable. */
  close(): Promise<void>
}

/** How long a base is left alone after a build before it learns again, in builds. */
const restPerBuild = 3

/** A folder of which only the subjects are read: until it is built the index knows nothing else. */
type FoundFolder = {
  readonly folder: KnowledgeFolder
  /** Reads the articles, and follows them from then on. To be called once. @returns how many there are. */
  build(): Promise<number>
}

/**
 * Reads the folder and follows it. Throws one sentence for the admin if it is not there or not a folder; broken
 * files inside never throw, they are reported and their last good version stays.
 */
export async function openKnowledgeFolder(options: KnowledgeFolderOptions): Promise<KnowledgeFolder> {
  const { folder, build } = await findKnowledgeFolder(options)
  await build()
  return folder
}

/** The same for whoever has other things to do before the articles are read. */
export async function findKnowledgeFolder(options: KnowledgeFolderOptions): Promise<FoundFolder> {
  const root = resolve(options.dir)
  await requireFolder(root)
  const readWords = atFirstUse(readOrdinaryWords)
  const articles = new Map<string, Remembered<Article>>()
  const categories = new Map<string, Remembered<readonly Category[]>>()
  let problems: readonly FileProblem[] = []
  let index: KnowledgeIndex | null = null
  let version = 0
  let checked: CrossChecked = { articles: [], problems: [] }
  let confirmations: readonly Confirmation[] = []
  let isTouched = false
  let unreadableBefore = 0
  let listed: { readonly folders: readonly string[]; readonly ms: number } = { folders: [], ms: 0 }
  let builtAt = 0
  let buildMs = 0

  async function scan(): Promise<void> {
    const isFresh = await read()
    if (isFresh && index !== null) index = await buildInSlices(withNewTexts(index, checked.articles, titles()))
    if (isFresh || isSomethingLearned()) await rebuild()
  }

  /** @returns whether there is anything new to search. */
  async function read(): Promise<boolean> {
    const begun = performance.now()
    const { files, unreadable, folders } = await listFiles(root)
    listed = { folders, ms: performance.now() - begun }
    let fresh = false
    const filesBefore = articles.size + categories.size
    fresh = forgetDeleted(articles, files, unreadable) || fresh
    fresh = forgetDeleted(categories, files, unreadable) || fresh
    isTouched = articles.size + categories.size < filesBefore
    for (const file of files) {
      const known = file.path === 'categories.yaml' ? categories : articles
      // Ten thousand promises that are kept at once would hold up everybody else.
      if (known.get(file.path)?.stamp === file.stamp) continue
      const isNew =
        file.path === 'categories.yaml' ? await readCategories(file) : await refresh(articles, file, parseArticle)
      fresh ||= isNew
    }
    const isFirst = version === 0
    if (fresh || isFirst || isTouched || unreadable.length !== unreadableBefore) checked = await lookAtAll(unreadable)
    unreadableBefore = unreadable.length
    return fresh
  }

  const readCategories = (file: FoundFile) => refresh(categories, file, (_path, text) => parseCategories(text))

  async function lookAtAll(unreadable: readonly UnreadableFolder[]): Promise<CrossChecked> {
    const sorted = [...articles].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { good }]) => good ?? [])
    const isReadable = [...categories.values()].some(({ good }) => good !== null)
    const all = await buildInSlices(crossCheck(sorted, isReadable ? titles() : null, checked.articles))
    // What a file that is broken now had for an id before is not its fault any more.
    const told = all.problems.filter(
      ({ path, code }) => code !== 'id-duplicate' || articles.get(path)?.problems.length === 0,
    )
    const placed = await withLines(root, told)
    const missing = categories.size === 0 && articles.size > 0 ? [categoriesMissing] : []
    report([
      ...unreadable.map(folderProblem),
      ...missing,
      ...problemsOf(categories),
      ...problemsOf(articles),
      ...placed,
    ])
    return all
  }

  const titles = () => [...categories.values()].flatMap(({ good }) => good ?? [])

  /** A base that takes long to build is not built anew for every single confirmation. */
  const isSomethingLearned = () =>
    (options.confirmations?.() ?? confirmations) !== confirmations &&
    performance.now() - builtAt > restPerBuild * buildMs

  async function rebuild(): Promise<void> {
    const begun = performance.now()
    confirmations = options.confirmations?.() ?? []
    const steps = buildSteps(checked.articles, titles(), { ordinaryWords: await readWords(), confirmations })
    index = rememberSearches(await buildInSlices(steps))
    builtAt = performance.now()
    buildMs = builtAt - begun
    version += 1
    options.log.info('knowledge base read', { version, articles: checked.articles.length, problems: problems.length })
  }

  async function refresh<Value>(
    known: Map<string, Remembered<Value>>,
    file: FoundFile,
    parse: Parameters<typeof remember<Value>>[3],
  ): Promise<boolean> {
    const before = known.get(file.path)
    const now = await remember(root, file, before, parse)
    known.set(file.path, now)
    isTouched ||= now !== before
    return now.good !== (before?.good ?? null)
  }

  function report(found: readonly FileProblem[]): void {
    if (JSON.stringify(found) === JSON.stringify(problems)) return
    const told = new Set(problems.map((problem) => JSON.stringify(problem)))
    for (const problem of found) {
      if (told.has(JSON.stringify(problem))) continue
      const { path, line, code } = problem
      options.log.warn('knowledge base problem', {
        path,
        line,
        code,
        message: problemText(options.faults, problem, 'en'),
      })
    }
    problems = found
    options.onReport?.(found)
  }

  const subjects = (await listFiles(root)).files.find(({ path }) => path === 'categories.yaml')
  if (subjects !== undefined) await readCategories(subjects)
  const early = buildIndex([], titles())
  let following: Promise<{ stop(): Promise<void> } | null> = Promise.resolve(null)

  async function build(): Promise<number> {
    await read()
    await rebuild()
    return checked.articles.length
  }
  let tellRead = () => {}
  const isRead = new Promise<void>((resolve) => {
    tellRead = resolve
  })

  return {
    folder: {
      index: () => index ?? early,
      problems: () => problems,
      whenRead: () => isRead,
      version: () => version,
      close: async () => await (await following)?.stop(),
    },
    build: () => {
      const built = build().finally(tellRead)
      following = built.then(() =>
        follow({
          scan,
          folders: () => listed.folders.map((path) => join(root, path)),
          lookMs: () => listed.ms,
          everyMs: options.scanEveryMs ?? second,
          log: options.log,
        }),
      )
      // Whoever awaits what is built hears of it.
      following.catch(() => {})
      return built
    },
  }
}

async function requireFolder(root: string): Promise<void> {
  const stats = await stat(root).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? 'does not exist' : `cannot be read (${cause.code ?? cause.message})`
    throw new Error(`The knowledge base folder ${root} ${why}: create it or set KNOWLEDGE_BASE_DIR.`)
  })
  if (stats.isDirectory()) return
  throw new Error(`The knowledge base ${root} is not a folder: set KNOWLEDGE_BASE_DIR to one.`)
}

function forgetDeleted(
  known: Map<string, Remembered<unknown>>,
  files: readonly FoundFile[],
  unreadable: readonly UnreadableFolder[],
): boolean {
  const there = new Set(files.map((file) => file.path))
  let changed = false
  for (const path of known.keys()) {
    if (there.has(path) || unreadable.some((folder) => folder.path === '' || path.startsWith(`${folder.path}/`)))
      continue
    changed ||= known.get(path)?.good !== null
    known.delete(path)
  }
  return changed
}

const categoriesMissing: FileProblem = { path: 'categories.yaml', ...problemOf(1, 'categories-missing') }

function folderProblem({ path, cause }: UnreadableFolder): FileProblem {
  const values = { why: shortly(cause) }
  return { path: path || '.', line: 1, code: 'file-unreadable', fault: 'folder-unreadable', values }
}

/** A file that has gone meanwhile is looked at again with the next scan. */
async function withLines(root: string, problems: readonly CrossProblem[]): Promise<readonly FileProblem[]> {
  const placed: FileProblem[] = []
  for (const { at, ...problem } of problems) {
    const text = await readFile(join(root, problem.path), 'utf8').catch(() => '')
    placed.push({ ...problem, line: lineBelow(text, at.key, at.value) })
  }
  return placed
}

function problemsOf(known: Map<string, Remembered<unknown>>): FileProblem[] {
  return [...known].flatMap(([path, { problems, good }]) =>
    problems.map((problem): FileProblem => {
      return { path, ...problem, meanwhile: good === null ? 'not-used' : 'last-good-stays' }
    }),
  )
}
