import { sayKind, type SentenceId } from '../../words/say.ts'
import { useFault } from '../fields/form-context.ts'
import { type Part, textIn } from '../fields/part.ts'

type Counts = 'working_hours' | 'around_the_clock'
export const countNames = {
  working_hours: 'counts-working-hours',
  around_the_clock: 'counts-around-the-clock',
} satisfies Record<Counts, SentenceId>

/** Whether the night counts. */
export function CountsSelect({ part, label }: { readonly part: Part; readonly label: string }) {
  const fault = useFault(part.path)
  return (
    <>
      <select
        aria-label={label}
        {...(fault === null ? {} : { 'aria-invalid': true })}
        value={textIn(part.value)}
        onChange={({ currentTarget }) => part.onChange(currentTarget.value)}
      >
        {(Object.keys(countNames) as Counts[]).map((counts) => (
          <option key={counts} value={counts}>
            {sayKind(countNames, counts)}
          </option>
        ))}
      </select>
      {fault !== null && (
        <p class="refusal" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}
