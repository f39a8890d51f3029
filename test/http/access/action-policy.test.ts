import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessPolicy } from '../../../src/desk/access/access-policy.ts'
import { agentRoles } from '../../../src/desk/access/agent-ports.ts'
import { actionPolicy } from '../../../src/desk/access/action-policy.ts'
import { createDatabase, type TestDatabase } from '../../support/database.ts'
import { safe } from '../../support/safe.ts'
import { eventually } from '../../support/eventually.ts'
import { openBrowser } from '../console-browser.ts'
import { type Desk, openDesk } from '../console-desk.ts'

type Kind = keyof typeof actionPolicy
const ownerships = ['nobodys', 'own', 'colleagues'] as const
type Ownership = (typeof ownerships)[number]
const groups = ['own group', 'another group'] as const

/** What an agent is answered who does it without giving a reason; "done" three times is nobody's business. */
const expected: Readonly<Record<Kind, readonly [nobodys: string, own: string, colleagues: string]>> = {
  claim: ['done', 'done', 'already_claimed'],
  take_over: ['done', 'done', 'done'],
  reply: ['done', 'done', 'already_claimed'],
  edit_message: ['messenger_cannot', 'messenger_cannot', 'messenger_cannot'],
  withdraw_message: ['not_own_message', 'not_own_message', 'not_own_message'],
  react: ['message_unknown', 'message_unknown', 'message_unknown'],
  note: ['done', 'done', 'done'],
  give_back: ['done', 'done', 'already_claimed'],
  start: ['done', 'done', 'already_claimed'],
  pend: ['not_allowed_in_status', 'done', 'done'],
  resume: ['not_allowed_in_status', 'not_allowed_in_status', 'not_allowed_in_status'],
  resolve: ['done', 'done', 'reason_needed'],
  cancel: ['done', 'done', 'reason_needed'],
  reopen: ['not_allowed_in_status', 'not_allowed_in_status', 'not_allowed_in_status'],
  undo_resolve: ['not_allowed_in_status', 'not_allowed_in_status', 'not_allowed_in_status'],
  set_impact_urgency: ['done', 'done', 'reason_needed'],
  set_category: ['done', 'done', 'done'],
  renew_promise: ['done', 'done', 'reason_needed'],
  refuse_offer: ['not_offered', 'not_offered', 'not_offered'],
  pass_on: ['done', 'done', 'done'],
  escalate: ['done', 'done', 'done'],
  invite: ['done', 'done', 'done'],
  block: ['done', 'done', 'done'],
  unblock: ['done', 'done', 'done'],
  correct_name: ['done', 'done', 'done'],
  add_user_note: ['done', 'done', 'done'],
  remove_user_note: ['user_note_unknown', 'user_note_unknown', 'user_note_unknown'],
  join_major: ['done', 'done', 'done'],
  leave_major: ['not_in_major', 'not_in_major', 'not_in_major'],
  merge: ['incident_unknown', 'incident_unknown', 'reason_needed'],
  split: ['messages_unknown', 'messages_unknown', 'messages_unknown'],
  link: ['incident_unknown', 'incident_unknown', 'incident_unknown'],
  unlink: ['incident_unknown', 'incident_unknown', 'incident_unknown'],
  follow_up: ['done', 'done', 'done'],
  change_tags: ['done', 'done', 'done'],
  fill_form: ['done', 'done', 'done'],
  set_kind: ['done', 'done', 'done'],
  snooze: ['done', 'done', 'done'],
  ask_approval: ['done', 'done', 'done'],
  decide_approval: ['no_approval_asked', 'no_approval_asked', 'no_approval_asked'],
  add_step: ['done', 'done', 'done'],
  change_step: ['incident_unknown', 'incident_unknown', 'incident_unknown'],
}

let database: TestDatabase
let desk: Desk
let majorId = ''
let colleague: { readonly id: string; readonly name: string }
beforeAll(async () => {
  database = await createDatabase()
  desk = await openDesk(database.url)
  await desk.hire('head', 'supervisor')
  const hired = await desk.hire('boris')
  colleague = { id: hired.id, name: hired.name }
  const outage = { ru: safe('Не работает VPN') }
  const declared = await desk.deps.runMajor.declare(
    {
      incidentId: null,
      title: outage,
      text: outage,
      category: null,
      articleIds: [],
      nextUpdateAt: desk.deps.now() + 60_000,
    },
    hired.id,
  )
  majorId = declared.ok ? declared.value : ''
  const title = (name: string) => ({ ru: name, uk: name, en: name })
  const group = { supervisors: [], onCall: [], calendar: null, categories: [], assigns: 'claim' as const }
  const ladder = { steps: [], repeatMs: 60_000 }
  const settings = desk.deps.settings()
  settings.lines = {
    ...settings.lines,
    groups: [
      {
        id: 'own group',
        title: title('Первая'),
        tier: 1,
        members: agentRoles.map((role) => `${role}-me`),
        ...group,
        ladder,
      },
      { id: 'another group', title: title('Вторая'), tier: 2, members: ['boris'], ...group, ladder },
    ],
  }
})
afterAll(async () => {
  await desk?.close()
  await database?.drop()
})

const wishOf = (kind: Kind, incidentId: string): Readonly<Record<string, unknown>> => {
  const more: Partial<Record<Kind, Readonly<Record<string, unknown>>>> = {
    reply: { text: 'Смотрю.', incidentId, seenNumber: 0, confirmed: true },
    edit_message: { number: 1, text: 'Иначе.' },
    withdraw_message: { number: 1 },
    react: { number: 999, emoji: '👍' },
    note: { text: 'Заметка.', incidentId },
    give_back: {},
    pend: { incidentId, reason: 'user', until: null },
    resolve: { incidentId, text: 'Готово.' },
    cancel: { incidentId, reason: 'Дубль.' },
    set_impact_urgency: { incidentId, impact: 1, urgency: 2 },
    set_category: { incidentId, category: 'mail' },
    refuse_offer: { incidentId, reason: 'Занят.' },
    pass_on: { incidentId, group: 'another group', agentId: null, reason: 'Это к ним.' },
    escalate: { incidentId, reason: 'Нужно ваше решение.' },
    block: { reason: 'Рассылает рекламу.', until: Date.now() + 3_600_000 },
    unblock: {},
    correct_name: { name: 'Ольга Петрова' },
    add_user_note: { text: 'Звонить после обеда.' },
    remove_user_note: { noteId: '999999' },
    merge: { incidentId, into: 2_000_000_000 },
    split: { incidentId, messages: [999], text: 'Про принтер.' },
    link: { incidentId, relation: 'related', other: 2_000_000_000 },
    unlink: { incidentId, relation: 'related', other: 2_000_000_000 },
    follow_up: { incidentId, text: 'Снова то же самое.' },
    change_tags: { incidentId, add: ['vpn'] },
    fill_form: { incidentId, field: 'room', value: '312' },
    set_kind: { incidentId, incidentKind: 'service_request' },
    snooze: { incidentId, until: Date.now() + 3_600_000 },
    ask_approval: { incidentId, agentId: colleague.id },
    decide_approval: { incidentId, isGranted: true, reason: null },
    add_step: { incidentId, title: 'Заказать ноутбук', agentId: colleague.id },
    change_step: { stepId: '999', change: 'done' },
    invite: { incidentId, agentId: colleague.id, text: 'Взгляни.' },
    join_major: { incidentId, majorId },
  }
  return { kind, ...(more[kind] ?? { incidentId }) }
}

let users = 0
async function standing(ownership: Ownership, group: string, me: { readonly id: string; readonly name: string }) {
  users += 1
  const user = `user-${users}`
  await desk.receives(user, { kind: 'command', name: 'person', argument: '' })
  // Several are made at once, and any of them may have handled this one.
  const { id, conversationId } = await eventually(async () => {
    const { rows } = await sql<{ id: string; conversationId: string }>`
      select i.id, i.conversation_id as "conversationId" from incidents i join users u on u.id = i.user_id
      where u.name = ${user}`.execute(database.db)
    const [made] = rows
    if (made === undefined) throw new Error(`${user} has no incident`)
    return made
  })
  await sql`update incidents set "group" = ${group} where id = ${id}`.execute(database.db)
  await sql`update hand_overs set "group" = ${group} where incident_id = ${id}`.execute(database.db)
  const owner = ownership === 'own' ? me : ownership === 'colleagues' ? colleague : null
  if (owner !== null) {
    const claimed = await desk.actions(owner as never, conversationId, { kind: 'claim', incidentId: id })
    expect(claimed.ok).toBe(true)
  }
  return { incidentId: id, conversationId }
}

const noticesOfColleague = async (incidentId: string) =>
  (
    await sql<{ details: Readonly<Record<string, unknown>> }>`
      select details from notices
      where agent_id = ${colleague.id} and incident_id = ${incidentId} and kind = 'changed_by_colleague'`.execute(
      database.db,
    )
  ).rows.map(({ details }) => details)

describe.each(agentRoles.map((role) => ({ role })))('a $role', ({ role }) => {
  let me: { readonly id: string; readonly name: string }
  let browser: ReturnType<typeof openBrowser>
  beforeAll(async () => {
    const hired = await desk.hire(`${role}-me`, role)
    me = { id: hired.id, name: hired.name }
    browser = openBrowser(desk, await desk.enters(hired.id))
  })

  /** Whoever may do nothing is refused before anybody looks at what it is about: each of theirs stands as it was. */
  const untouched = new Map<string, ReturnType<typeof standing>>()
  const stand = (ownership: Ownership, group: string) => {
    if (accessPolicy[role].includes('act_on_conversations')) return standing(ownership, group, me)
    const known = untouched.get(ownership + group) ?? standing(ownership, group, me)
    untouched.set(ownership + group, known)
    return known
  }

  test.each(Object.keys(expected) as Kind[])(
    'may %s as the policy says, whose it is and of which group',
    async (kind) => {
      const cases = ownerships.flatMap((ownership, index) => groups.map((group) => ({ ownership, index, group })))
      const answers = cases.map(async ({ ownership, index, group }) => {
        const { incidentId, conversationId } = await stand(ownership, group)
        const path = `/conversations/${conversationId}/actions`
        const wish = wishOf(kind, incidentId)
        const answer = await browser.post(path, wish)
        const said = answer.status === 200 ? 'done' : String((answer.body as { error?: unknown }).error)
        const right = !accessPolicy[role].includes('act_on_conversations') ? 'not_allowed' : expected[kind][index]
        expect([ownership, group, said]).toEqual([ownership, group, right])
        if (said !== 'reason_needed') return
        // What it would be merged into is looked for once there is a reason.
        if (kind === 'merge') return expect((await browser.post(path, { ...wish, why: 'Дубль.' })).status).toBe(404)
        // With a reason it is done, and the colleague reads who did it and why.
        expect((await browser.post(path, { ...wish, why: 'Вас нет на месте.' })).status).toBe(200)
        expect(await noticesOfColleague(incidentId)).toEqual([{ by: me.name, what: kind, why: 'Вас нет на месте.' }])
      })
      await Promise.all(answers)
    },
  )
})
