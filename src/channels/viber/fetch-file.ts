import type { Gate } from '../../kit/gate.ts'
import type { FetchedFile } from '../../messaging/channel.ts'

/**
 * A user's file lies at an address of Viber's that expires. Authentic callbacks name it, and still only Viber's own
 * hosts are asked (or the host of the API, when that is another one).
 */
export async function fetchViberFile(
  { apiRoot, gate }: { readonly apiRoot: string; readonly gate: Gate },
  address: string,
  signal: AbortSignal,
): Promise<FetchedFile> {
  if (!isOfViber(address, apiRoot)) return { kind: 'gone', reason: 'the address is not one of viber' }
  try {
    gate('http viber download', 'before')
    const response = await fetch(address, { redirect: 'error', signal })
    gate('http viber download', 'after')
    if (response.ok && response.body !== null) {
      const sizeBytes = Number(response.headers.get('content-length') ?? 0)
      return { kind: 'bytes', chunks: response.body, sizeBytes }
    }
    await response.body?.cancel()
    const reason = `viber answered ${response.status} to the download`
    // 403 and 404 are what an expired address says; it does not come back.
    return [403, 404, 410].includes(response.status) ? { kind: 'gone', reason } : { kind: 'retry', reason }
  } catch {
    return { kind: 'retry', reason: 'the download from viber broke off' }
  }
}

function isOfViber(address: string, apiRoot: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin } = new URL(address)
  return (protocol === 'https:' && hostname.endsWith('.viber.com')) || origin === new URL(apiRoot).origin
}
