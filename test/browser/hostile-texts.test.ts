import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStage, type Stage } from './console-stage.ts'
import { noBrowser } from './open-chromium.ts'

/** What has run scripts in one product or another; each says who it is, so that a hit can be named. */
const attacks: readonly ((n: number) => string)[] = [
  (n) => `<script>pwned(${n})</script>`,
  (n) => `<img src=x onerror=pwned(${n})>`,
  (n) => `"><img src=x onerror="pwned(${n})">`,
  (n) => `'><svg/onload=pwned(${n})>`,
  (n) => `<svg><animate onbegin=pwned(${n}) attributeName=x dur=1s>`,
  (n) => `<iframe srcdoc="<script>parent.pwned(${n})</script>"></iframe>`,
  (n) => `<a href="javascript:pwned(${n})">сюда</a>`,
  (n) => `[сюда](javascript:pwned(${n}))`,
  (n) => `![x](x"onerror="pwned(${n}))`,
  (n) => `[x]: javascript:pwned(${n})`,
  (n) => `<https://x.example/"onmouseover="pwned(${n})>`,
  (n) => `javascript:pwned(${n})//http://x.example`,
  (n) => `data:text/html,<script>pwned(${n})</script>`,
  (n) => `<math><mtext></p><style><img src=x onerror=pwned(${n})></style>`,
  (n) => `<template><script>pwned(${n})</script></template>`,
  (n) => `<body onload=pwned(${n})><input autofocus onfocus=pwned(${n})>`,
  (n) => `<details open ontoggle=pwned(${n})>`,
  (n) => `<style>@import 'data:,*{x:expression(pwned(${n}))}'</style>`,
  (n) => `<link rel=stylesheet href="https://x.example/${n}.css">`,
  (n) => `<base href="https://x.example/${n}/">`,
  (n) => `<meta http-equiv=refresh content="0;url=https://x.example/${n}">`,
  (n) => `</title></textarea></script><script>pwned(${n})</script>`,
  (n) => `<form action="https://x.example/${n}"><button autofocus>x</button></form>`,
  (n) => `\${pwned(${n})} #{pwned(${n})} <%= pwned(${n}) %>`,
  (n) => `&lt;img src=x onerror=pwned(${n})&gt; &#60;script&#62;`,
]
const count = 500
const texts = Array.from({ length: count }, (_, n) => attacks[n % attacks.length]?.(n) ?? '')

const readOn = ['articles/drafts', 'articles/gaps', 'canned', 'feedback', 'directory', 'agents', 'colleagues']

describe.skipIf(noBrowser !== null)(`T23: ${count} hostile texts in every field that people fill`, () => {
  let stage: Stage
  let page: Page
  const asked: string[] = []

  beforeAll(async () => {
    stage = await openStage()
    await fill(stage)
    page = await stage.signsIn('admin')
    page.on('request', (request) => void asked.push(request.url()))
    page.on('dialog', (dialog) => void dialog.dismiss())
    await page.evaluate(() => {
      const hits: unknown[] = []
      Object.assign(window, { hits, pwned: (n: unknown) => hits.push(n) })
    })
  }, 180_000)
  afterAll(async () => {
    await stage?.close()
  })

  async function nothingRan(): Promise<void> {
    expect(await page.evaluate(() => (window as unknown as { hits: unknown[] }).hits)).toEqual([])
    const scripted =
      'iframe, base, #page script, #page style, #page form[action*="x.example"], a[href^="javascript" i], a[href^="data:text/html" i]'
    expect(await page.locator(scripted).count()).toBe(0)
    expect(await page.locator('#page [onerror], #page [onload], #page [onfocus], #page [ontoggle]').count()).toBe(0)
    expect(stage.complaints).toEqual([])
    expect(asked.filter((url) => !url.startsWith(stage.url))).toEqual([])
  }
  const goes = async (hash: string) => {
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await page.waitForTimeout(400)
  }
  const shown = () => page.evaluate(() => document.body.textContent ?? '')

  test('a conversation shows all of them as they were typed', async () => {
    const { rows } = await sql<{ id: string }>`
      select c.id from conversations c order by c.message_count desc limit 1`.execute(stage.db)
    await goes(`#/c/${rows[0]?.id}`)
    await page.locator('.bubble').first().waitFor()
    while ((await page.locator('.earlier').count()) > 0) {
      await page.locator('.earlier').click()
      await page.waitForTimeout(300)
    }
    const body = await shown()
    expect(texts.filter((text) => !body.includes(text))).toEqual([])
    await nothingRan()
  })

  test('the panel with its notes, history and tags, the list and a search show them as text', async () => {
    await page.locator('.history summary').click()
    await page.locator('.history time').first().waitFor()
    await nothingRan()
    await goes('#/')
    await page.locator('.tab').nth(2).click()
    await page.locator('a.row').first().waitFor()
    await page.locator('.search input').first().fill('onerror')
    await page.waitForTimeout(800)
    expect(await page.locator('a.row').count()).toBeGreaterThan(0)
    await nothingRan()
  })

  test.each([
    'notices',
    'colleagues',
    'majors',
    'articles',
    'articles/gaps',
    'articles/drafts',
    'articles/learned',
    'articles/try',
    'feedback',
    'directory',
    'canned',
    'settings',
    'agents',
    'account',
  ])('the page "%s" runs none of them', async (name) => {
    await goes(`#/${name}`)
    await page.locator('main').waitFor()
    // Where they stand by their row, they have to be read there as they were typed.
    if (readOn.includes(name)) await expect.poll(shown, { timeout: 30_000 }).toContain(texts[2])
    await nothingRan()
  })

  test('what people write by Markdown in an answer of an agent becomes no address that runs', async () => {
    const user = await stage.visits(texts[1] ?? '')
    for (const text of texts.slice(0, attacks.length)) await stage.says(user, text)
    await user.waitForTimeout(500)
    expect(await user.locator('iframe, a[href^="javascript" i], #page script').count()).toBe(0)
    expect(stage.complaints).toEqual([])
    await user.context().close()
  })
})

/** A row in every table in which words of people stand, each column of words with another text. */
async function fill(stage: Stage): Promise<void> {
  const { db } = stage
  await stage.hire('evil', texts[2] ?? '')
  await sql`create table hostile (n integer primary key, text text)`.execute(db)
  await sql`insert into hostile select (value ->> 0)::int, value ->> 1 from jsonb_array_elements(${JSON.stringify(
    texts.map((text, n) => [n, text]),
  )}::jsonb)`.execute(db)
  const user = await stage.visits('Злой')
  await stage.says(user, '/person')
  await stage.hears(user, /INC-\d{6}/)
  await user.context().close()
  await sql`
    insert into messages (conversation_id, number, author, kind, text, content, created_at, incident_id)
    select c.id, c.message_count + 1 + h.n, case h.n % 3 when 0 then 'user' when 1 then 'agent' else 'bot' end,
      case when h.n % 3 = 1 and h.n % 2 = 0 then 'note' else 'text' end, h.text,
      jsonb_build_object('buttons', jsonb_build_array(jsonb_build_object('id', 'x', 'title', h.text)),
        'context', jsonb_build_object('forwardedFrom', h.text, 'quote', jsonb_build_object('text', h.text, 'from', h.text))),
      now(), i.id
    from conversations c join incidents i on i.conversation_id = c.id, hostile h`.execute(db)
  await sql`update conversations set message_count = message_count + ${count}, version = version + 1`.execute(db)
  const at = (n: number) => sql`(select text from hostile where n = ${n})`
  await sql`
    update incidents set description = ${at(3)}, complaint = ${at(4)}, cause = ${at(5)}, resolution_text = ${at(6)},
      category = 'x"><img src=x onerror=pwned(1)>', "group" = ${at(7)},
      tags = jsonb_build_array(left(${at(8)}, 40)), form = jsonb_build_object('room', ${at(9)})`.execute(db)
  await sql`update users set name = ${at(10)}, blocked_reason = ${at(11)}, blocked_until = now() + interval '1 day'`.execute(
    db,
  )
  await sql`update addresses set username = ${at(12)}`.execute(db)
  await sql`
    insert into incident_events (incident_id, type, at, actor_kind, actor_id, details)
    select i.id, 'text_added', now(), 'user', null, jsonb_build_object('changes', '{}'::jsonb, 'text', h.text)
    from incidents i, hostile h where h.n < 50`.execute(db)
  const agents = await db.selectFrom('agents').select(['id']).orderBy('id').execute()
  const me = agents[0]?.id ?? ''
  await sql`insert into user_notes (user_id, agent_id, text, at) select u.id, ${me}, h.text, now() from users u, hostile h where h.n < 50`.execute(
    db,
  )
  await sql`
    insert into article_drafts (language, article_id, title, text, origin, agent_id, at)
    select 'ru', 'x', h.text, h.text, 'gap', ${me}, now() from hostile h where h.n < 100`.execute(db)
  await sql`
    insert into canned_replies (titles, texts, scope, steps)
    select jsonb_build_object('ru', h.text), jsonb_build_object('ru', h.text), 'all', '[]' from hostile h where h.n < 100`.execute(
    db,
  )
  await sql`
    insert into views (name, view, filter, sort) select left(h.text, 60), 'all', '{}', 'turn' from hostile h where h.n < 10`.execute(
    db,
  )
  await sql`
    insert into feedback (kind, user_id, conversation_id, comment, at)
    select 'wish', u.id, c.id, h.text, now() from users u join addresses a on a.user_id = u.id
      join conversations c on c.address_id = a.id, hostile h where h.n < 100`.execute(db)
  await sql`
    insert into people (phone, name, department, class)
    select '+7916' || lpad(h.n::text, 7, '0'), h.text, h.text, h.text from hostile h where h.n < 100`.execute(db)
  await sql`
    insert into answers (conversation_id, question, language, outcome, at)
    select c.id, h.text, 'ru', 'nothing', now() from conversations c, hostile h where h.n < 100`.execute(db)
  await sql`
    insert into learned_examples (language, article_id, question_key, question, source, helped, not_helped, status, changed_at)
    select 'ru', 'x', h.text, h.text, 'user', 1, 0, 'learned', now() from hostile h where h.n < 50`.execute(db)
}
