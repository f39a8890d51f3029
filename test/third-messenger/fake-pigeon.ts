import { type Fault, makeFaults, sufferFault } from '../support/fake-faults.ts'
import { type FakeRequest, json, openFakeServer } from '../support/fake-http.ts'
import type { Hands, Heard } from '../support/scene-dialogue.ts'

type Sent = { readonly to: string; readonly text: string; readonly buttons: Heard['buttons'] }

/** The other side of the pigeon: it takes messages, and delivers what people do to the webhook it was told. */
export async function startFakePigeon(key: string) {
  const sent: (Sent & { readonly id: string })[] = []
  const people = new Set<string>()
  const blocked = new Set<string>()
  const malformed: string[] = []
  const faults = makeFaults()
  let events = 0
  let hook: string | null = null
  let rewrite: readonly [string, string] = ['', '']

  async function accept({ body }: FakeRequest) {
    const message = JSON.parse(body.toString()) as Sent
    if (blocked.has(message.to)) return json(403, { error: 'blocked' })
    if (!people.has(message.to)) return json(404, { error: 'nobody' })
    if (message.text.length > 550 || message.text === '') {
      malformed.push(message.text.slice(0, 80))
      return json(400, { error: 'wrong length' })
    }
    const id = `p${sent.length + 1}`
    sent.push({ ...message, id })
    return json(200, { id })
  }

  const server = await openFakeServer(0, async (request) => {
    if (request.headers.authorization !== key) return json(401, { error: 'key' })
    if (request.path === '/hook') {
      hook = (JSON.parse(request.body.toString()) as { url: string }).url
      return json(200, {})
    }
    const fault = faults.take('send', null)
    if (fault?.kind === 'too many requests') return json(429, { wait: fault.retryAfter })
    return fault === null ? await accept(request) : await sufferFault(fault, () => accept(request))
  })

  async function deliver(person: string, does: object): Promise<void> {
    events += 1
    const from = { id: person, name: 'Ольга', language: 'ru' }
    const address = (hook ?? '').replace(...rewrite)
    const response = await fetch(address, {
      method: 'POST',
      headers: { authorization: key },
      body: JSON.stringify({ id: `e${events}`, at: Date.now(), from, ...does }),
    })
    if (response.status !== 200) throw new Error(`the webhook answered ${response.status}`)
  }

  return {
    url: server.url,
    sent,
    malformed,
    /** Somebody who uses the messenger. */
    meets: (person: string) => people.add(person),
    blocks: (person: string) => blocked.add(person),
    fault: (fault: Fault) => faults.add(fault),
    isHooked: () => hook !== null,
    /** Where the public address really is. */
    route: (publicUrl: string, url: string) => {
      rewrite = [publicUrl, url]
    },
    handsOf: (person: string): Hands => ({
      starts: () => deliver(person, { text: '/start' }),
      says: (text) => deliver(person, { text }),
      sends: () => Promise.reject(new Error('the pigeon carries text only')),
      presses: (_message, button) => deliver(person, { pressed: button.id }),
      inbox: async () =>
        sent.filter(({ to }) => to === person).map(({ id, text, buttons }) => ({ id, text, buttons, signedBy: null })),
    }),
    close: server.close,
  }
}
