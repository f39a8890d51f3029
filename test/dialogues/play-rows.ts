import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../support/scene-agent.ts'
import { type Messenger, openScene, type Person, type Scene, type SceneOptions } from '../support/scene.ts'

export type Spoken = 'ru' | 'en'

/** One dialogue being played: who writes, in which language, and the desk around them. */
export type Stage = {
  readonly scene: Scene
  readonly olga: Person
  readonly language: Spoken
  /** What is written in this play of the row. */
  readonly said: string
  readonly anna: Agent
  readonly boris: Agent
  /** The sentence of the language the dialogue is in. */
  readonly in: <Words>(words: Readonly<Record<Spoken, Words>>) => Words
  /** What stands in the tables about the person's requests, the newest first. */
  readonly incidents: () => Promise<readonly IncidentRow[]>
}

type IncidentRow = Awaited<ReturnType<typeof incidentsOf>>[number]

/** A moment of a dialogue: four wordings in each language, and what is right for all of them. */
export type Row = {
  readonly name: string
  readonly wordings: Readonly<Record<Spoken, readonly [string, string, string, string]>>
  /** Where not everywhere: the preview carries no files. */
  readonly on?: readonly Messenger[]
  readonly play: (stage: Stage) => Promise<void>
}

const oneOf = <One>(list: readonly One[], at: number): One => list[at % list.length] as One

const messengers: readonly Messenger[] = ['telegram', 'viber', 'preview']

/** Answers come at once here; words without a matter are waited for a little longer than a question. */
export const quick: SceneOptions['settings'] = {
  desk: { phone: '+7 495 000-00-00', quietMs: 150, restQuietMs: 900 },
}

const incidentsOf = (scene: Scene, conversation: string) =>
  scene.db
    .selectFrom('incidents')
    .selectAll()
    .where('conversation_id', '=', conversation)
    .orderBy('id', 'desc')
    .execute()

/** So many wordings of a row in `npm test`, one a messenger; `npm run cruelty` plays all of them. */
const played = process.env['EVERY_WORDING'] === 'yes' ? Number.POSITIVE_INFINITY : 3

/** Each row in both languages, its wordings spread over all three messengers. */
export function playRows(title: string, rows: readonly Row[], options: SceneOptions = {}): void {
  describe(title, () => {
    let scene: Scene
    let anna: Agent
    let boris: Agent

    beforeAll(async () => {
      scene = await openScene({ ...options, settings: { ...quick, ...options.settings } })
      anna = await scene.agent('Анна', 'anna')
      boris = await scene.agent('Борис', 'boris')
    })
    afterAll(() => scene?.close())

    for (const [number, row] of rows.entries()) {
      describe(row.name, () => {
        for (const language of ['ru', 'en'] as const) {
          // The row's own first.
          const plays = row.wordings[language].slice(0, played).map((said, at) => ({
            said,
            messenger: oneOf(row.on ?? messengers, at + number),
          }))
          test.concurrent.each(plays)(`${language}: «$said» on $messenger`, async ({ said, messenger }) => {
            const olga = await scene.person(messenger, { name: language === 'ru' ? 'Ольга' : 'Olga', language })
            await row.play({
              scene,
              olga,
              language,
              said,
              anna,
              boris,
              in: (words) => words[language],
              incidents: async () => incidentsOf(scene, await scene.conversationOf(olga.id)),
            })
          })
        }
      })
    }

    test('nothing is left over and nothing was logged as an error', async () => {
      await scene.settles()
      expect(scene.problems).toEqual([])
    })
  })
}

const nothingKnown = { ru: 'зелёный жираф танцует самбу', en: 'a green giraffe dances samba' }

/** Asks what nobody knows and registers it, with buttons only. @returns its number. */
export async function registers({ olga, in: of }: Stage, matter = of(nothingKnown)): Promise<string> {
  await olga.says(matter)
  await olga.hears(of({ ru: 'Пока не знаю', en: "don't know that yet" }))
  await olga.presses(of({ ru: 'Оставить обращение', en: 'Leave a request' }))
  await olga.hears(of({ ru: 'К чему это относится?', en: 'What is it about?' }))
  await olga.presses(of({ ru: 'Другое', en: 'Something else' }))
  await olga.hears(of({ ru: 'Кого это касается?', en: 'Who is affected?' }))
  await olga.presses(of({ ru: 'Только меня', en: 'Just me' }))
  await olga.hears(of({ ru: 'Работать можно?', en: 'Can you still work?' }))
  await olga.presses(of({ ru: 'Неудобно, но можно', en: 'Yes, with difficulty' }))
  await olga.hears(of({ ru: 'Всё верно?', en: 'Correct?' }))
  await olga.presses(of({ ru: 'Всё верно', en: "That's right" }))
  const registered = await olga.hears(of({ ru: /INC-\d{6} принято/, en: /INC-\d{6} is registered/ }))
  return /INC-\d{6}/.exec(registered.text)?.[0] ?? ''
}

/** Up to the question who is affected. */
export async function beginsToRegister({ olga, in: of }: Stage): Promise<void> {
  await olga.says(of({ ru: 'впн не работает', en: 'vpn not working' }))
  await olga.hears(of({ ru: 'Это помогло?', en: 'Did that help?' }))
  await olga.presses(of({ ru: 'Не помогло', en: "Didn't help" }))
  await olga.hears(of({ ru: 'принять обращение', en: 'take it as a request' }))
  await olga.presses(of({ ru: 'Оставить обращение', en: 'Leave a request' }))
  await olga.hears(of({ ru: 'Кого это касается?', en: 'Who is affected?' }))
}

export async function comesToSummary(stage: Stage): Promise<void> {
  const { olga, in: of } = stage
  await beginsToRegister(stage)
  await olga.presses(of({ ru: 'Только меня', en: 'Just me' }))
  await olga.hears(of({ ru: 'Работать можно?', en: 'Can you still work?' }))
  await olga.presses(of({ ru: 'Неудобно, но можно', en: 'Yes, with difficulty' }))
  await olga.hears(of({ ru: 'Всё верно?', en: 'Correct?' }))
}

export async function callsPerson({ olga, in: of }: Stage): Promise<void> {
  await olga.says(of({ ru: 'позовите человека', en: 'call a human' }))
  await olga.hears(of({ ru: 'Передал специалисту', en: 'passed this to a person' }))
}

/** A talk with Anna that ends with "all working now?". */
export async function isResolved(stage: Stage): Promise<void> {
  const { olga, anna, in: of } = stage
  await callsPerson(stage)
  await anna.replies(olga, of({ ru: 'Смотрю.', en: 'Looking.' }))
  await olga.hears(of({ ru: 'Смотрю.', en: 'Looking.' }))
  await anna.resolves(olga, of({ ru: 'починили', en: 'fixed it' }))
  await olga.hears(of({ ru: 'Всё работает?', en: 'All working now?' }))
}

/** A photo in the messenger's own fields. */
export async function sendsPhoto({ olga }: Stage, number = 1): Promise<void> {
  const photo = [
    {
      file_id: `photo${number}${olga.id}`,
      file_unique_id: `u${number}${olga.id}`,
      width: 9,
      height: 9,
      file_size: 900,
    },
  ]
  await olga.sends(
    olga.messenger === 'viber'
      ? { type: 'picture', media: `http://127.0.0.1:9/photo${number}.jpg`, text: '' }
      : { photo },
  )
}
