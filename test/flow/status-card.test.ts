import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import type { Agent } from '../support/scene-agent.ts'

const words = {
  ru: {
    question: 'зелёный жираф танцует самбу',
    presses: ['Оставить обращение', 'Другое', 'Только меня', 'Неудобно, но можно', 'Всё верно'],
    registered: /INC-\d{6} принято\./,
    card: /^INC-\d{6}: (.+)$/m,
    states: {
      new: 'принято, ждёт специалиста',
      assigned: 'назначено',
      inWork: 'в работе',
      pending: 'ждёт',
      resolved: 'решено',
    },
    line: /· занимается Анна[\s\S]*· Анна начинает работу[\s\S]*· ждём поставщика/,
    noNews: /По INC-\d{6} новостей пока нет\. Занимается Анна\./,
  },
  en: {
    question: 'a green giraffe dances samba',
    presses: ['Leave a request', 'Something else', 'Just me', 'Yes, with difficulty', "That's right"],
    registered: /INC-\d{6} is registered/,
    card: /^INC-\d{6}: (.+)$/m,
    states: {
      new: 'registered, waiting for a person',
      assigned: 'assigned',
      inWork: 'in progress',
      pending: 'on hold',
      resolved: 'resolved',
    },
    line: /· Анна has it[\s\S]*· Анна starts work[\s\S]*· waiting for a supplier/,
    noNews: /No news on INC-\d{6} yet\. Анна is on it\./,
  },
} as const

async function register(olga: Person, w: (typeof words)['ru' | 'en']): Promise<void> {
  await olga.says(w.question)
  for (const button of w.presses) await eventually(() => olga.presses(button))
  await olga.hears(w.registered)
}

describe.each(['telegram', 'viber', 'preview'] as const)('the status card, on %s', (messenger) => {
  let scene: Scene
  let anna: Agent
  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна', 'anna')
  })
  afterAll(() => scene?.close())

  test.concurrent.each(['ru', 'en'] as const)(
    'is written with each change, and says it in words (%s)',
    async (language) => {
      const w = words[language]
      const olga = await scene.person(messenger, { name: 'Ольга', language })
      await register(olga, w)
      const conversation = await scene.conversationOf(olga.id)
      const incidentId = await scene.newestIncidentOf(conversation)
      /** As the messenger shows them now. */
      const cards = async () => {
        const shown =
          messenger === 'telegram'
            ? [...scene.telegram.chats.open(Number(olga.id)).messages.values()].filter(({ isFromBot }) => isFromBot)
            : await olga.everything()
        return shown.map(({ text }) => text).filter((text) => w.card.test(text) && text.includes(' · '))
      }
      const isShown = async (state: string) => {
        await eventually(async () => {
          const last = (await cards()).at(-1) ?? ''
          expect(w.card.exec(last)?.[1]).toBe(state)
        })
      }
      const canEdit = messenger !== 'viber'
      // Where nothing can be edited, registering has just said all of it.
      if (canEdit) await isShown(w.states.new)
      const steps = [
        [{ kind: 'claim' }, w.states.assigned],
        [{ kind: 'start' }, w.states.inWork],
        [{ kind: 'pend', reason: 'supplier', until: null }, w.states.pending],
      ] as const
      for (const [wish, state] of steps) {
        expect((await anna.tries(olga, { ...wish, incidentId })).status).toBe(200)
        await isShown(state)
      }
      expect((await cards()).at(-1)).toMatch(w.line)
      // One message where the messenger edits; a new one each time where it does not.
      expect((await cards()).length).toBe(canEdit ? 1 : 3)
      expect((await anna.tries(olga, { kind: 'resume', incidentId })).status).toBe(200)
      await isShown(w.states.inWork)
      // It is written in the transaction of the change itself: nothing is looked for later.
      const { rows: late } = await sql`
      select e.type from incident_events e
      where e.incident_id = ${incidentId} and e.type in ('claimed', 'started', 'pended', 'resumed') and not exists (
        select 1 from messages m
        where m.conversation_id = ${conversation} and m.content ->> 'card' = ${incidentId} and m.xmin = e.xmin)`.execute(
        scene.db,
      )
      expect(late).toEqual([])
      // Half of the time has passed.
      await sql`update timers set due_at = now() where conversation_id = ${conversation} and key like 'news:%'`.execute(
        scene.db,
      )
      await olga.hears(w.noNews)
      expect((await anna.tries(olga, { kind: 'resolve', incidentId, text: 'Готово.' })).status).toBe(200)
      await isShown(w.states.resolved)
      const { rows } = await sql`
      select key from timers where conversation_id = ${conversation} and key like 'news:%'`.execute(scene.db)
      expect(rows).toEqual([])
      expect(scene.problems).toEqual([])
    },
  )
})
