import type { ApiError } from '../connection/api-client.ts'
import { words } from '../words/words.ts'

type Props = {
  readonly newer: ApiError['newer']
  readonly userName: string
  readonly onSend: () => void
  readonly onKeep: () => void
}

/** The send guard: what came while the reply was being written, and the choice. */
export function NewerMessages({ newer, userName, onSend, onKeep }: Props) {
  const t = words.value.reply
  return (
    <div class="newer" role="alert">
      <p>{t.newer}</p>
      <ul>
        {newer.map(({ author, agentName, text }, index) => (
          <li key={index}>
            <strong>{author === 'user' ? userName : (agentName ?? '')}</strong> {text}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" onClick={onKeep}>
          {t.keepEditing}
        </button>
        <button type="button" class="button" onClick={onSend}>
          {t.sendAnyway}
        </button>
      </div>
    </div>
  )
}
