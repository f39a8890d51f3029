import type { ApiError } from '../connection/api-client.ts'
import { say } from '../words/say.ts'

type Props = {
  readonly newer: ApiError['newer']
  readonly userName: string
  readonly onSend: () => void
  readonly onKeep: () => void
}

/** The send guard: what came while the reply was being written, and the choice. */
export function NewerMessages({ newer, userName, onSend, onKeep }: Props) {
  return (
    <div class="newer" role="alert">
      <p>{say('reply-newer')}</p>
      <ul>
        {newer.map(({ author, agentName, text }, index) => (
          <li key={index}>
            <strong>{author === 'user' ? userName : (agentName ?? '')}</strong> {text}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="button" onClick={onKeep}>
          {say('reply-keep-editing')}
        </button>
        <button type="button" class="button" onClick={onSend}>
          {say('reply-send-anyway')}
        </button>
      </div>
    </div>
  )
}
