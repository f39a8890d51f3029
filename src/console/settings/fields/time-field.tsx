import { textIn } from './part.ts'
import type { Labelled } from './text-fields.tsx'

/**
 * A time of day of 24 hours, whatever the browser's own control would show: `9`, `930` and `9.30` are understood. Where
 * something ends, midnight is 24:00.
 */
export function TimeField({ part, label, isEnd = false }: Labelled & { readonly isEnd?: boolean }) {
  return (
    <input
      class="time"
      inputMode="numeric"
      autocomplete="off"
      maxLength={5}
      placeholder="09:00"
      aria-label={label}
      value={textIn(part.value)}
      onInput={({ currentTarget: { value } }) => part.onChange(value)}
      onBlur={({ currentTarget: { value } }) => {
        const time = readTime(value, isEnd)
        if (time !== value) part.onChange(time)
      }}
    />
  )
}

/** What is no time stays as it is typed: the server says so beside it. */
function readTime(typed: string, isEnd: boolean): string {
  const [, hours, minutes = '00'] = /^(\d{1,2})[:.,\s-]?(\d{2})?$/.exec(typed.trim()) ?? []
  if (hours === undefined) return typed
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return isEnd && time === '00:00' ? '24:00' : time
}
