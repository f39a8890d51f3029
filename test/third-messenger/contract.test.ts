import { channelContract, type Subject } from '../contract/channel.contract.ts'
import { nobodyListens, requestOf } from '../contract/contract-request.ts'
import { startFakePigeon } from './fake-pigeon.ts'
import { makePigeonChannel } from './pigeon/pigeon.ts'

const key = 'a-key-of-the-pigeon'

async function openPigeon(): Promise<Subject> {
  const fake = await startFakePigeon(key)
  for (const person of ['olga', 'boris']) fake.meets(person)
  fake.blocks('boris')
  const options = { key, gate: () => {} }
  const event = (number: number, does: object) =>
    JSON.stringify({ id: `e${number}`, at: 1, from: { id: 'olga', name: 'Ольга', language: 'ru' }, ...does })
  return {
    channel: makePigeonChannel({ ...options, apiRoot: fake.url }),
    unreachable: makePigeonChannel({ ...options, apiRoot: await nobodyListens() }),
    recipient: 'olga',
    blocked: 'boris',
    stranger: 'nobody',
    request: (body) => requestOf(body, { authorization: key }),
    forged: (body) => [requestOf(body, {}), requestOf(body, { authorization: 'another' })],
    textEvent: (number, text) => event(number, { text }),
    unknownEvent: (number) => event(number, { mood: 'fine' }),
    fault: fake.fault,
    read: () => fake.sent.map(({ text, buttons }) => ({ text, buttonCount: buttons.length })),
    malformed: () => fake.malformed,
    close: fake.close,
  }
}

const noCheck = 'it has none, which a messenger may: the console then has no button for it'
channelContract('a third messenger', openPigeon, {
  'a check finds a bot that answers': noCheck,
  'a check tells a wrong token, and never throws whatever the messenger does': noCheck,
})
