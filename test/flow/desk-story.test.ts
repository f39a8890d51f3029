import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openScene, type Scene } from '../support/scene.ts'
import type { Agent, Board } from '../support/scene-agent.ts'
import { deskWords } from './desk-words.ts'

/** Two lines with people of their own; an offer stands for five seconds, the shortest there is. */
const twoLines = {
  waits: { offer: '5s' },
  groups: [
    {
      id: 'first-line',
      title: { ru: 'Первая линия', en: 'First line' },
      tier: 1,
      members: ['anna', 'boris'],
      supervisors: ['sveta'],
    },
    {
      id: 'sysadmins',
      title: { ru: 'Системные администраторы', en: 'System administrators' },
      tier: 2,
      members: ['igor'],
      supervisors: ['sveta'],
    },
  ],
}

const noticesOf = (board: Board, kind: string) => board.notices.filter((notice) => notice.kind === kind)

type Staff = Readonly<Record<'anna' | 'boris' | 'sveta' | 'igor', Agent>>

// Most of a story is waiting until offers have passed: each messenger has a desk of its own, all three at once.
test.concurrent.each(['telegram', 'viber', 'preview'] as const)(
  'from the chat to line 2 and back, on %s, in Russian and in English',
  async (messenger) => {
    const scene = await openScene({ settings: twoLines })
    try {
      const staff = {
        anna: await scene.agent('Анна', 'anna'),
        boris: await scene.agent('Борис', 'boris'),
        sveta: await scene.agent('Светлана', 'sveta', 'supervisor'),
        igor: await scene.agent('Игорь', 'igor'),
      }
      for (const language of ['ru', 'en'] as const) await tellStory(scene, staff, messenger, language)
      expect(scene.problems).toEqual([])
    } finally {
      await scene.close()
    }
  },
  180_000,
)

async function tellStory(
  scene: Scene,
  staff: Staff,
  messenger: 'telegram' | 'viber' | 'preview',
  language: 'ru' | 'en',
): Promise<void> {
  const w = deskWords[language]
  const { anna, boris, sveta, igor } = staff
  for (const one of Object.values(staff)) await one.is('on_duty')
  const olga = await scene.person(messenger, { name: 'Ольга', language })
  await olga.says(w.question)
  await olga.hears(/./)
  await olga.says(w.call)
  const called = await olga.hears(w.called)
  expect(called.text).toMatch(w.place)

  // Offered to the one with the least to do; not answered, to the next, and then to the supervisor.
  const first = await Promise.race([anna.isOffered(olga).then(() => anna), boris.isOffered(olga).then(() => boris)])
  const second = first === anna ? boris : anna
  expect((await second.desk()).offers).toEqual([])
  await second.isOffered(olga)
  expect((await first.desk()).offers).toEqual([])
  await sveta.isOffered(olga)
  await olga.hears(w.supervisor)
  await sveta.claims(olga)
  await olga.hears(w.joinedFirst)
  await sveta.replies(olga, 'Смотрю.')
  await olga.hears('Смотрю.')

  await sveta.passesOn(olga, { group: 'sysadmins' }, w.reason)
  await olga.hears(w.passed)
  await igor.isOffered(olga)
  await igor.claims(olga)
  await olga.hears(w.joinedSecond)
  await igor.replies(olga, w.secondSays)
  await olga.hears(w.secondSays)
  await igor.passesOn(olga, { group: 'first-line' }, w.backReason)
  await olga.hears(w.returned)
  await anna.claims(olga)
  await anna.replies(olga, 'Закрываю.')
  await olga.hears('Закрываю.')
  await anna.resolves(olga, w.resolution)
  await olga.hears(w.resolved)
  await olga.presses(w.yes)
  await olga.hears(w.rate)
  await olga.presses('2')
  await olga.hears(/./)
  await olga.says(w.bad)
  await olga.hears(/./)

  const conversation = await scene.conversationOf(olga.id)
  const incident = await scene.db
    .selectFrom('incidents')
    .selectAll()
    .where('conversation_id', '=', conversation)
    .executeTakeFirstOrThrow()
  expect(incident).toMatchObject({ status: 'closed', rating: 2, group: 'first-line', support_tier: 1 })
  // The rating comes back to the agent, and a low one to the supervisor.
  await eventually(async () => {
    const rated = noticesOf(await anna.desk(), 'rated').filter(({ number }) => number === incident.number)
    expect(rated.at(0)?.details).toMatchObject({ score: 2, why: w.bad })
    const low = noticesOf(await sveta.desk(), 'rated_low').filter(({ number }) => number === incident.number)
    expect(low.length).toBeGreaterThan(0)
  })
  const offers = await scene.db
    .selectFrom('offers')
    .innerJoin('hand_overs', 'hand_overs.id', 'offers.hand_over_id')
    .select(['outcome'])
    .where('incident_id', '=', incident.id)
    .orderBy('offers.id')
    .execute()
  const outcomes = offers.map(({ outcome }) => outcome)
  expect(outcomes.slice(0, 4)).toEqual(['missed', 'missed', 'accepted', 'accepted'])
  await scene.settles()
}
