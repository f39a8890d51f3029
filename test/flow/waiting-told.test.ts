import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'

/** One agent with one chat at a time, whom nothing drops out of: whoever comes later waits. */
const oneAtATime = { waits: { offer: '1h', owedWarn: '1h', owedMove: '2h', away: '2h', usualCapacity: 1 } }

describe('a wait is told as it is', () => {
  let scene: Scene
  let anna: Agent
  let olga: Person
  let mila: Person

  const called = async (person: Person): Promise<string> => {
    await person.says('позовите человека')
    const { text } = await person.hears(/Передал специалисту, номер INC-\d{6}/)
    return text
  }

  beforeAll(async () => {
    scene = await openScene({ settings: oneAtATime })
    anna = await scene.agent('Анна')
    olga = await scene.person('telegram', { name: 'Ольга' })
    mila = await scene.person('viber', { name: 'Мила' })
  })
  afterAll(() => scene?.close())

  test('of an hour without figures only the place is known', async () => {
    for (const name of ['Олег', 'Пётр', 'Инна']) {
      const person = await scene.person('preview', { name })
      expect(await called(person)).toMatch(/Ваше место в очереди: 1\./)
      await anna.claims(person)
      await person.hears(/на связи/)
      await anna.resolves(person, 'Готово.')
      await person.hears(/решено/)
    }
    // These three have waited for four minutes each.
    await sql`update hand_overs set asked_at = accepted_at - interval '4 minutes'`.execute(scene.db)
  })

  test('what others waited in the last hour is what one is told, and no less than those before take', async () => {
    const oleg = await scene.person('telegram', { name: 'Олег' })
    expect(await called(oleg)).toMatch(/Ваше место в очереди: 1, ждать около 4 минут\./)
    await anna.claims(oleg)
    // Four have been served in the hour: one every fifteen minutes.
    expect(await called(olga)).toMatch(/Ваше место в очереди: 1, ждать около 4 минут\./)
    expect(await called(mila)).toMatch(/Ваше место в очереди: 2, ждать около 15 минут\./)
    await mila.says('долго ещё?')
    await mila.hears(/Ваше место в очереди: 2, ждать около 15 минут\./)
  })

  test('when what was told is over and nobody has come, it is told again as it is now', async () => {
    const moved = await sql`update timers set due_at = now() where key = 'wait'`.execute(scene.db)
    expect(moved.numAffectedRows).toBe(2n)
    await mila.hears(/Дольше, чем я говорил: ваше место в очереди 2, ещё около 15 минут\./)
    await olga.hears(/Дольше, чем я говорил: ваше место в очереди 1, ещё около 4 минут\./)
  })

  test('when nobody is on duty, by when there will be an answer', async () => {
    // The admin who hired her, too.
    await sql`update agents set presence = 'away'`.execute(scene.db)
    const vera = await scene.person('telegram', { name: 'Вера' })
    expect(await called(vera)).toMatch(/Сейчас все специалисты отошли, ответим до \d/)
    await mila.says('сколько ещё ждать?')
    await mila.hears(/все специалисты отошли/)
    await scene.settles()
    expect(scene.problems).toEqual([])
  })
})
