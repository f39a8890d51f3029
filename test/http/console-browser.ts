import { type Desk, password } from './console-desk.ts'

export type Answer = { readonly status: number; readonly body: Record<string, never>; readonly headers: Headers }

/** A browser's side of the API: keeps the cookie, sends the headers a page of ours sends. */
export function openBrowser(desk: Desk, entered: string | null = null) {
  let cookie = entered

  async function request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await desk.api.request(path, {
      method,
      headers: {
        ...(cookie === null ? {} : { cookie }),
        ...(method === 'GET' ? {} : { 'x-frontline': '1', 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const set = response.headers.get('set-cookie')
    if (set !== null) cookie = set.split(';')[0] ?? null
    return response
  }

  const ask = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const response = await request(method, path, body, headers)
    const text = await response.text()
    // Tests look into answers of many shapes; each says what it expects there.
    const parsed = text.startsWith('{') ? (JSON.parse(text) as Record<string, never>) : {}
    return { status: response.status, body: parsed, headers: response.headers } satisfies Answer
  }

  return {
    request,
    get: (path: string) => ask('GET', path),
    post: (path: string, body: unknown = {}, headers?: Record<string, string>) => ask('POST', path, body, headers),
    patch: (path: string, body: unknown) => ask('PATCH', path, body),
    signsIn: (login: string, word = password) => ask('POST', '/sign-in', { login, password: word }),
    cookie: () => cookie,
  }
}
