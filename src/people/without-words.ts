/** Under these keys stands what somebody said. */
const wordKeys = new Set([
  'text',
  'description',
  'comment',
  'complaint',
  'resolutionText',
  'ratingComment',
  'title',
  'form',
  'tags',
])

/** Why something waited or went on, where it is no sentence: of `PendingReason` and of the history's causes. */
const keptReasons = new Set([
  'user',
  'supplier',
  'change',
  'approval',
  'major',
  'asked',
  'user_replied',
  'date_reached',
  'merged',
  'approved',
  'confirmed',
  'silence',
])
const reasonKeys = new Set(['reason', 'cause'])

/** What machines write: ids, names of states, moments. */
const isMachineWord = (text: string): boolean => /^[a-z0-9_:.+-]*$/i.test(text)

/**
 * A piece of history without what anybody said in it: who, when, from which state to which stays, so that figures come out as
 * before. Words become ''; of a change of words stays that there was one.
 */
export function withoutWords(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    const isKept = reasonKeys.has(key) ? keptReasons.has(value) : isMachineWord(value)
    return isKept ? value : ''
  }
  if (Array.isArray(value)) return value.map((item) => withoutWords(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      wordKeys.has(name) ? emptied(inner) : withoutWords(inner, reasonKeys.has(name) ? name : ''),
    ]),
  )
}

/** Of a change `{from, to}` its shape stays: who reads history takes both sides for granted. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? '' : value
  return 'from' in value && 'to' in value ? { from: emptied(value.from), to: emptied(value.to) } : {}
}
