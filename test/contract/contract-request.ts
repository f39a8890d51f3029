import type { ChannelRequest } from '../../src/messaging/channel.ts'
import { openFakeServer } from '../support/fake-http.ts'

/** An address that was just given up: whoever calls it is refused. */
export async function nobodyListens(): Promise<string> {
  const server = await openFakeServer(0, async () => 'reset')
  await server.close()
  return server.url
}

/** A webhook call as the door hands it on. */
export function requestOf(
  body: string,
  headers: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>> = {},
) {
  return {
    header: (name) => headers[name.toLowerCase()],
    query: (name) => query[name],
    body: new TextEncoder().encode(body),
  } satisfies ChannelRequest
}
