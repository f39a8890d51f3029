import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '../../src/database/server/connect.ts'
import { startEmbeddedCluster } from '../../src/database/server/embedded-cluster.ts'
import { migrate } from '../../src/database/server/migrate.ts'
import { openGate } from '../../src/kit/gate.ts'
import { bundleProduct } from './bundle-product.ts'
import { silentLog } from './silent-log.ts'
import { sql } from 'kysely'

declare module 'vitest' {
  export interface ProvidedContext {
    /** postgres:// address of a database that may create others. */
    serverUrl: string
    template: string
    /** src/main.ts as one file that node runs as it is. */
    product: string
  }
}

/**
 * One real PostgreSQL per test run, and a migrated template in it from which every test file gets a database of its
 * own in milliseconds. DATABASE_URL runs the same suite on another server.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL']
  const folder = mkdtempSync(join(tmpdir(), 'frontline-test-'))
  const bundle = await bundleProduct()
  const cluster =
    given === undefined
      ? await startEmbeddedCluster(folder, {
          settings: ['fsync=off', 'full_page_writes=off', 'jit=off', 'max_connections=200'],
        })
      : null
  const serverUrl = given ?? cluster?.url('postgres') ?? ''
  const template = `frontline_template_${process.pid}`

  const server = connect(serverUrl, openGate, silentLog, 1)
  await sql.raw(`create database ${template} encoding 'UTF8' template template0`).execute(server.db)
  const url = new URL(serverUrl)
  url.pathname = `/${template}`
  const inTemplate = connect(url.href, openGate, silentLog, 1)
  await migrate(inTemplate.db, 'migrations')
  await inTemplate.close()
  provide('serverUrl', serverUrl)
  provide('template', template)
  provide('product', bundle.file)

  return async () => {
    bundle.remove()
    if (cluster === null) await sql.raw(`drop database if exists ${template}`).execute(server.db)
    await server.close()
    await cluster?.stop()
    // As root the cluster lies elsewhere and only a link to it here.
    if (cluster !== null) rmSync(realpathSync(join(folder, 'postgres')), { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}
