import { readFileSync } from 'node:fs'
import { auditWords } from '../../../src/desk/access/audit/audit-words.ts'
import { settingKeys } from '../../../src/desk/settings/setting-parts.ts'
import { cutWords } from '../../../src/figures/cut-words.ts'
import { readSentences } from '../../../src/kit/sentences.ts'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAuditLog } from '../../../src/database/access/audit-log.ts'
import { verifyChain } from '../../../src/desk/access/audit/audit-chain.ts'
import { languages } from '../../../src/kit/language.ts'
import { auditedActs, type AuditLine } from '../../../src/desk/access/audit/audit-ports.ts'
import { auditedRoutes, auditing } from '../../../src/http/access/audited-routes.ts'
import type { ApiEnv } from '../../../src/http/api-deps.ts'
import { silentLog } from '../../support/silent-log.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk, password } from '../console-desk.ts'

let database: TestDatabase
let desk: Desk
let chief: ReturnType<typeof openBrowser>
let chiefId: string

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  chiefId = (await desk.hire('chief', 'admin', 'Шеф')).id
  chief = openBrowser(desk)
  await chief.signsIn('chief')
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

type Listed = { lines: readonly (AuditLine & { said: string })[]; next: number | null }
const listed = async (search = '') => (await chief.get(`/audit?language=ru${search}`)).body as unknown as Listed
const newest = async () => (await listed()).lines[0]

test('every route that changes something, or gives a file out, says what the log has of it', () => {
  const routes = desk.api.routes
    .filter(({ method, path }) => method !== 'ALL' && (method !== 'GET' || /csv|transcript|\/(file|data)$/.test(path)))
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(routes)].toSorted()).toEqual(Object.keys(auditedRoutes).toSorted())
})

describe('what is written', () => {
  test('coming in, with the address; a wrong password under the login that there is, and no other', async () => {
    expect(await newest()).toMatchObject({ what: 'signed_in', agentId: chiefId })
    const stranger = openBrowser(desk)
    await stranger.post('/sign-in', { login: 'chief', password: 'not the password' })
    expect(await newest()).toMatchObject({ what: 'sign_in_refused', agentId: null, subject: 'chief' })
    // Whoever looks at an account sees who tried to get into it.
    expect((await listed(`&agent=${chiefId}`)).lines[0]).toMatchObject({ what: 'sign_in_refused' })
    await stranger.post('/sign-in', { login: password.replaceAll(' ', '-'), password: 'x' })
    expect(await newest()).toMatchObject({ what: 'sign_in_refused', subject: null, said: 'неизвестный логин' })
  })

  test('who was made what by whom, and from what to what', async () => {
    const made = await chief.post('/agents', { login: 'galina', name: 'Галина', role: 'agent' })
    const { agent } = made.body as unknown as { agent: { id: string } }
    expect(await newest()).toMatchObject({
      what: 'agent_made',
      agentId: chiefId,
      subject: agent.id,
      details: { role: 'agent' },
    })
    await chief.patch(`/agents/${agent.id}`, { role: 'auditor' })
    expect(await newest()).toMatchObject({
      what: 'agent_changed',
      subject: agent.id,
      details: { roleFrom: 'agent', roleTo: 'auditor' },
    })
    await chief.patch(`/agents/${agent.id}`, { resetPassword: true })
    expect((await newest())?.details).toEqual({ isPasswordReset: true, isTotpReset: false })
    expect(JSON.stringify(await listed())).not.toContain('Галина"}],"details')
  })

  test('a setting with its version, a file with its name; a refused wish leaves no line', async () => {
    await chief.request('PUT', '/settings/answers', { value: { boldness: 'careful' }, version: 0 })
    expect(await newest()).toMatchObject({ what: 'setting_changed', subject: 'answers', details: { version: 1 } })
    const count = (await listed()).lines.length
    await chief.request('PUT', '/settings/answers', { value: { boldness: 17 }, version: 1 })
    await chief.post('/agents', { login: 'galina', name: 'Г', role: 'agent' })
    expect((await listed()).lines).toHaveLength(count)
    await chief.get('/figures/report.csv?report=pilot')
    expect(await newest()).toMatchObject({
      what: 'exported',
      details: { file: '/figures/report.csv', report: 'pilot' },
    })
  })

  test('a canned reply has its name and what it was; an agent’s own is nobody’s business', async () => {
    const shared = { titles: { ru: 'Перезагрузка' }, texts: { ru: 'Перезагрузите.' }, scope: 'all', steps: [] }
    const made = await chief.post('/canned-replies', shared)
    const { id } = made.body as unknown as { id: string }
    expect(await newest()).toMatchObject({ what: 'canned_reply_made', subject: id, details: { version: 0 } })
    const changed = { ...shared, texts: { ru: 'Перезагрузите дважды.' } }
    await chief.request('PUT', `/canned-replies/${id}`, { ...changed, version: 0 })
    expect(await newest()).toMatchObject({ what: 'canned_reply_changed', subject: id, details: { version: 1 } })
    await chief.post(`/canned-replies/${id}/archive`, { version: 1 })
    expect((await chief.get(`/audit/canned-replies/${id}/1`)).body).toMatchObject({
      from: { texts: { ru: 'Перезагрузите.' } },
      to: { texts: { ru: 'Перезагрузите дважды.' } },
    })
    expect((await chief.get(`/audit/canned-replies/${id}/0`)).body).toMatchObject({ from: null, to: shared })
    const own = await chief.post('/canned-replies', { ...shared, titles: { ru: 'Личное' }, scope: 'own' })
    const { id: ownId } = own.body as unknown as { id: string }
    expect((await chief.get(`/audit/canned-replies/${ownId}/0`)).body).toMatchObject({ from: null, to: null })
    const page = await chief.get('/audit?language=ru')
    expect(page.body).toMatchObject({ canned: [{ id, title: { ru: 'Перезагрузка' } }] })
    for (const path of [`${id}/7`, 'x/0', `${id}/x`]) {
      expect((await chief.get(`/audit/canned-replies/${path}`)).status).toBe(404)
    }
  })

  test('of the announcements it is about, those that have a page are named', async () => {
    const wish = { texts: { ru: 'Работы' }, channels: ['preview'] }
    const write = async () =>
      ((await chief.post('/announcements', wish)).body as unknown as { announcement: { id: string; version: string } })
        .announcement
    const [kept, gone] = [await write(), await write()]
    await chief.request('DELETE', `/announcements/${gone.id}?version=${gone.version}`)
    expect((await chief.get('/audit?language=ru')).body).toMatchObject({ announcements: [kept.id] })
  })

  test('what was done at the server is found by itself', async () => {
    await desk.deps.audit.record({
      at: desk.deps.now(),
      agentId: null,
      what: 'password_changed',
      subject: 'galina',
      details: { isCommand: true },
      address: null,
    })
    const { body } = await chief.get('/audit?language=ru&agent=command')
    expect(body).toMatchObject({ lines: [{ what: 'password_changed', subject: 'galina' }] })
    expect((body as unknown as { lines: unknown[] }).lines).toHaveLength(1)
    expect((await chief.get('/audit?language=ru&agent=somebody')).status).toBe(422)
  })

  test('from what to what a setting was changed, for an auditor too', async () => {
    await desk.hire('auditor', 'auditor', 'Аудит')
    const auditor = openBrowser(desk)
    await auditor.signsIn('auditor')
    const { status, body } = await auditor.get('/audit/settings/answers/1')
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({
        from: null,
        to: { boldness: 'careful' },
        usual: expect.objectContaining({ answers: { boldness: 'balanced' } }),
      }),
    ])
    for (const path of ['answers/7', 'answers/x', 'boldness/1', 'answers/99999999999']) {
      expect((await auditor.get(`/audit/settings/${path}`)).status).toBe(404)
    }
  })

  test.each(languages)('every act has its words in %s', async (language) => {
    const { body } = await chief.get(`/audit/words?language=${language}`)
    const { acts, files } = body as unknown as { acts: Record<string, string>; files: Record<string, string> }
    expect(Object.keys(acts).toSorted()).toEqual([...auditedActs].toSorted())
    const exported = Object.entries(auditedRoutes).filter(([, what]) => what === 'exported')
    // What a command takes out has no route.
    const given = [...exported.map(([route]) => route.slice('GET '.length)), 'backup']
    expect(Object.keys(files).toSorted()).toEqual(given.toSorted())
  })

  test('found by who and by what, page by page, and as a file with the seals', async () => {
    const log = makeAuditLog(desk.db)
    const entry = { at: desk.now(), agentId: chiefId, subject: null, details: {}, address: null } as const
    for (let many = 0; many < 130; many += 1) await log.record({ ...entry, what: 'signed_out' })
    const first = await listed('&what=signed_out')
    expect(first.lines).toHaveLength(100)
    const rest = await listed(`&what=signed_out&before=${first.next}`)
    expect([rest.lines.length, rest.next]).toEqual([30, null])
    expect((await listed('&agent=999999')).lines).toEqual([])
    const file = (await chief.get(`/audit/file?language=ru&until=${desk.now() + 1}`)).body as unknown as {
      lines: readonly (AuditLine & { said: string })[]
      changes: readonly { number: number; from: unknown; to: unknown }[]
      usual: Record<string, unknown>
    }
    expect(file.lines[0]).toMatchObject({ what: 'signed_out', hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    const changed = file.lines.find(({ what }) => what === 'setting_changed')
    expect(file.changes).toContainEqual({ number: changed?.number, from: null, to: { boldness: 'careful' } })
    expect(file.usual).toMatchObject({ answers: { boldness: 'balanced' }, texts: { ru: { menu: expect.any(String) } } })
    expect(await newest()).toMatchObject({
      what: 'exported',
      details: { file: '/audit/file', days: expect.stringMatching(/^… – \d{4}-/) },
    })
  })
})

test.each(languages)('a setting and the command line are called in the file as on the page (%s)', (language) => {
  const page = readSentences({ [language]: readFileSync(`src/console/words/${language}.ftl`, 'utf8') })
  const { settings, command, roles } = auditWords(language)
  for (const key of settingKeys) {
    const id = `setting-${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    expect([key, settings[key]]).toEqual([key, page.say(language, id)])
  }
  expect(command).toBe(page.say(language, 'setting-by-command'))
  // The page of agents may explain a role behind its name.
  for (const [role, name] of Object.entries(roles)) {
    expect(`${page.say(language, `agents-role-${role}`)} (`).toContain(`${name} (`)
  }
  const cuts = cutWords(language)
  for (const each of languages) expect(cuts.languages[each]).toBe(page.say(language, `language-${each}`))
})

test('a line that cannot be written takes nobody’s answer away', async () => {
  const broken = { record: () => Promise.reject(new Error('no room')) }
  const lost: unknown[] = []
  const log = { ...silentLog, error: (...said: readonly unknown[]) => void lost.push(said) }
  const api = new Hono<ApiEnv>()
  api.use(auditing({ ...desk.deps, audit: broken as never, log }))
  api.post('/api/agents', (context) => context.json({ password: 'shown once' }, 201))
  const answer = await api.request('/api/agents', { method: 'POST' })
  expect([answer.status, await answer.json()]).toEqual([201, { password: 'shown once' }])
  expect(lost).toEqual([['a line of the audit log is lost', expect.any(Error), { what: 'agent_made' }]])
})

describe('the chain', () => {
  test('has no gap however many write at once, and is whole', async () => {
    const log = makeAuditLog(desk.db)
    const entry = { at: desk.now(), agentId: null, subject: 'x', details: { b: 1, a: null }, address: '::1' } as const
    await Promise.all(Array.from({ length: 20 }, () => log.record({ ...entry, what: 'exported' })))
    const { rows } = await sql<{ count: number; last: number }>`
      select count(*)::int as count, max(number)::int as last from audit_log`.execute(desk.db)
    expect(rows[0]?.count).toBe(rows[0]?.last)
    expect(await verifyChain(log)).toMatchObject({ isWhole: true, count: rows[0]?.count })
  })

  test('refuses to be changed, emptied or shortened', async () => {
    for (const wish of [sql`update audit_log set subject = 'y'`, sql`delete from audit_log`, sql`truncate audit_log`]) {
      await expect(wish.execute(desk.db)).rejects.toThrow('the audit log is only added to')
    }
  })

  test.each([
    ['a line that was changed', sql`update audit_log set details = '{"roleTo":"agent"}' where number = 3`, 3],
    ['one that was taken out', sql`delete from audit_log where number = 5`, 5],
    ['another one in its place', sql`update audit_log set number = 100000 where number = 7`, 7],
  ])('is broken by %s, even by whoever owns the database', async (_, wish, number) => {
    await desk.db
      .transaction()
      .execute(async (trx) => {
        await sql`set local session_replication_role = replica`.execute(trx)
        await wish.execute(trx)
        expect(await verifyChain(makeAuditLog(trx))).toEqual({ isWhole: false, number })
        throw new Error('as it was')
      })
      .catch((error: unknown) => expect(String(error)).toContain('as it was'))
    expect(await verifyChain(makeAuditLog(desk.db))).toMatchObject({ isWhole: true })
  })
})
