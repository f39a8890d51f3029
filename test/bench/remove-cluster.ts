import { realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** As root its files lie elsewhere, and only a link to them in the folder. */
export function removeCluster(folder: string): void {
  rmSync(realpathSync(join(folder, 'postgres')), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}
