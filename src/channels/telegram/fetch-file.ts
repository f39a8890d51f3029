import { type Api, GrammyError } from 'grammy'
import type { Gate } from '../../kit/gate.ts'
import { second } from '../../kit/time.ts'
import type { FetchedFile } from '../../messaging/channel.ts'

type Options = {
  readonly api: Api
  readonly token: string
  readonly apiRoot: string
  readonly gate: Gate
}

/**
 * getFile and the download. The address holds the token, so it is made here, used once and told to nobody: no error of
 * the transport leaves this file.
 */
export async function fetchTelegramFile(
  { api, token, apiRoot, gate }: Options,
  fileId: string,
  signal: AbortSignal,
): Promise<FetchedFile> {
  let path: string | undefined
  let sizeBytes: number | undefined
  try {
    const file = await api.getFile(fileId, signal as never)
    path = file.file_path
    sizeBytes = file.file_size
  } catch (error) {
    return refusalOf(error)
  }
  if (path === undefined || path.includes('..')) return { kind: 'gone', reason: 'telegram names no file' }
  try {
    gate('http telegram download', 'before')
    const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, { redirect: 'error', signal })
    gate('http telegram download', 'after')
    if (response.ok && response.body !== null) {
      return { kind: 'bytes', chunks: quietly(response.body), ...(sizeBytes === undefined ? {} : { sizeBytes }) }
    }
    await response.body?.cancel()
    return { kind: 'retry', reason: `telegram answered ${response.status} to the download` }
  } catch {
    return { kind: 'retry', reason: 'the download from telegram broke off' }
  }
}

/** The transport's errors may carry the address: they end here. */
async function* quietly(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* chunks
  } catch {
    throw new Error('the download from telegram broke off')
  }
}

function refusalOf(error: unknown): FetchedFile {
  if (!(error instanceof GrammyError)) return { kind: 'retry', reason: 'the messenger cannot be reached' }
  const { error_code: code, description, parameters } = error
  if (/file is too big/i.test(description)) return { kind: 'too large' }
  if (parameters.retry_after !== undefined) {
    return { kind: 'retry', afterMs: parameters.retry_after * second, reason: 'too many requests' }
  }
  if (code === 400) return { kind: 'gone', reason: description }
  return { kind: 'retry', reason: `telegram answered ${code}` }
}
