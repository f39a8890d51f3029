import { spawn } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedCluster } from '../../src/database/server/embedded-cluster.ts'
import { findBinaries, reachableBinaries, serverUser } from '../../src/database/server/postgres-binaries.ts'

/** A cluster of its own, which may be restarted under everybody's feet; the port stays the same. */
export async function restartableCluster() {
  const dataDir = mkdtempSync(join(tmpdir(), 'frontline-restart-'))
  const cluster = await startEmbeddedCluster(dataDir)
  const user = serverUser()
  const { pgCtl } = reachableBinaries(await findBinaries(), user)
  const folder = realpathSync(join(dataDir, 'postgres'))

  return {
    url: cluster.url('postgres'),
    /** Resolves when the server takes connections again. */
    restart: (mode: 'fast' | 'immediate'): Promise<void> =>
      new Promise((resolve, reject) => {
        const child = spawn(
          pgCtl,
          ['restart', '-D', folder, '-m', mode, '-w', '-t', '60', '-l', join(folder, 'server.log')],
          {
            ...user,
            cwd: '/',
            detached: true,
            stdio: 'ignore',
          },
        )
        child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`pg_ctl restart ended with ${code}`))))
      }),
    stop: async (): Promise<void> => {
      await cluster.stop()
      rmSync(dataDir, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
