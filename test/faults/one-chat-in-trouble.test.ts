import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { telegramLimits } from '../../src/channels/telegram/telegram-channel.ts'
import type { Agent } from '../support/scene-agent.ts'
import { openScene, type Person, type Scene } from '../support/scene.ts'
import { callsFor, delaysOf, journalOf, type Net, quantile, sendingMethod } from './storm.ts'

const nets = ['telegram', 'viber'] as const
const neighboursPerNet = 20
/** More than any reasonable number of connections, and than the twenty that Bottleneck used to allow at once. */
const stalledPerNet = 30

describe('one chat is in trouble', () => {
  let scene: Scene
  let anna: Agent
  let calm: readonly number[]
  let beside: readonly number[]
  const blocked = new Map<Net, Person>()
  const halted = new Map<Net, Person>()
  const stalled = new Map<Net, readonly Person[]>()

  beforeAll(async () => {
    const { botPauseMs, chatPauseMs } = telegramLimits
    scene = await openScene({ limits: { botPauseMs, chatPauseMs } })
    anna = await scene.agent('Анна')
    for (const net of nets) {
      blocked.set(net, await known(net))
      halted.set(net, await known(net))
      stalled.set(net, await Promise.all(Array.from({ length: stalledPerNet }, () => known(net))))
    }
    await scene.rests()
    const people = await neighbours()
    await Promise.all(people.map(talk))
    await scene.rests()
    calm = await delaysOf(scene, people)

    for (const net of nets) {
      const [gone, late] = [blocked.get(net) as Person, halted.get(net) as Person]
      shutOut(gone)
      scene[net].fault({
        kind: 'too many requests',
        retryAfter: 3_600,
        method: sendingMethod[net],
        chat: late.id,
      })
      for (const { id } of stalled.get(net) ?? []) {
        scene[net].fault({ kind: 'stall', method: sendingMethod[net], chat: id, times: 1_000 })
      }
      await Promise.all((stalled.get(net) ?? []).map((person) => person.says('/menu')))
      for (const text of ['раз', 'два', 'три']) {
        await anna.replies(gone, text)
        await anna.replies(late, text)
      }
    }
    // Their sends take their turn at the pace like anybody's; from then on they only stall.
    await sleep(1_500)
    const others = await neighbours()
    await Promise.all(others.map(talk))
    beside = await delaysOf(scene, others)
  }, 120_000)
  afterAll(() => scene?.close())

  async function known(net: Net): Promise<Person> {
    const person = await scene.person(net)
    await person.says('/menu')
    await person.hears('Чем помочь?')
    return person
  }

  const neighbours = () =>
    Promise.all(Array.from({ length: neighboursPerNet }, () => nets.map((net) => scene.person(net))).flat())

  async function talk(person: Person, index: number): Promise<void> {
    await sleep(index * 100)
    // The third identical input would be met with silence, so they are not all the same.
    for (const [command, answer] of [
      ['/menu', 'Чем помочь?'],
      ['/language', 'На каком языке'],
      ['/menu', 'Чем помочь?'],
    ] as const) {
      await person.says(command)
      await person.hears(answer)
      await sleep(450)
    }
  }

  /** Without a word to the bot: it learns of it from the answer to a send. */
  function shutOut({ messenger, id }: Person): void {
    if (messenger === 'telegram') scene.telegram.chats.open(Number(id)).isBlocked = true
    const contact = scene.viber.contacts.get(id)
    if (contact !== undefined) contact.isSubscribed = false
  }

  async function statusesOf(person: Person): Promise<readonly string[]> {
    const rows = await scene.db
      .selectFrom('outbox')
      .select('status')
      .where('recipient', '=', person.id)
      .where('author', '=', 'agent')
      .orderBy('id')
      .execute()
    return rows.map(({ status }) => status)
  }

  test('a block, an hour of retry_after and thirty stalls on each messenger: the neighbours do not notice', () => {
    const [calmHalf, calmMost] = [quantile(calm, 0.5), quantile(calm, 0.95)]
    const [half, most] = [quantile(beside, 0.5), quantile(beside, 0.95)]
    console.log(`from row to messenger, alone: median ${calmHalf} ms, p95 ${calmMost} ms; beside it: ${half}, ${most}`)
    expect(beside).toHaveLength(calm.length)
    // One stall lasts ten seconds, and there are thirty: whoever stood behind any of them would wait longer than this.
    // How much slower a busy machine is meanwhile is told above, and measured by the benchmark.
    expect(half).toBeLessThan(3 * calmHalf + 3_000)
    expect(most).toBeLessThan(3 * calmMost + 6_000)
  })

  test('who has blocked the bot costs one call; the queue is held and goes on when they are back', async () => {
    for (const net of nets) {
      const person = blocked.get(net) as Person
      // On a slow machine the refusal may still be on its way back.
      await expect.poll(() => statusesOf(person), { timeout: 30_000 }).toEqual(['held', 'held', 'held'])
      const refused = callsFor(scene, person).filter(({ outcome }) => outcome === '403' || outcome === '6')
      // One for the first of three; on a machine that stands still its answer may come after its time is over, and it is asked again.
      expect(refused.length).toBeGreaterThan(0)
      expect(refused.length).toBeLessThan(3)
      if (net === 'telegram') await scene.telegram.taken(scene.telegram.unblocks(Number(person.id)))
      else await scene.viber.subscribes(person.id)
      for (const text of ['раз', 'два', 'три']) await person.hears(text)
    }
  })

  test('the chat with an hour of retry_after is left alone, in order and queued', async () => {
    const late = halted.get('telegram') as Person
    await expect.poll(() => statusesOf(late), { timeout: 30_000 }).toEqual(['queued', 'queued', 'queued'])
    expect(callsFor(scene, late).filter(({ outcome }) => outcome === '429')).toHaveLength(1)
    expect(scene.telegram.sendsInsideRetryAfter()).toBe(0)
    // Viber names no time: it is asked again after a minute.
    const asked = callsFor(scene, halted.get('viber') as Person).filter(({ outcome }) => outcome !== '0')
    expect(asked.length).toBe(1)
  })

  test('stalled chats give their places back after the deadline and rest before they take them again', async () => {
    // Each holds one place; somebody healthy may be on the way at this moment, too.
    const under = await scene.db
      .selectFrom('outbox')
      .select(['channel', 'recipient'])
      .where('status', '=', 'sending')
      .execute()
    expect(new Set(under.map(({ channel, recipient }) => `${channel} ${recipient}`)).size).toBe(under.length)
    const until = Date.now() + 20_000
    for (;;) {
      const waiting = await scene.db.selectFrom('outbox').select('attempts').where('is_uncertain', '=', true).execute()
      if (waiting.length >= 2 * stalledPerNet) break
      if (Date.now() > until) throw new Error(`only ${waiting.length} stalled sends were given up`)
      await sleep(100)
    }
    // Once the messenger answers again, everybody gets what was meant for them.
    for (const net of nets) {
      scene[net].clearFaults()
      for (const person of stalled.get(net) ?? []) expect(journalOf(scene, person).length).toBeGreaterThanOrEqual(2)
    }
    expect(scene.problems).toEqual([])
  })
})
