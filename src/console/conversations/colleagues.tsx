import { now } from '../time/clock.ts'
import { say } from '../words/say.ts'
import type { Conversation } from './conversation.ts'

/** Who else has this conversation on the screen, and who is typing in it: before two answer one user. */
export function Colleagues({ lookers }: Pick<Conversation, 'lookers'>) {
  const here = lookers.filter(({ looksUntil }) => looksUntil > now.value)
  const typing = here.filter(({ typesUntil }) => typesUntil !== null && typesUntil > now.value)
  const idle = here.filter((one) => !typing.includes(one))
  const namesOf = (of: typeof here) => of.map(({ name }) => name).join(', ')
  return (
    <p class="lookers" role="status">
      {typing.length > 0 && (
        <span class="is-typing">{say('lookers-typing', { names: namesOf(typing), count: typing.length })}</span>
      )}
      {idle.length > 0 && <span>{say('lookers-here', { names: namesOf(idle) })}</span>}
    </p>
  )
}
