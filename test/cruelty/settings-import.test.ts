import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSettingsStore } from '../../src/database/settings.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'frontline-import-'))
const file = join(folder, 'desk.yaml')
const journal = join(folder, 'journal')
let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** `npm run settings -- import FILE`, killed at a gate. */
async function imports(capacity: number, env: Readonly<Record<string, string>>): Promise<boolean> {
  writeFileSync(file, `waits: { usualCapacity: ${capacity} }\nskills: { anna: { capacity: ${capacity} } }\n`)
  const args = ['--import', 'tsx', 'src/cli/settings.ts', 'import', file]
  const child = promisify(execFile)(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: database.url, KNOWLEDGE_BASE_DIR: folder, ...env },
  })
  return await child.then(
    () => true,
    () => false,
  )
}

test('an import that is killed between two statements leaves all or nothing, audit included', async () => {
  const store = makeSettingsStore(database.db)
  expect(await imports(1, { GATE_JOURNAL: journal })).toBe(true)
  const passed = readFileSync(journal, 'utf8').trim().split('\n')
  // The second row of two, the audit behind the rows, and both sides of the end.
  const gates = ['insert settings#2:before', 'insert settings_changes#1:before', 'commit#1:after']
  for (const gate of gates) expect(passed).toContain(gate.replace(/#\d/, ''))
  let capacity = 1
  for (const gate of gates) {
    capacity += 1
    expect(await imports(capacity, { CRASH_AT: gate }), gate).toBe(false)
    const rows = await store.read()
    const found = JSON.stringify(rows.map(({ value }) => value)).match(/(?<=apacity":)\d+/g)
    expect(new Set(found).size, gate).toBe(1)
    const changes = await store.changes({ before: null, limit: 100 })
    expect(changes, gate).toHaveLength(rows.reduce((sum, { version }) => sum + version, 0))
  }
  expect(await imports(40, {})).toBe(true)
  expect(JSON.stringify(await store.read())).toContain('40')
}, 180_000)
