import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Scene } from '../support/scene.ts'
import { playQuestionToRating } from './question-to-rating.ts'

describe('from the first question to the rating, fetched by long polling', () => {
  let scene: Scene
  let anna: Agent

  beforeAll(async () => {
    scene = await openScene({ telegram: 'polling' })
    anna = await scene.agent('Анна')
  })
  afterAll(() => scene?.close())

  test.concurrent.each([['ru'], ['en']] as const)('a user of Telegram is helped in %s', async (language) => {
    await playQuestionToRating(scene, anna, 'telegram', language)
  })

  test('nothing is left over, and no webhook was ever set', async () => {
    await scene.settles()
    expect(scene.problems).toEqual([])
    expect(scene.telegram.webhook()).toBeNull()
    expect(scene.telegram.calls.filter(({ outcome }) => outcome !== 200)).toEqual([])
  })
})
