import { useId } from 'preact/hooks'
import { hour, minute } from '../../../kit/time.ts'
import { serverNow } from '../../time/clock.ts'
import { dateTime, duration } from '../../time/format-time.ts'
import { say } from '../../words/say.ts'

const choices = [15 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 24 * hour]

/** When people are told again. It is a promise: the bot apologises for one that passes in silence. */
export function NextTime({ inMs, onChoose }: { readonly inMs: number; readonly onChoose: (ms: number) => void }) {
  const id = useId()
  const all = [...new Set([...choices, inMs])].toSorted((a, b) => a - b)
  return (
    <div class="field">
      <label for={id}>{say('majors-next-label')}</label>
      <select id={id} value={inMs} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {all.map((ms) => (
          <option key={ms} value={ms}>
            {say('majors-next-in', { length: duration(ms), time: dateTime(serverNow() + ms, serverNow()) })}
          </option>
        ))}
      </select>
      <p class="hint">{say('majors-next-hint')}</p>
    </div>
  )
}
