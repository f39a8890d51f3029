import type { Fault } from './fake-faults.ts'
import { type FakeAnswer, type FakeRequest, json } from './fake-http.ts'
import type { ViberPerson } from './fake-viber-people.ts'
import type { ViberInside } from './fake-viber.ts'

type Wish = {
  readonly id?: string
  readonly text?: string
  readonly message?: Readonly<Record<string, unknown>>
  readonly context?: string
  readonly people?: readonly ViberPerson[]
  readonly fault?: Fault
  readonly from?: string
  readonly to?: string
}

/** The fake's inside over HTTP, for a run in a process of its own: POST /control/<name> with JSON. */
export async function viberControl(fake: ViberInside, name: string, request: FakeRequest): Promise<FakeAnswer> {
  const wish = (request.body.length === 0 ? {} : JSON.parse(request.body.toString())) as Wish
  const { id = '', text = '' } = wish
  switch (name) {
    case 'meets':
      for (const person of wish.people ?? []) fake.meets(person)
      return json(200, {})
    case 'opens':
      return json(200, { token: await fake.opens(id, wish.context) })
    case 'writes':
      return json(200, { token: await fake.writes(id, wish.message ?? text) })
    case 'presses':
      return json(200, { token: await fake.presses(id, text) })
    case 'subscribes':
      return json(200, { token: await fake.subscribes(id) })
    case 'unsubscribes':
      return json(200, { token: await fake.unsubscribes(id) })
    case 'fault':
      if (wish.fault !== undefined) fake.fault(wish.fault)
      return json(200, {})
    case 'clear-faults':
      fake.clearFaults()
      return json(200, {})
    case 'route':
      fake.route(wish.from ?? '', wish.to ?? '')
      return json(200, {})
    case 'journal':
      return json(200, { sent: fake.sent.slice(Number(request.query.get('after') ?? 0)), total: fake.sent.length })
    case 'calls':
      return json(200, { calls: fake.calls.slice(Number(request.query.get('after') ?? 0)), total: fake.calls.length })
    case 'state':
      return json(200, { sent: fake.sent.length, pending: fake.pendingCount(), webhook: fake.webhook() })
    default:
      return json(404, { error: `no control ${name}` })
  }
}
