import { createHmac } from 'node:crypto'
import type { Scene } from '../../support/scene.ts'
import { flock } from '../flock.ts'
import { asAddress, type Door } from './door.ts'

type Json = Readonly<Record<string, unknown>>

let people = 0
let tokens = 6_500_000_000_000_000_000n

/** As Viber's servers would bring it, signed. @returns status and answer. */
async function post(scene: Scene, body: string): Promise<string> {
  const signature = createHmac('sha256', scene.viber.token).update(body).digest('hex')
  const headers = { 'content-type': 'application/json', 'x-viber-content-signature': signature }
  const answer = await fetch(`${scene.url}/webhooks/viber`, { method: 'POST', headers, body })
  return `${answer.status} ${await answer.text()}`
}

export function viberDoors(scene: Scene): readonly Door[] {
  const event = (content: Json) =>
    post(
      scene,
      JSON.stringify({ timestamp: Date.now(), message_token: '@', ...content }).replace('"@"', String((tokens += 1n))),
    )
  function somebody(more: Json = {}): Json {
    const id = Buffer.from(`canary ${(people += 1)}`.padEnd(16, '.')).toString('base64')
    scene.viber.meets({ id, name: 'Ира', language: 'ru' })
    return { id, name: 'Ира', language: 'ru', api_version: 10, ...more }
  }
  const says = (message: Json, sender: Json = somebody()) =>
    event({ event: 'message', silent: false, sender, message: { tracking_data: '', ...message } })
  const bytes = { media: 'https://dl.example.test/1', size: 10 }

  return [
    { name: 'text', canary: flock.cardWithDashes(), enter: (text) => says({ type: 'text', text }) },
    { name: 'caption', canary: flock.accountInParts(), enter: (text) => says({ type: 'picture', text, ...bytes }) },
    {
      name: "file's name",
      canary: flock.passwordInName(),
      enter: (words) => says({ type: 'file', file_name: words, ...bytes }),
      wears: (word) => `${word}.txt`,
    },
    {
      name: "contact's name",
      canary: flock.secondFactor(),
      enter: (name) => says({ type: 'contact', contact: { name, phone_number: '79005550103' } }),
    },
    {
      name: "contact's phone",
      canary: flock.cardOfFifteen(),
      enter: (words) => says({ type: 'contact', contact: { name: 'Пётр', phone_number: words.replaceAll(/\D/g, '') } }),
      keepsNothing: true,
    },
    {
      name: 'address',
      canary: flock.passwordOfDatabase(),
      enter: (media) => says({ type: 'url', media }),
      wears: asAddress,
    },
    {
      name: 'display name',
      canary: flock.passportAlone(),
      enter: (name) => says({ type: 'text', text: 'привет' }, somebody({ name })),
    },
    {
      name: 'payload with which the chat is opened',
      canary: flock.viberToken(),
      enter: (context) => event({ event: 'conversation_started', type: 'open', context, user: somebody() }),
      wears: (word) => word,
      keepsNothing: true,
    },
    {
      name: 'body of a button nobody has',
      canary: flock.apiKey(),
      enter: (words) => says({ type: 'text', text: `§${words}` }),
    },
    {
      name: 'what a keyboard brings along',
      canary: flock.bearer(),
      enter: (words) => says({ type: 'text', text: 'привет', tracking_data: words }),
      keepsNothing: true,
    },
    {
      name: 'why a message has failed',
      canary: flock.passwordOfLogin(),
      enter: (desc) => event({ event: 'failed', user_id: somebody()['id'], desc }),
    },
    {
      name: 'message of a kind nobody knows',
      canary: flock.cvvInRussian(),
      enter: (text) => says({ type: 'hologram', alt_text: text }),
    },
    {
      name: 'event of a kind nobody knows',
      canary: flock.passwordInWrongLayout(),
      enter: (words) => event({ event: 'aura_changed', user_id: somebody()['id'], aura: [words] }),
    },
    {
      name: 'body that is no JSON',
      canary: flock.password(),
      enter: (words) => post(scene, `{"event":"message","message":{"text":"${words}"`),
      keepsNothing: true,
    },
  ]
}
