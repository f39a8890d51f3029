import { isShown } from '../../../messaging/shown-types.ts'
import { failure } from '../../connection/api-client.ts'
import type { Conversation } from '../conversation.ts'
import { composerOf, wantFocus } from './composer.ts'
import { type Upload, upload } from './uploads.ts'

/** Files go with the next reply, by clip, paste or drop; what does not fit is said by its name. */
export async function attach(conversation: Conversation, chosen: readonly File[]): Promise<void> {
  const composer = composerOf(conversation.id)
  const { error, reply } = composer
  error.value = null
  composer.kind.value = 'reply'
  // The words to it come next.
  wantFocus(conversation.id)
  const setFiles = (files: readonly Upload[]) => {
    reply.value = { ...reply.peek(), files }
  }
  for (const file of chosen) {
    const waiting: Upload = { name: file.name, sizeBytes: file.size, key: null, picture: pictureOf(file) }
    setFiles([...reply.peek().files, waiting])
    const done = await upload(conversation, file)
    const { files: now } = reply.peek()
    // Taken away while it was on its way.
    if (!now.includes(waiting)) continue
    if (done.ok) setFiles(now.map((one) => (one === waiting ? { ...waiting, key: done.key } : one)))
    else {
      setFiles(now.filter((one) => one !== waiting))
      error.value = failure(done.code, { mostBytes: done.mostBytes, fileName: file.name }).error
    }
  }
}

const pictureOf = (file: File): string | null =>
  file.type.startsWith('image/') && isShown(file.type) ? URL.createObjectURL(file) : null
