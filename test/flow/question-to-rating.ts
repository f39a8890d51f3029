import { expect } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import type { Language, Messenger, Scene } from '../support/scene.ts'
import { words } from './words.ts'

/** The whole dialogue, from the first question to the last thanks, on any messenger and in any language. */
export async function playQuestionToRating(scene: Scene, anna: Agent, messenger: Messenger, language: Language) {
  const w = words[language]
  const olga = await scene.person(messenger, { name: w.name, language })

  await olga.starts()
  await olga.hears(w.greeting)
  await olga.says(w.question)
  await olga.hears(w.article)
  await olga.presses(w.didNotHelp)
  await olga.hears(w.offered)

  await olga.presses(w.register)
  await olga.hears(w.asksImpact)
  await olga.presses(w.impact)
  await olga.hears(w.asksUrgency)
  await olga.presses(w.urgency)
  await olga.hears(w.summary)
  await olga.presses(w.confirm)
  const registered = await olga.hears(w.registered)
  const [, number = ''] = w.registered.exec(registered.text) ?? []

  await anna.claims(olga)
  await olga.hears(w.assigned)
  await anna.replies(olga, w.agentSays)
  await olga.hears(w.joined)
  const reply = await olga.hears(w.agentSays)
  expect(reply.signedBy).toBe('Анна')
  await olga.says(w.thanksAgent)
  await olga.silentFor(400)

  await anna.resolves(olga, w.resolution)
  await olga.hears(w.resolved)
  await olga.presses(w.allWell)
  await olga.hears(w.asksRating)
  await olga.presses('5')
  await olga.hears(w.asksComment)
  await olga.says(w.comment)
  await olga.hears(w.thanks)
  await olga.silentFor(300)

  const incident = await scene.db
    .selectFrom('incidents')
    .selectAll()
    .where('conversation_id', '=', await scene.conversationOf(olga.id))
    .execute()
  expect(incident).toHaveLength(1)
  expect(incident[0]).toMatchObject({
    number: Number(number.slice('INC-'.length)),
    status: 'closed',
    description: w.question,
    category: 'access',
    impact: 3,
    urgency: 1,
    rating: 5,
    rating_comment: w.comment,
    resolution_text: w.resolution,
  })
  expect(incident[0]?.first_response_at).not.toBeNull()
  return olga
}
