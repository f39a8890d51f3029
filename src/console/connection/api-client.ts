import { type ClientResponse, hc } from 'hono/client'
import type { Api } from '../../http/api.ts'

/** The typed client. The header is what a page of another site cannot send. */
export const api = hc<Api>('/api', { headers: { 'X-Frontline': '1' } })

/** Why something was not done, as the API says it. */
export type ApiError = {
  readonly code: string
  readonly owner: string | null
  readonly retryAfterSeconds: number
  readonly kinds: readonly string[]
  readonly mostBytes: number
  /** The file it is about, when it is about one. */
  readonly fileName: string | null
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
let onSignedOut = (): void => {}
export const whenSignedOut = (act: () => void): void => {
  onSignedOut = act
}

export const failure = (code: string, more: Partial<ApiError> = {}): { ok: false; error: ApiError } => ({
  ok: false,
  error: { owner: null, retryAfterSeconds: 0, kinds: [], mostBytes: 0, fileName: null, newer: [], ...more, code },
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
    if (error === 'signed_out') onSignedOut()
    return failure(typeof error === 'string' ? error : 'broken', more)
  } catch {
    return failure('no_connection')
  }
}
