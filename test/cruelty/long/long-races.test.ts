import { expect, test } from 'vitest'
import { expectInvariants } from '../../support/invariants.ts'
import { openScene } from '../../support/scene.ts'
import { bringToSummary, claimTogether, pressConfirmation, signedInAgents } from '../races.ts'

test('T18: fifty agents claim the head of the queue at once, two hundred rounds', async () => {
  const scene = await openScene()
  await claimTogether(scene, await signedInAgents(scene.db, 50), 200)
  await expectInvariants(scene.db)
  await scene.close()
})

test('T3: a hundred presses at once, twenty people', async () => {
  const scene = await openScene()
  for (let round = 0; round < 20; round += 1) {
    const olga = await bringToSummary(scene)
    await pressConfirmation(scene, olga, 100)
    await olga.hears(/INC-\d{6} принято/)
    await scene.rests()
    const conversation = await scene.conversationOf(olga.id)
    const incidents = await scene.db
      .selectFrom('incidents')
      .select('id')
      .where('conversation_id', '=', conversation)
      .execute()
    expect(incidents.length).toBe(1)
  }
  await expectInvariants(scene.db)
  await scene.close()
})
