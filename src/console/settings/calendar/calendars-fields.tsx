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

/** Hours of groups that work at other times, each by its name. */
export function CalendarsFields({ part }: { readonly part: Part }) {
  const name = useSignal('')
  const opened = useSignal<string | null>(null)
  const id = useId()
  const names = Object.keys(fieldsIn(part.value))
  const isReady = name.value.trim() !== '' && !names.includes(name.value.trim())

  function put(): void {
    if (!isReady) return
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
          <Piece key={each} path={calendar.path} summary={each} isOpen={opened.value === each || names.length === 1}>
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
            value={name.value}
            onInput={({ currentTarget }) => (name.value = currentTarget.value)}
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
      <p class="hint" id={`${id}-hint`}>
        {say('calendar-new-hint')}
      </p>
    </section>
  )
}
