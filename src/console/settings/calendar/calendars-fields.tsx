import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { weekdays } from '../../../incidents/clock/working-calendar.ts'
import { say } from '../../words/say.ts'
import { FaultLine } from '../fields/fault-line.tsx'
import { fieldOf, fieldsIn, type Part } from '../fields/part.ts'
import { Piece } from '../fields/piece.tsx'
import { TakeAway } from '../fields/take-away.tsx'
import { CalendarFields } from './calendar-fields.tsx'

const fresh = {
  week: Object.fromEntries(
    weekdays.map((day, index) => [day, index < 5 ? [{ from: '09:00', to: '18:00' }] : []] as const),
  ),
  holidays: {},
  movedDays: {},
}

/** As groups and targets name it; the server says the same. */
const isName = /^[a-z0-9][a-z0-9-]{0,39}$/

/** Hours of groups that work at other times, each by its name. */
export function CalendarsFields({ part }: { readonly part: Part }) {
  const name = useSignal('')
  const opened = useSignal<string | null>(null)
  const id = useId()
  const names = Object.keys(fieldsIn(part.value))
  const isReady = name.value.trim() !== '' && !names.includes(name.value.trim())
  /** Said at once: far from here, with all the others, nobody finds it. */
  const isRefused = useSignal(false)

  function put(): void {
    isRefused.value = name.value.trim() !== '' && !isName.test(name.value.trim())
    if (!isReady || isRefused.value) return
    fieldOf(part, name.value.trim()).onChange(fresh)
    opened.value = name.value.trim()
    name.value = ''
  }
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={say('setting-calendars')}>
      <p class="hint">{say('calendars-hint')}</p>
      {names.map((each) => {
        const calendar = fieldOf(part, each)
        return (
          <Piece
            key={each}
            path={calendar.path}
            summary={each}
            isOpen={names.length === 1}
            isFresh={opened.value === each}
          >
            <CalendarFields part={calendar} />
            <FaultLine path={calendar.path} />
            <TakeAway
              name={each}
              question={say('calendar-remove-sure', { name: each })}
              onGone={() => calendar.onChange(undefined)}
            />
          </Piece>
        )
      })}
      <div class="day-add">
        <div class="field">
          <label for={id}>{say('calendar-new')}</label>
          <input
            id={id}
            autocomplete="off"
            aria-describedby={`${id}-hint`}
            aria-invalid={isRefused.value}
            value={name.value}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value
              isRefused.value = false
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              put()
            }}
          />
        </div>
        <button type="button" class="button" aria-disabled={!isReady} onClick={put}>
          {say('calendar-add')}
        </button>
      </div>
      <p class={isRefused.value ? 'refusal' : 'hint'} id={`${id}-hint`} role="status">
        {say('calendar-new-hint')}
      </p>
    </section>
  )
}
