import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type Messenger, openScene, type Person, type Scene } from '../support/scene.ts'
import type { Agent } from '../support/scene-agent.ts'
import { feedbackWords } from './feedback-words.ts'

type Words = (typeof feedbackWords)['ru' | 'en']
type Item = {
  readonly id: string
  readonly kind: string
  readonly userName: string | null
  readonly comment: string | null
  readonly reason: string | null
  readonly score: number | null
  readonly agentName: string | null
}

const messengers = ['telegram', 'viber', 'preview'] as const
const languages = ['ru', 'en'] as const

let scene: Scene
let anna: Agent
let vera: Agent

/** A desk of its own with these settings: which question is asked goes by the incident's number. */
const openWith = (feedback: { readonly cesEvery: number; readonly npsEveryDays: number }) =>
  beforeAll(async () => {
    scene = await openScene({ settings: { feedback } })
    anna = await scene.agent('Анна Петрова', 'anna')
    vera = await scene.agent('Вера', 'vera', 'supervisor')
    return async () => {
      const problems = [...scene.problems]
      await scene.close()
      expect(problems).toEqual([])
    }
  })

/** A matter that is registered, solved by an agent and confirmed. */
async function isSolved(olga: Person, w: Words, question: string): Promise<void> {
  await olga.says('/start category_access')
  await olga.hears(w.asksMatter)
  await olga.says(question)
  await olga.hears(w.asksImpact)
  await olga.presses(w.impact)
  await olga.hears(w.asksUrgency)
  await olga.presses(w.urgency)
  await olga.hears(w.summary)
  await olga.presses(w.confirm)
  await olga.hears(w.registered)
  await anna.claims(olga)
  await olga.hears(w.assigned)
  await anna.resolves(olga, w.resolution)
  await olga.hears(w.resolved)
  await olga.presses(w.allWell)
}

async function listed(olga: Person, query: string): Promise<readonly Item[]> {
  await scene.rests()
  const { body } = await vera.console('GET', `/feedback${query}`)
  const conversation = await scene.conversationOf(olga.id)
  return (body['items'] as unknown as (Item & { conversationId: string })[]).filter(
    ({ conversationId }) => conversationId === conversation,
  )
}

const noticesOf = async (kind: string, olga: Person) => {
  const { rows } = await sql<{ login: string; details: { by?: string } }>`
    select a.login, n.details from notices n join agents a on a.id = n.agent_id
    where n.kind = ${kind} and n.conversation_id = ${await scene.conversationOf(olga.id)}`.execute(scene.db)
  return rows
}

const everywhere = messengers.flatMap((messenger) => languages.map((language) => [messenger, language] as const))
const meet = (messenger: Messenger, language: 'ru' | 'en') =>
  scene.person(messenger, { name: feedbackWords[language].name, language })

describe('after a resolve', () => {
  openWith({ cesEvery: 0, npsEveryDays: 90 })

  test.concurrent.each(everywhere)(
    'a low score has its reason and its words, on %s in %s',
    async (messenger, language) => {
      const w = feedbackWords[language]
      const olga = await meet(messenger, language)
      await isSolved(olga, w, w.question)
      await olga.hears(w.asksRating)
      await olga.says(w.two)
      await olga.hears(w.asksReason)
      await olga.presses(w.slow)
      await olga.hears(w.asksMore)
      await olga.says(w.why)
      await olga.hears(w.kept)
      expect(await listed(olga, '?list=low')).toMatchObject([
        { kind: 'csat', score: 2, reason: 'slow', comment: w.why, agentName: 'Анна Петрова' },
      ])
      expect((await noticesOf('rated_low', olga)).map(({ login }) => login)).toContain('vera')
    },
  )

  test.concurrent.each(everywhere)(
    'a high score thanks the agent by name, once, and then NPS is asked, on %s in %s',
    async (messenger, language) => {
      const w = feedbackWords[language]
      const olga = await meet(messenger, language)
      await isSolved(olga, w, w.question)
      await olga.hears(w.asksRating)
      await olga.presses('5')
      await olga.hears(w.asksPraise)
      await olga.presses(w.thankAnna)
      await olga.hears(w.thanked)
      await olga.says(w.praise)
      await olga.hears(w.kept)
      await olga.hears(w.asksNps)
      await olga.says(w.nine)
      await olga.hears(w.asksNpsWhy)
      await olga.says(w.npsWhy)
      await olga.hears(w.opinionKept)
      const told = await noticesOf('thanked', olga)
      expect(told).toEqual([{ login: 'anna', details: { by: w.name } }])
      expect(await listed(olga, '?list=nps')).toMatchObject([{ score: 9, comment: w.npsWhy, agentName: null }])
      expect(await listed(olga, '?list=csat')).toMatchObject([{ score: 5, comment: w.praise }])
      // The second matter of the same user is rated, and nothing is asked behind it.
      await isSolved(olga, w, w.another)
      await olga.hears(w.asksRating)
      await olga.presses('4')
      await olga.hears(w.asksPraise)
      await olga.presses(w.noComment)
      await olga.hears(w.fine)
      await scene.rests()
      await olga.silentFor(300)
    },
  )

  test('whoever would rather not answer is not asked again', async () => {
    const w = feedbackWords.ru
    const olga = await meet('telegram', 'ru')
    await isSolved(olga, w, w.question)
    await olga.hears(w.asksRating)
    await olga.says('5')
    await olga.hears(w.asksPraise)
    await olga.says('не хочу отвечать')
    await olga.hears(w.fine)
    await olga.hears(w.asksNps)
    await olga.says('не хочу отвечать')
    await olga.hears(w.fine)
    await olga.silentFor(300)
    expect(await listed(olga, '?list=nps')).toEqual([])
  })

  test('NPS is asked once also over two chats of one user, and again when the days are over', async () => {
    const w = feedbackWords.ru
    const one = await meet('telegram', 'ru')
    const two = await meet('viber', 'ru')
    await two.says('/link')
    const { text } = await two.hears(/\/link [A-Z2-9]{8}/)
    await one.says(/\/link [A-Z2-9]{8}/.exec(text)![0])
    for (const chat of [one, two]) await chat.hears('Готово, этот чат связан')
    const rates = async (chat: Person, question: string) => {
      await isSolved(chat, w, question)
      await chat.hears(w.asksRating)
      await chat.presses('5')
      await chat.hears(w.asksPraise)
      await chat.presses(w.noComment)
      await chat.hears(w.fine)
    }
    await rates(one, w.question)
    await one.hears(w.asksNps)
    await rates(two, w.another)
    await scene.rests()
    await two.silentFor(300)
    await sql`
      update users set nps_asked_at = now() - interval '89 days 23 hours' where nps_asked_at is not null`.execute(
      scene.db,
    )
    await rates(two, w.question)
    await scene.rests()
    await two.silentFor(300)
    await sql`update users set nps_asked_at = now() - interval '90 days' where nps_asked_at is not null`.execute(
      scene.db,
    )
    await rates(two, w.another)
    await two.hears(w.asksNps)
  })
})

describe('on its turn', () => {
  openWith({ cesEvery: 1, npsEveryDays: 0 })

  test.concurrent.each(everywhere)('the effort is asked instead, on %s in %s', async (messenger, language) => {
    const w = feedbackWords[language]
    const olga = await meet(messenger, language)
    await isSolved(olga, w, w.question)
    await olga.hears(w.asksEffort)
    await olga.says(w.two)
    await olga.hears(w.asksReason)
    await olga.says(w.why)
    await olga.hears(w.opinionKept)
    expect(await listed(olga, '?list=ces')).toMatchObject([{ kind: 'ces', score: 2, comment: w.why }])
    // How well it was done was not asked.
    const incident = await scene.db
      .selectFrom('incidents')
      .select(['rating', 'status'])
      .where('conversation_id', '=', await scene.conversationOf(olga.id))
      .executeTakeFirstOrThrow()
    expect(incident).toEqual({ rating: null, status: 'closed' })
    expect((await noticesOf('rated_low', olga)).map(({ login }) => login)).toContain('vera')
  })
})

describe('what could be better', () => {
  openWith({ cesEvery: 5, npsEveryDays: 90 })

  test.concurrent.each(everywhere)(
    'is heard in words and by the menu, and a supervisor answers it in the chat, on %s in %s',
    async (messenger, language) => {
      const w = feedbackWords[language]
      const olga = await meet(messenger, language)
      await olga.says(w.wish)
      await olga.hears(w.wishKept)
      await olga.says('/menu')
      await olga.hears(w.menu)
      await olga.presses(w.more)
      await olga.hears(w.asksMenu)
      await olga.presses(w.suggest)
      await olga.hears(w.asksWish)
      await olga.says(w.another)
      await olga.hears(w.wishKept)
      const wishes = await listed(olga, '?list=wish')
      expect(new Set(wishes.map(({ comment }) => comment))).toEqual(new Set([w.another, w.wish]))
      expect(wishes).toHaveLength(2)
      const { rows } = await sql`
        select 1 from incidents where conversation_id = ${await scene.conversationOf(olga.id)}`.execute(scene.db)
      expect(rows).toEqual([])
      const { id } = wishes.find(({ comment }) => comment === w.wish)!
      expect((await vera.console('POST', `/feedback/${id}/moves`, { kind: 'take', from: null })).status).toBe(200)
      expect((await vera.console('POST', `/feedback/${id}/moves`, { kind: 'answer', text: w.answer })).status).toBe(200)
      const heard = await olga.hears(w.answered)
      expect(heard.text).toContain(w.answer)
    },
  )

  test.concurrent.each(everywhere)(
    'a complaint is in the list, and is answered, on %s in %s',
    async (messenger, language) => {
      const w = feedbackWords[language]
      const olga = await meet(messenger, language)
      await olga.says(w.complaint)
      await olga.hears(/INC-\d+/)
      const complaints = await eventually(async () => {
        const found = await listed(olga, '?list=complaint')
        expect(found).toHaveLength(1)
        return found
      })
      expect(complaints[0]?.comment).toContain(w.complaint)
      const path = `/feedback/${complaints[0]?.id}/moves`
      expect((await vera.console('POST', path, { kind: 'answer', text: w.answer })).status).toBe(200)
      await olga.hears(w.complaintAnswered)
    },
  )

  test('an agent has neither the list nor the file', async () => {
    for (const path of ['/feedback', '/feedback.csv']) {
      expect((await anna.console('GET', path)).status).toBe(403)
    }
    expect((await vera.console.raw('/feedback.csv?list=wish')).status).toBe(200)
  })
})
