import { longest } from '../../messaging/lengths.ts'
import { useId } from 'preact/hooks'
import { name, rename } from './chat-state.ts'
import { say } from '../words/chat/say.ts'

/** Under which name this visitor appears in the console. */
export function NameField() {
  const id = useId()
  return (
    <div class="field name-field">
      <label for={id}>{say('your-name')}</label>
      <input
        id={id}
        value={name.value}
        maxLength={longest.visitorName}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          const next = currentTarget.value.trim()
          if (next === '') currentTarget.value = name.value
          else void rename(next)
        }}
      />
    </div>
  )
}
