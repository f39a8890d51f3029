import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { playQuestionToRating } from './question-to-rating.ts'

// A scene each: everybody says that the answer did not help, and of two who say so the bot learns.
describe.each(['telegram', 'viber', 'preview'] as const)('from the first question to the rating on %s', (messenger) => {
  let scene: Scene
  let anna: Agent

  beforeAll(async () => {
    scene = await openScene()
    anna = await scene.agent('Анна')
  })
  afterAll(() => scene?.close())

  test.concurrent.each(['ru', 'uk', 'en'] as const)('a user is helped in %s', async (language) => {
    await playQuestionToRating(scene, anna, messenger, language)
  })

  test('nothing is left over, nothing was logged as an error, every press was answered', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
    const presses = scene.telegram.calls.filter(({ method }) => method === 'answerCallbackQuery')
    if (messenger === 'telegram') expect(presses.length).toBeGreaterThan(0)
    expect(scene.telegram.answered.size).toBe(presses.length)
    expect(scene.telegram.calls.filter(({ outcome }) => outcome !== 200)).toEqual([])
    expect(scene.viber.calls.filter(({ outcome }) => outcome !== 0)).toEqual([])
    expect(scene.viber.badWelcomes).toEqual([])
  })
})
