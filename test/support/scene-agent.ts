import { setTimeout as sleep } from 'node:timers/promises'

/** Where a person's conversation is found; the scene knows. */
export type ConversationLookup = {
  conversationOf(personId: string): Promise<string>
  newestIncidentOf(conversationId: string): Promise<string | null>
}

export type Transcript = readonly {
  readonly number: number
  readonly author: string
  readonly kind: string
  readonly text: string
  readonly content: Readonly<Record<string, unknown>>
  readonly attachments: readonly {
    readonly id: string
    readonly status: string
    readonly contentType: string | null
    readonly media: Readonly<Record<string, unknown>>
  }[]
  readonly delivery: { readonly status: string; readonly error: string | null; readonly seenAt: number | null } | null
}[]

export type Board = {
  readonly presence: string
  readonly offers: readonly { readonly conversationId: string; readonly number: number; readonly endsAt: number }[]
  readonly colleagues: readonly {
    readonly id: string
    readonly name: string
    readonly isOnline: boolean
    readonly load: number
  }[]
  readonly notices: readonly {
    readonly kind: string
    readonly number: number | null
    readonly details: Readonly<Record<string, unknown>>
    readonly seenAt: number | null
  }[]
  readonly waiting: readonly { readonly number: number; readonly offeredTo: string | null }[]
}

export type Addressee = { readonly id: string }

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

/** One browser of the console: its cookie and the headers a page of ours sends. */
export function openConsole(url: string, signedIn = '') {
  let cookie = signedIn
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        ...(method !== 'GET' ? { 'x-frontline': '1', 'content-type': 'application/json' } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const set = response.headers.get('set-cookie')
    if (set !== null) cookie = set.split(';')[0] ?? cookie
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} }
  }
  /** Bytes, in or out: uploads with a body, downloads without one. */
  const raw = (path: string, bytes?: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${url}/api${path}`, {
      headers: { cookie, ...(bytes === undefined ? {} : { 'x-frontline': '1' }), ...headers },
      ...(bytes === undefined ? {} : { method: 'POST', body: bytes }),
    })
  return Object.assign(call, { raw })
}

export type Console = ReturnType<typeof openConsole>

/** Signs in; passwords are hashed slowly and few at a time, so "too many" is waited out. */
export async function signIn(console: Console, login: string, password: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { status } = await console('POST', '/sign-in', { login, password })
    if (status === 200) return
    if (status !== 429 || tries === 10) throw new Error(`${login} could not sign in: ${status}`)
    await sleep(500)
  }
}

/** A person of the service desk who works through the console's HTTP API. */
export function makeAgent(name: string, console: Console, lookup: ConversationLookup) {
  async function act(person: Addressee, action: Readonly<Record<string, unknown>>): Promise<Answer> {
    const id = await lookup.conversationOf(person.id)
    return await console('POST', `/conversations/${id}/actions`, action)
  }

  async function must(person: Addressee, action: Readonly<Record<string, unknown>>): Promise<void> {
    const { status, body } = await act(person, action)
    if (status !== 200)
      throw new Error(`${name} could not ${String(action['kind'])}: ${status} ${JSON.stringify(body)}`)
  }

  async function incidentOf(person: Addressee): Promise<string> {
    const incident = await lookup.newestIncidentOf(await lookup.conversationOf(person.id))
    if (incident === null) throw new Error('there is no incident')
    return incident
  }

  const aboutIncident = async (person: Addressee, kind: string, more: object = {}) =>
    must(person, { kind, incidentId: await incidentOf(person), ...more })

  return {
    name,
    console,
    /** Whatever the API answers; for refusals. */
    tries: act,
    claims: (person: Addressee) => aboutIncident(person, 'claim'),
    replies: (person: Addressee, text: string, more: Readonly<Record<string, unknown>> = {}) =>
      must(person, { kind: 'reply', text, incidentId: null, seenNumber: 0, confirmed: true, ...more }),
    /** @returns the key to name the file by in a reply. */
    uploads: async (person: Addressee, name: string, bytes: Uint8Array): Promise<string> => {
      const id = await lookup.conversationOf(person.id)
      const path = `/conversations/${id}/files?name=${encodeURIComponent(name)}`
      const response = await console.raw(path, new Uint8Array(bytes))
      const body = (await response.json()) as { readonly file?: { readonly key: string }; readonly error?: string }
      if (body.file === undefined) throw new Error(`${name} could not be uploaded: ${response.status} ${body.error}`)
      return body.file.key
    },
    downloads: async (person: Addressee, attachmentId: string, headers: Readonly<Record<string, string>> = {}) => {
      const id = await lookup.conversationOf(person.id)
      return await console.raw(`/conversations/${id}/files/${attachmentId}`, undefined, headers)
    },
    types: async (person: Addressee): Promise<void> => {
      await console('POST', `/conversations/${await lookup.conversationOf(person.id)}/typing`, {})
    },
    notes: (person: Addressee, text: string) => must(person, { kind: 'note', text, incidentId: null }),
    resolves: (person: Addressee, text: string) => aboutIncident(person, 'resolve', { text }),
    waitsFor: (person: Addressee, reason: 'user' | 'supplier' | 'change') =>
      aboutIncident(person, 'pend', { reason, until: null }),
    cancels: (person: Addressee, reason: string) => aboutIncident(person, 'cancel', { reason }),
    sets: (person: Addressee, impact: 1 | 2 | 3, urgency: 1 | 2 | 3) =>
      aboutIncident(person, 'set_impact_urgency', { impact, urgency }),
    refuses: (person: Addressee, reason: string) => aboutIncident(person, 'refuse_offer', { reason }),
    passesOn: (person: Addressee, to: { readonly group?: string; readonly agentId?: string }, reason: string) =>
      aboutIncident(person, 'pass_on', { group: to.group ?? null, agentId: to.agentId ?? null, reason }),
    /** The desk as this agent's page shows it. */
    desk: async (): Promise<Board> => (await console('GET', '/desk')).body as unknown as Board,
    is: async (presence: 'on_duty' | 'busy' | 'away'): Promise<void> => {
      await console('POST', '/desk/presence', { presence })
    },
    /** Until it is offered to them. */
    isOffered: async (person: Addressee, withinMs = 20_000): Promise<void> => {
      const id = await lookup.conversationOf(person.id)
      const end = performance.now() + withinMs
      while (performance.now() < end) {
        const board = (await console('GET', '/desk')).body as unknown as Board
        if (board.offers.some(({ conversationId }) => conversationId === id)) return
        await sleep(50)
      }
      throw new Error(`${name} was not offered it within ${withinMs} ms`)
    },
    givesBack: (person: Addressee) => must(person, { kind: 'give_back' }),
    /** The conversation as the console shows it. */
    reads: async (person: Addressee): Promise<Transcript> => {
      const id = await lookup.conversationOf(person.id)
      const { status, body } = await console('GET', `/conversations/${id}`)
      if (status !== 200) throw new Error(`${name} could not read: ${status}`)
      return body['messages'] as Transcript
    },
  }
}

export type Agent = ReturnType<typeof makeAgent>
