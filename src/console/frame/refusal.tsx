import { articleWords } from '../words/article-words.ts'
import { editorsWords } from '../words/editors-words.ts'
import { messageWords } from '../words/message-words.ts'
import type { ApiError } from '../connection/api-client.ts'
import { type Words, words } from '../words/words.ts'
import { sizeInWords } from '../conversations/messages/media-line.tsx'

/** Why something was not done, next to the thing. */
export function Refusal({ error }: { readonly error: ApiError | null }) {
  if (error === null) return null
  return (
    <p class="refusal" role="alert">
      {refusalText(error, words.value)}
    </p>
  )
}

export function refusalText(error: ApiError, t: Words): string {
  const sentence = sentenceOf(error, t)
  return error.fileName === null ? sentence : `${error.fileName}: ${sentence}`
}

function sentenceOf(error: ApiError, t: Words): string {
  const { code } = error
  if (code === 'already_claimed') return t.errors.already_claimed(error.owner ?? t.actors.agent)
  if (code === 'secret_in_text') {
    const kinds = [...new Set(error.kinds)].map((kind) => t.masked[kind] ?? kind)
    return t.errors.secret_in_text(kinds.join(', '))
  }
  if (code === 'too_many') return t.errors.too_many(error.retryAfterSeconds)
  if (code === 'file_too_large') return messageWords.value.fileTooLarge(sizeInWords(error.mostBytes, t))
  const others = { ...messageWords.value.errors, ...articleWords.value.errors, ...editorsWords.value.errors }
  const ofMessage = Object.hasOwn(others, code) ? others[code] : undefined
  if (ofMessage !== undefined) return ofMessage
  const sentences: Readonly<Record<string, unknown>> = t.errors
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  return typeof sentence === 'string' ? sentence : t.errors.broken
}
