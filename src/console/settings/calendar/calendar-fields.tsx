import { useId } from 'preact/hooks'
import { weekdays } from '../../../incidents/clock/working-calendar.ts'
import { zone } from '../../access/session.ts'
import { say } from '../../words/say.ts'
import { FaultLine } from '../fields/fault-line.tsx'
import { fieldOf, fieldsIn, listIn, type Part, textIn } from '../fields/part.ts'
import { TextField } from '../fields/text-fields.tsx'
import { DaysField } from './days-field.tsx'
import { ShiftsField } from './shifts-field.tsx'
import { WeekPicture } from './week-picture.tsx'
import { weekdayName } from './weekday-names.ts'

const workdays = weekdays.slice(1, 5)

/** When work is done: the week with its picture, holidays, days that are otherwise, and the zone. */
export function CalendarFields({ part }: { readonly part: Part }) {
  const id = useId()
  // A day that a week does not name is free: the usual one is no part of it.
  const isOwnWeek = Object.hasOwn(fieldsIn(part.value), 'week')
  const { usual, ...named } = fieldOf(part, 'week')
  const week = { ...named, ...(isOwnWeek ? {} : { usual }) }
  const monday = listIn(fieldsIn(week.value)['monday'])
  return (
    <>
      <WeekPicture week={week.value} />
      <p class="hint">
        {say('calendar-words-hint')}{' '}
        <a class="link" href="#/settings/desk">
          {say('setting-desk')}
        </a>
      </p>
      <section class="setting-set" aria-label={say('week')}>
        <h3>{say('week')}</h3>
        <p class="hint">{say('week-hint')}</p>
        <ul class="week-fields">
          {weekdays.map((day) => (
            <li key={day}>
              <span class="week-day">{weekdayName(day)}</span>
              <ShiftsField part={fieldOf(week, day)} day={weekdayName(day)} />
            </li>
          ))}
        </ul>
        <div class="buttons">
          <button
            type="button"
            class="button small"
            onClick={() =>
              week.onChange({
                ...fieldsIn(week.value),
                ...Object.fromEntries(workdays.map((day) => [day, monday])),
              })
            }
          >
            {say('week-like-monday')}
          </button>
        </div>
        <FaultLine path={week.path} />
      </section>
      <DaysField
        part={fieldOf(part, 'holidays')}
        title={say('holidays')}
        hint={say('holidays-hint')}
        add={say('holiday-add')}
        dateLabel={say('holiday-date')}
        fresh={null}
      >
        {(day, date) => (
          <input
            aria-label={say('holiday-name-of', { date })}
            value={textIn(day.value)}
            autocomplete="off"
            onInput={({ currentTarget }) => day.onChange(currentTarget.value)}
          />
        )}
      </DaysField>
      <DaysField
        part={fieldOf(part, 'movedDays')}
        title={say('moved-days')}
        hint={say('moved-days-hint')}
        add={say('moved-day-add')}
        dateLabel={say('moved-day-date')}
        fresh={monday}
      >
        {(day, date) => <ShiftsField part={day} day={date} />}
      </DaysField>
      <TextField
        part={fieldOf(part, 'zone')}
        label={say('calendar-zone')}
        hint={say('calendar-zone-hint', { zone: zone.value })}
        list={`${id}-zones`}
      />
      <datalist id={`${id}-zones`}>
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
