import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedCluster } from '../../src/database/embedded-cluster.ts'

/** A cluster of its own below /tmp. */
export async function ownDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'frontline-console-'))
  const cluster = await startEmbeddedCluster(folder)
  return {
    url: cluster.url('postgres'),
    stop: async () => {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
