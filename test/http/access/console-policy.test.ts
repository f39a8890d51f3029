import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessPolicy, type Permission } from '../../../src/desk/access/access-policy.ts'
import { type AgentRole, agentRoles } from '../../../src/desk/access/agent-ports.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

/** What each route asks of a role. A new route without a line here fails the first test. */
const expected: Readonly<Record<string, Permission | 'anybody'>> = {
  'POST /sign-in': 'anybody',
  'POST /sign-in/code': 'anybody',
  'POST /sign-out': 'self',
  'GET /sessions': 'self',
  'POST /sessions/:id/end': 'self',
  'POST /sessions/end-others': 'self',
  'GET /totp': 'self',
  'POST /totp/begin': 'self',
  'POST /totp/confirm': 'self',
  'POST /totp/codes': 'self',
  'POST /totp/off': 'self',
  'GET /me': 'self',
  'POST /language': 'self',
  'POST /password': 'self',
  'GET /queue': 'read_conversations',
  'GET /conversations/:id': 'read_conversations',
  'GET /conversations/:id/files/:file': 'read_conversations',
  'POST /conversations/:id/here': 'act_on_conversations',
  'POST /conversations/:id/read': 'act_on_conversations',
  'POST /conversations/:id/unread': 'act_on_conversations',
  'GET /conversations/:id/drafts': 'act_on_conversations',
  'PUT /conversations/:id/drafts': 'act_on_conversations',
  'POST /conversations/:id/files': 'act_on_conversations',
  'POST /conversations/:id/typing': 'act_on_conversations',
  'GET /incidents/:id/around': 'read_conversations',
  'GET /incidents/:id/history': 'read_conversations',
  'GET /articles': 'read_conversations',
  'GET /articles/:id/figures': 'read_conversations',
  'GET /knowledge/articles': 'read_articles',
  'GET /knowledge/articles/:language/:id': 'read_articles',
  'GET /knowledge/try': 'read_articles',
  'GET /knowledge/gaps': 'read_articles',
  'GET /conversations/:id/transcript': 'read_conversations',
  'GET /knowledge/learned': 'read_articles',
  'GET /knowledge/drafts': 'read_articles',
  'POST /knowledge/drafts': 'edit_articles',
  'POST /knowledge/drafts/of-incident': 'act_on_conversations',
  'POST /knowledge/drafts/:id': 'edit_articles',
  'POST /conversations/:id/missing': 'act_on_conversations',
  'POST /knowledge/learned/:id': 'edit_articles',
  'POST /conversations/:id/actions': 'act_on_conversations',
  'POST /conversations/:id/resend': 'act_on_conversations',
  'GET /unconfirmed': 'read_figures',
  'POST /unconfirmed/send': 'announce',
  'POST /unconfirmed/drop': 'announce',
  'POST /unconfirmed/keep': 'announce',
  'GET /agents': 'manage_agents',
  'POST /agents': 'manage_agents',
  'PATCH /agents/:id': 'manage_agents',
  'GET /agents/:id/sessions': 'manage_agents',
  'POST /agents/:id/sessions/:session/end': 'manage_agents',
  'POST /agents/:id/sessions/end-all': 'manage_agents',
  'GET /announcements': 'announce',
  'POST /announcements': 'announce',
  'GET /announcements/audience': 'announce',
  'POST /announcements/audience': 'announce',
  'POST /announcements/check': 'announce',
  'GET /announcements/:id': 'announce',
  'PUT /announcements/:id': 'announce',
  'DELETE /announcements/:id': 'announce',
  'GET /announcements/:id/recipients': 'announce',
  'GET /announcements/:id/recipients.csv': 'announce',
  'POST /announcements/:id/moves': 'announce',
  'GET /bulletins': 'tell_agents',
  'POST /bulletins': 'tell_agents',
  'GET /major-incidents': 'read_conversations',
  'GET /major-incidents/:id': 'read_conversations',
  'POST /major-incidents': 'run_majors',
  'PUT /major-incidents/:id': 'run_majors',
  'POST /major-incidents/:id/updates': 'run_majors',
  'POST /major-incidents/:id/end': 'run_majors',
  'GET /settings': 'change_settings',
  'PUT /settings/:key': 'change_settings',
  'POST /settings/what-if': 'change_settings',
  'GET /settings/texts': 'change_settings',
  'POST /settings/texts/preview': 'change_settings',
  'GET /settings/messengers': 'change_settings',
  'POST /settings/messengers/:name/check': 'change_settings',
  'GET /desk': 'act_on_conversations',
  'POST /desk/presence': 'act_on_conversations',
  'POST /desk/notices/seen': 'act_on_conversations',
  'POST /desk/link-code': 'act_on_conversations',
  'GET /settings/changes': 'change_settings',
  'GET /audit/canned-replies/:id/:version': 'read_audit',
  'GET /audit/settings/:key/:version': 'read_audit',
  'GET /audit/words': 'read_audit',
  'GET /audit': 'read_audit',
  'GET /audit/file': 'read_audit',
  'GET /board': 'read_figures',
  'GET /board/targets': 'read_figures',
  'GET /figures/agents': 'read_figures',
  'GET /figures/behind': 'read_figures',
  'GET /figures/parts': 'read_figures',
  'GET /figures/report': 'read_figures',
  'GET /figures/report.csv': 'read_figures',
  'GET /figures/parts.csv': 'read_figures',
  'GET /figures/staffing/file': 'read_figures',
  'GET /figures/words': 'read_figures',
  'GET /feedback': 'work_off_feedback',
  'GET /feedback.csv': 'work_off_feedback',
  'POST /feedback/:id/moves': 'work_off_feedback',
  'GET /quality/transcripts': 'read_reviews',
  'GET /quality/transcripts/:id': 'read_reviews',
  'POST /quality/transcripts': 'review_work',
  'PUT /quality/transcripts/:id/draft': 'review_work',
  'POST /quality/transcripts/:id/save': 'review_work',
  'POST /quality/transcripts/:id/calibrate': 'review_work',
  'GET /quality/mine': 'read_own_reviews',
  'POST /quality/reviews/:id/answer': 'act_on_conversations',
  'GET /people': 'manage_directory',
  'POST /people/import': 'manage_directory',
  'GET /people/users/:id/data': 'handle_data_requests',
  'POST /people/users/:id/erase': 'handle_data_requests',
  'POST /people/chats/:id/unlink': 'manage_directory',
  'GET /canned-replies': 'act_on_conversations',
  'POST /canned-replies': 'act_on_conversations',
  'PUT /canned-replies/:id': 'act_on_conversations',
  'POST /canned-replies/:id/archive': 'act_on_conversations',
  'POST /canned-replies/:id/used': 'act_on_conversations',
  'GET /views/choices': 'read_conversations',
  'POST /views': 'read_conversations',
  'PUT /views/:id': 'read_conversations',
  'POST /views/:id/remove': 'read_conversations',
  'GET /live': 'read_conversations',
}

let database: TestDatabase
let desk: Desk

beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
})
afterAll(async () => {
  await desk.close()
  await database.drop()
})

test('T25: every route has an expectation, and every expectation a route', () => {
  const routes = desk.api.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(routes)].toSorted()).toEqual(Object.keys(expected).toSorted())
})

const call = (browser: ReturnType<typeof openBrowser>, route: string) => {
  const [method = '', path = ''] = route.split(' ')
  return browser.request(method, path.replace(':id', '999999'), method === 'GET' ? undefined : {})
}

describe.each(Object.entries(expected))('%s', (route, permission) => {
  test.runIf(permission !== 'anybody')('is closed to whoever is not signed in', async () => {
    expect((await call(openBrowser(desk), route)).status).toBe(401)
  })

  test.each(agentRoles.map((role) => [role]))('opens to a %s as the policy says', async (role: AgentRole) => {
    const login = `${role}-${route.replaceAll(/\W+/g, '')}`.toLowerCase()
    const agent = await desk.hire(login, role)
    const browser = openBrowser(desk, await desk.enters(agent.id))
    const response = await call(browser, route)
    const isOpen = permission === 'anybody' || accessPolicy[role].includes(permission)
    if (isOpen) expect([401, 403]).not.toContain(response.status)
    else expect(response.status).toBe(403)
    await response.body?.cancel()
  })
})

test('an editor reads, and changes nothing but what was learned; an agent not even that', () => {
  expect(accessPolicy.editor).toEqual(['self', 'read_conversations', 'read_articles', 'edit_articles'])
  expect(accessPolicy.agent).not.toContain('edit_articles')
  expect(accessPolicy.auditor.filter((one) => one !== 'self' && !one.startsWith('read_'))).toEqual([])
})

describe('agents', () => {
  test('an admin makes one, shows the password once, and the newcomer must change it', async () => {
    await desk.hire('chief', 'admin')
    const chief = openBrowser(desk)
    await chief.signsIn('chief')
    const made = await chief.post('/agents', { login: 'Galina', name: 'Галина', role: 'agent' })
    expect(made.status).toBe(201)
    const { password, agent } = made.body as unknown as { password: string; agent: { id: string; login: string } }
    expect(agent.login).toBe('galina')
    expect((await chief.post('/agents', { login: 'galina', name: 'Г', role: 'agent' })).body).toEqual({
      error: 'login_taken',
    })
    const galina = openBrowser(desk)
    await galina.signsIn('galina', password)
    expect((await galina.get('/queue')).body).toEqual({ error: 'must_change_password' })
    const listed = await chief.get('/agents')
    expect(JSON.stringify(listed.body)).not.toContain('scrypt')
    const reset = await chief.patch(`/agents/${agent.id}`, { resetPassword: true })
    expect((reset.body as unknown as { password: string }).password).not.toBe(password)
    expect((await galina.get('/me')).status).toBe(401)
    expect((await chief.patch(`/agents/${agent.id}`, { isDisabled: true })).status).toBe(200)
  })

  test('an admin cannot shut themselves out', async () => {
    const boss = await desk.hire('boss', 'admin')
    const browser = openBrowser(desk)
    await browser.signsIn('boss')
    expect((await browser.patch(`/agents/${boss.id}`, { isDisabled: true })).body).toEqual({ error: 'own_account' })
    expect((await browser.patch(`/agents/${boss.id}`, { role: 'agent' })).body).toEqual({ error: 'own_account' })
  })
})
