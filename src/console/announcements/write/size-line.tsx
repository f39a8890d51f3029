import { messengerName } from '../../frame/messengers.tsx'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import type { Size, useSize } from './checked.ts'

/** How many it goes to, over which messengers; who of them gets it later, and who not at all. */
export function SizeLine({ size: { value, isCurrent, error } }: { readonly size: ReturnType<typeof useSize> }) {
  return (
    <div class="announcement-size" aria-busy={!isCurrent}>
      <p role="status">{value === null ? say('announcement-counting') : inWords(value)}</p>
      {value !== null && value.blocked > 0 && (
        <p class="hint">{say('announcement-of-blocked', { count: value.blocked })}</p>
      )}
      {value !== null && value.off > 0 && <p class="hint">{say('announcement-of-off', { count: value.off })}</p>}
      <Refusal error={error} />
    </div>
  )
}

function inWords({ size, byChannel }: Size): string {
  if (size === 0) return say('announcement-gets-nobody')
  const over = Object.entries(byChannel).map(([name, count]) => `${messengerName(name)} ${count}`)
  return over.length > 1
    ? say('announcement-gets-over', { count: size, over: over.join(', ') })
    : say('announcement-gets', { count: size })
}
