import type { ApiClientOptions } from 'grammy'
import { Agent, request } from 'undici'
import { second } from '../../kit/time.ts'

type Fetch = NonNullable<ApiClientOptions['fetch']>
type Told = { readonly method?: string; readonly headers?: object; readonly body?: unknown; readonly signal?: unknown }

/** Connections to the Bot API are kept between calls; deadlines are the caller's, by its signal. */
const connections = new Agent({ connect: { timeout: 5 * second }, headersTimeout: 0, bodyTimeout: 0 })

/**
 * As much of `fetch` as grammy uses of it (method, headers, body as text or bytes, signal, `json()` of the answer) over undici's
 * own call: grammy's node-fetch takes more of a processor for one call than everything else that is done for a message.
 * What fails is thrown as undici's errors, with Node's codes.
 */
export const keepAliveFetch = (async (address: string, { method = 'GET', headers, body, signal }: Told = {}) => {
  const { statusCode, body: answer } = await request(address, {
    dispatcher: connections,
    method: method as 'POST',
    headers: headers as Record<string, string>,
    body: body as string,
    signal: signal as AbortSignal,
  })
  return { ok: statusCode >= 200 && statusCode < 300, status: statusCode, json: () => answer.json() }
}) as unknown as Fetch
