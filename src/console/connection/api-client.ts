import { type ClientResponse, hc } from 'hono/client'
import type { ExtractSchema } from 'hono/types'
import type { CannedFault } from '../../incidents/macros/canned-reply.ts'
import type { Api, Ending } from '../../http/api.ts'
import type { FindingKind } from '../../messaging/finding-kind.ts'

/** Every request ends by itself: a line that swallows everything says nothing of it. */
const longestMs = 8_000

/** A line that comes and goes within this is a slow page's: ended again and again, its reads would never end. */
const endedMs = 5_000
let endedAt = Number.NEGATIVE_INFINITY

/** Ends what is being read: asked over a line that was dead, it may never come. Whoever asked asks once more. */
let lost = new AbortController()
export function endReads(): void {
  if (performance.now() - endedAt < endedMs) return
  endedAt = performance.now()
  lost.abort()
  lost = new AbortController()
}

const ending: typeof fetch = (input, init) => {
  const isRead = init?.method === undefined || init.method === 'GET'
  const timeout = AbortSignal.timeout(longestMs)
  return fetch(input, { ...init, signal: isRead ? AbortSignal.any([timeout, lost.signal]) : timeout })
}

/** The typed client. The header is what a page of another site cannot send. */
export const api = hc<Api>('/api', { headers: { 'X-Frontline': '1' }, fetch: ending })

type Bodies<Part> = Part extends { output: infer Body }
  ? Body
  : Part extends object
    ? { [Key in keyof Part]: Bodies<Part[Key]> }[keyof Part]
    : never
type CodesIn<Body> = Body extends { error: infer Code } ? Code : never

/**
 * Every code that the API refuses with: by its routes, as their types say; before a route is reached; and this page's own
 * word when nobody answers.
 */
export type RefusalCode =
  | CodesIn<Bodies<ExtractSchema<Api>>>
  | 'signed_out'
  | 'must_change_password'
  | 'must_set_up_totp'
  | 'not_allowed'
  | 'cross_site'
  | 'too_large'
  | 'unreadable'
  | 'broken'
  | 'no_connection'

/** Why something was not done, as the API says it. */
export type ApiError = {
  readonly code: RefusalCode
  readonly owner: string | null
  readonly retryAfterSeconds: number
  readonly kinds: readonly FindingKind[]
  readonly mostBytes: number
  /** The file it is about, when it is about one. */
  readonly fileName: string | null
  /** What is wrong with a form, by the names of its fields. */
  readonly fields: readonly string[]
  /** What is wrong with settings, each with its place. */
  readonly faults: BodyOf<typeof api.settings.$get>['faults']
  /** Who was quicker, and when; where the server knows it. */
  readonly by: { readonly name: string } | null
  readonly at: number | null
  /** What is wrong with a canned reply, each with its place. */
  readonly cannedFaults: readonly CannedFault[]
  /** Of many things asked for at once, why each was not done. */
  readonly refused: BodyOf<typeof api.unconfirmed.send.$post>['refused']
  readonly newer: readonly {
    readonly author: 'user' | 'agent'
    readonly agentName: string | null
    readonly text: string
  }[]
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ApiError }

/** The body of a success. */
export type BodyOf<Call> = Call extends (...args: never[]) => Promise<infer Response>
  ? Response extends ClientResponse<infer Body, infer Status, 'json'>
    ? 200 extends Status
      ? Body
      : 201 extends Status
        ? Body
        : never
    : never
  : never

type SuccessOf<Response> = BodyOf<() => Promise<Response>>

/** 401 ends up here whatever was asked: the page goes to the sign-in. */
let onSignedOut = (_why: Ending | null): void => {}
export const whenSignedOut = (act: (why: Ending | null) => void): void => {
  onSignedOut = act
}

export const failure = (code: RefusalCode, more: Partial<ApiError> = {}): { ok: false; error: ApiError } => ({
  ok: false,
  error: {
    owner: null,
    retryAfterSeconds: 0,
    kinds: [],
    mostBytes: 0,
    fileName: null,
    fields: [],
    faults: [],
    cannedFaults: [],
    by: null,
    at: null,
    refused: [],
    newer: [],
    ...more,
    code,
  },
})

/** Never throws: no network is an answer like any other. */
export async function ask<Response extends ClientResponse<unknown>>(
  call: Promise<Response>,
): Promise<Answer<SuccessOf<Response>>> {
  try {
    const response = await call
    const body = (await response.json()) as Record<string, unknown>
    if (response.ok) return { ok: true, value: body as SuccessOf<Response> }
    const { error, ...more } = body
    if (error === 'signed_out') onSignedOut((more['why'] as Ending | null | undefined) ?? null)
    return failure(typeof error === 'string' ? (error as RefusalCode) : 'broken', more)
  } catch {
    return failure('no_connection')
  }
}
