import { useRef } from 'preact/hooks'
import { minutesOf } from '../../../incidents/clock/working-calendar.ts'
import { say } from '../../words/say.ts'
import { FaultLine } from '../fields/fault-line.tsx'
import { append, fieldOf, fieldsIn, itemsOf, listIn, type Part, textIn } from '../fields/part.ts'
import { TakeAway } from '../fields/take-away.tsx'
import { TimeField } from '../fields/time-field.tsx'
import { timeText } from './week-stretches.ts'

const usualShift = { from: '09:00', to: '18:00' }
const breakMinutes = 60
const shortestForBreak = 180

/** The shifts of one day; none: it is free. */
export function ShiftsField({ part, day }: { readonly part: Part; readonly day: string }) {
  const box = useRef<HTMLDivElement>(null)
  const shifts = itemsOf(part)
  const long = listIn(part.value).findIndex(hasRoom)
  return (
    <div class="shifts" data-rows tabIndex={-1} ref={box} role="group" aria-label={day}>
      {shifts.length === 0 && <span class="hint">{say('shift-none')}</span>}
      {shifts.map((shift, index) => (
        <div class="shift" key={index}>
          <TimeField part={fieldOf(shift, 'from')} label={say('shift-from', { day, number: index + 1 })} />
          <span aria-hidden="true">–</span>
          <TimeField part={fieldOf(shift, 'to')} label={say('shift-to', { day, number: index + 1 })} isEnd />
          <TakeAway name={say('shift-of', { day, number: index + 1 })} onGone={() => shift.onChange(undefined)} />
        </div>
      ))}
      <div class="buttons">
        {long >= 0 && (
          <button
            type="button"
            class="button small"
            aria-label={say('shift-break-on', { day })}
            onClick={() => {
              part.onChange(listIn(part.value).flatMap((shift, index) => (index === long ? halves(shift) : [shift])))
              box.current?.focus()
            }}
          >
            {say('shift-break')}
          </button>
        )}
        <button
          type="button"
          class="button small"
          aria-label={say('shift-add-on', { day })}
          onClick={() => append(part, nextShift(listIn(part.value)))}
        >
          {say('shift-add')}
        </button>
      </div>
      <FaultLine path={part.path} />
    </div>
  )
}

const bounds = (shift: unknown) => ({
  from: minutesOf(textIn(fieldsIn(shift)['from'])),
  to: minutesOf(textIn(fieldsIn(shift)['to'])),
})

function hasRoom(shift: unknown): boolean {
  const { from, to } = bounds(shift)
  return from !== null && to !== null && to - from >= shortestForBreak
}

/** With an hour's break in the middle, on a full hour. */
function halves(shift: unknown): readonly unknown[] {
  const { from, to } = bounds(shift)
  if (from === null || to === null) return [shift]
  const at = Math.floor((from + to) / 2 / breakMinutes) * breakMinutes
  return [
    { from: timeText(from), to: timeText(at) },
    { from: timeText(at + breakMinutes), to: timeText(to) },
  ]
}

/** After the last one, where the day has room. */
function nextShift(shifts: readonly unknown[]): unknown {
  const { to = null } = shifts.length === 0 ? {} : bounds(shifts.at(-1))
  if (to === null || to > 1440 - 2 * breakMinutes) return usualShift
  return { from: timeText(to + breakMinutes), to: timeText(Math.min(1440, to + 4 * breakMinutes)) }
}
