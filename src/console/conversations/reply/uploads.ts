import type { RefusalCode } from '../../connection/api-client.ts'
import type { Conversation } from '../conversation.ts'

export type Upload = {
  readonly name: string
  readonly sizeBytes: number
  /** Null while the bytes are on their way. */
  readonly key: string | null
  /** An address in this browser, as long as the page lives. */
  readonly picture?: string | null
}

type Uploaded =
  | { readonly ok: true; readonly key: string }
  | { readonly ok: false; readonly code: RefusalCode; readonly mostBytes: number }

/** Sends one file's bytes as they are; what becomes of it is decided when the reply is sent. */
export async function upload(conversation: Conversation, file: File): Promise<Uploaded> {
  // Known before a byte is sent: nobody waits for an upload that cannot be used.
  if (file.size > conversation.mostFileBytes) {
    return { ok: false, code: 'file_too_large', mostBytes: conversation.mostFileBytes }
  }
  try {
    const response = await fetch(`/api/conversations/${conversation.id}/files?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'X-Frontline': '1', 'content-type': 'application/octet-stream' },
      body: file,
    })
    const body = (await response.json()) as { file?: { key: string }; error?: RefusalCode; mostBytes?: number }
    if (response.ok && body.file !== undefined) return { ok: true, key: body.file.key }
    return { ok: false, code: body.error ?? 'broken', mostBytes: body.mostBytes ?? 0 }
  } catch {
    return { ok: false, code: 'no_connection', mostBytes: 0 }
  }
}
