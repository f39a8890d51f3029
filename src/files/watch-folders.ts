import { type FSWatcher, watch } from 'node:fs'

/** Tells that something in a folder may have changed. A hint and no promise: disks of other machines give none. */
type FolderWatch = {
  /** Watches these folders, and no others any more. @returns whether each of them can be watched. */
  follow(folders: readonly string[]): boolean
  close(): void
}

/** `onHint` may be called many times for one change. Folders below a folder are to be named themselves. */
export function watchFolders(onHint: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>()

  function forget(folder: string): void {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }

  function begin(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, onHint)
      watchers.set(folder, watcher)
      watcher.on('error', () => forget(folder))
    } catch {
      // The system has no more watches to give, or the folder is gone: whoever follows it looks by themselves.
    }
  }

  return {
    follow: (folders) => {
      const wanted = new Set(folders)
      for (const folder of watchers.keys()) if (!wanted.has(folder)) forget(folder)
      for (const folder of wanted) if (!watchers.has(folder)) begin(folder)
      return watchers.size === wanted.size
    },
    close: () => {
      for (const folder of watchers.keys()) forget(folder)
    },
  }
}
