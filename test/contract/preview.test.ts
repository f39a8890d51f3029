import { makePreviewChannel } from '../../src/channels/preview/preview-channel.ts'
import { channelContract, type Subject } from './channel.contract.ts'
import { requestOf } from './contract-request.ts'
import { noBlobs } from '../support/no-blobs.ts'

const visitor = 'v'.repeat(32)

async function openPreview(): Promise<Subject> {
  const channel = makePreviewChannel({ ...noBlobs, find: async () => null })
  const event = (number: number, does: object) =>
    JSON.stringify({ id: `visitor-event-${number}`, visitor, name: null, language: 'ru', at: 1_790_000_000_000, does })
  return {
    channel,
    unreachable: channel,
    recipient: visitor,
    blocked: visitor,
    stranger: 'nobody',
    request: (body) => requestOf(body, {}),
    forged: () => [],
    textEvent: (number, text) => event(number, { text }),
    unknownEvent: (number) => event(number, { hologram: 'x' }),
    fault: () => {},
    read: () => [],
    malformed: () => [],
    close: async () => {},
  }
}

const noNetwork = 'its page reads from our own server, nothing is sent over a network'
channelContract('the preview', openPreview, {
  'what is not authentic is rejected': 'its own routes check the cookie and the header before the channel is asked',
  'unknown kinds are accepted as ignored': 'only our own page writes here; what it cannot have written is an error',
  'blocked is refused as blocked': 'a visitor cannot block the preview',
  'an unknown chat is refused and does not block the queue': noNetwork,
  'an unreachable messenger is a retry': noNetwork,
  'too many requests is a retry with the time the messenger names': noNetwork,
  'a reset after acceptance is unknown': noNetwork,
  'an answer that does not come is unknown': noNetwork,
  'HTML instead of JSON is unknown': noNetwork,
  'a check finds a bot that answers': 'there is no other side that could answer',
  'a check tells a wrong token, and never throws whatever the messenger does': noNetwork,
  'people see what was typed': 'the page shows it; test/browser looks at the page',
  'every button the product makes fits': 'the page shows it; test/browser looks at the page',
})
