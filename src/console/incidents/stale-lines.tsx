import { say } from '../words/say.ts'

type Props = { readonly changes: readonly string[]; readonly onSeen: () => void }

/** What has changed since the form below was opened: said at once, and not when it is saved. */
export function StaleLines({ changes, onSeen }: Props) {
  if (changes.length === 0) return null
  return (
    <div class="guard" role="status">
      <p>{say('stale-form')}</p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <button type="button" class="button small" onClick={onSeen}>
        {say('stale-seen')}
      </button>
    </div>
  )
}
