/** Fields in which messengers keep what people wrote, whatever the kind of message. */
const wordy: ReadonlySet<string> = new Set([
  'text',
  'title',
  'caption',
  'question',
  'description',
  'prize_description',
  'explanation',
  'name',
  'label',
  'alt_text',
])
/** Who or where, not what was said. */
const elsewhere: ReadonlySet<string> = new Set([
  'chat',
  'chats',
  'sender_chat',
  'user',
  'sender_user',
  'from',
  'sender',
  'via_bot',
  'winners',
  'origin',
  'forward_origin',
  'reply_to_message',
  'external_reply',
  'quote',
  'reply_markup',
  'entities',
])

const deepest = 6
const most = 40

/**
 * The words inside a message of a kind that is newer than this release, each on a line of its own and each once: what a
 * person wrote is read by people, even where nobody can show the rest.
 */
export function wordsInside(value: unknown): string | null {
  const found = new Set<string>()
  collect(value, '', 0, found)
  return found.size === 0 ? null : [...found].join('\n')
}

function collect(value: unknown, key: string, depth: number, found: Set<string>): void {
  if (found.size >= most || depth > deepest) return
  if (typeof value === 'string') {
    if (wordy.has(key.toLowerCase()) && value.trim() !== '') found.add(value.trim())
    return
  }
  if (Array.isArray(value)) {
    for (const item of value) collect(item, key, depth + 1, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      if (!elsewhere.has(field.toLowerCase()) && !field.endsWith('_entities')) collect(inner, field, depth + 1, found)
    }
  }
}
