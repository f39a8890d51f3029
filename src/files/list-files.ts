import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A file as the disk describes it; `stamp` changes whenever the content may have. */
export interface FoundFile {
  /** Below the root, with `/` between folders. */
  readonly path: string
  readonly kind: 'file' | 'link'
  readonly bytes: number
  readonly stamp: string
}

/** A folder that could not be listed: what lay in it must not be taken for deleted. */
export interface UnreadableFolder {
  readonly path: string
  readonly cause: unknown
}

interface Listing {
  readonly files: readonly FoundFile[]
  readonly unreadable: readonly UnreadableFolder[]
  /** Every folder that was listed, the root as ''. */
  readonly folders: readonly string[]
}

/** Ten thousand answers of the disk at once would hold up everything else. */
const lookedAtAtOnce = 100

const editorsLeftovers = /(^[.#~])|(~$)|(\.(swp|tmp|bak|orig)$)/

/** Lists Markdown files and `categories.yaml` below the root, sorted by path. Links are named, never followed. */
export async function listFiles(root: string): Promise<Listing> {
  const listed: Listed = { files: [], unreadable: [], folders: [] }
  await listInto('', root, listed)
  listed.files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return listed
}

type Listed = { readonly files: FoundFile[]; readonly unreadable: UnreadableFolder[]; readonly folders: string[] }

async function listInto(path: string, root: string, listed: Listed): Promise<void> {
  let entries
  try {
    entries = await readdir(join(root, path), { withFileTypes: true })
  } catch (cause) {
    listed.unreadable.push({ path, cause })
    return
  }
  listed.folders.push(path)
  for (let at = 0; at < entries.length; at += lookedAtAtOnce) {
    await Promise.all(entries.slice(at, at + lookedAtAtOnce).map(look))
  }

  async function look(entry: Dirent): Promise<void> {
    if (editorsLeftovers.test(entry.name)) return
    const here = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory()) return listInto(here, root, listed)
    if (!isOurs(here, entry.isSymbolicLink())) return
    // Gone between the listing and this look: the next scan sees it as deleted.
    const stats = await lstat(join(root, here)).catch(() => null)
    if (stats === null || !(stats.isFile() || stats.isSymbolicLink())) return
    const kind = stats.isSymbolicLink() ? 'link' : 'file'
    listed.files.push({
      path: here,
      kind,
      bytes: stats.size,
      stamp: `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`,
    })
  }
}

function isOurs(path: string, isLink: boolean): boolean {
  if (path === 'categories.yaml') return true
  if (!path.includes('/')) return false
  return path.endsWith('.md') || isLink
}
