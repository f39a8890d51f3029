import { fileURLToPath } from 'node:url'
import { config as loadDotenv } from 'dotenv'
import { keepHeapSmall } from './composition/process/keep-heap-small.ts'
import { beginPrivateServer } from './composition/process/private-server.ts'
import { writeProblem } from './composition/process/terminal.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

async function main(): Promise<void> {
  keepHeapSmall()
  loadDotenv({ quiet: true })
  // The database's server comes up in a process of its own: meanwhile everything else is loaded.
  const privateServer = beginPrivateServer(process.env, process.cwd())
  const { runProduct } = await import('./composition/process/run-product.ts')
  await runProduct(root, privateServer)
}

main().catch((error: unknown) => {
  writeProblem(error)
  process.exit(1)
})
