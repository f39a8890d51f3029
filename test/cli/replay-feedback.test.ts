import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Replayed } from '../../src/cli/replay/replay-conversation.ts'
import { replay } from '../support/run-replay.ts'
import { openScene, type Scene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene({ settings: { feedback: { cesEvery: 2, npsEveryDays: 90 } } })
  vi.stubEnv('DATABASE_URL', scene.databaseUrl)
  vi.stubEnv('KNOWLEDGE_BASE_DIR', fileURLToPath(new URL('../../knowledge-base', import.meta.url)))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await scene?.close()
})

test('scores, thanks, a recommendation, a wish and its answer are said again as they were', async () => {
  const anna = await scene.agent('Анна', 'anna')
  const vera = await scene.agent('Вера', 'vera', 'supervisor')
  const olga = await scene.person('telegram')
  const solved = async () => {
    await olga.says('/person')
    await olga.hears(/INC-/)
    await anna.claims(olga)
    await olga.hears('Анна из первой линии')
    await anna.resolves(olga, 'готово.')
    await olga.hears('Всё работает?')
    await olga.presses('Да, всё работает')
  }
  await solved()
  await olga.hears('Как мы справились?')
  await olga.presses('5')
  await olga.hears('что понравилось')
  await olga.presses('Спасибо, Анна!')
  await olga.hears('Анна увидит ваше спасибо.')
  await olga.presses('Без комментария')
  await olga.hears('посоветуете нас коллеге?')
  await olga.says('девять')
  await olga.hears('Записал 9.')
  await olga.says('отвечают быстро')
  await olga.hears('Спасибо, записал.')
  await solved()
  await olga.hears('Насколько легко')
  await olga.presses('2')
  await olga.hears('Что подвело?')
  await olga.presses('Долго')
  await olga.hears('Напишите пару слов')
  await olga.presses('Без комментария')
  await olga.hears('Хорошо. Если что, я здесь.')
  await olga.says('/feedback')
  await olga.hears('Что сделать лучше?')
  await olga.says('тёмная тема')
  await olga.hears('Записал ваше предложение.')
  await scene.rests()
  const { body } = await vera.console('GET', '/feedback?list=wish')
  const [wish] = body['items'] as unknown as readonly { readonly id: string }[]
  await vera.console('POST', `/feedback/${wish?.id}/moves`, { kind: 'answer', text: 'Сделаем.\n\nВ январе.' })
  await olga.hears('Вера отвечает на ваше предложение:')
  await scene.rests()
  const { code, out, err } = await replay(await scene.conversationOf(olga.id), '--json')
  expect([code, err]).toEqual([0, ''])
  const { occasions } = JSON.parse(out) as { readonly occasions: readonly Replayed[] }
  expect(occasions.flatMap(({ lost }) => lost ?? [])).toEqual([])
  const lines = occasions.flatMap((occasion) => occasion.lines)
  expect(lines.filter(({ isSame }) => !isSame)).toEqual([])
})
