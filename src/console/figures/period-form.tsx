import { useEffect, useId, useRef } from 'preact/hooks'
import type { Cut } from '../../figures/cuts.ts'
import { go } from '../frame/route.ts'
import { Icon } from '../frame/icon.tsx'
import { serverNow } from '../time/clock.ts'
import { isoDay } from '../time/format-time.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { type Asked, askedHref, daysOf, type Preset, presets } from './asked.ts'
import { type AgentNames, cutName, cutValue } from './cut-names.ts'

const presetNames = {
  today: 'period-today',
  yesterday: 'period-yesterday',
  week: 'period-week',
  month: 'period-month',
  this_month: 'period-this-month',
  last_month: 'period-last-month',
  year: 'period-year',
} satisfies Record<Preset, SentenceId>

/** Which days are counted, and what of them: whatever is chosen is shown at once. */
export function PeriodForm({ asked, agents }: { readonly asked: Asked; readonly agents: AgentNames }) {
  const id = useId()
  const from = useRef<HTMLInputElement>(null)
  const until = useRef<HTMLInputElement>(null)
  const preset = presets.find((one) => {
    const days = daysOf(one)
    return days.from === asked.from && days.until === asked.until
  })
  useEffect(() => {
    if (from.current !== null) from.current.value = asked.from
    if (until.current !== null) until.current.value = asked.until
  }, [asked.from, asked.until])
  return (
    <form
      class="period-form"
      onSubmit={(event) => {
        event.preventDefault()
        const days = { from: from.current?.value ?? '', until: until.current?.value ?? '' }
        if (days.from !== '' && days.from <= days.until) go(askedHref({ ...asked, ...days }))
      }}
    >
      <label for={`${id}-preset`}>{say('figures-period')}</label>
      <select
        id={`${id}-preset`}
        value={preset ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const named = presets.find((one) => one === value)
          if (named !== undefined) go(askedHref({ ...asked, ...daysOf(named) }))
        }}
      >
        {preset === undefined && <option value="">{say('period-own')}</option>}
        {presets.map((one) => (
          <option key={one} value={one}>
            {sayKind(presetNames, one)}
          </option>
        ))}
      </select>
      <label for={`${id}-from`}>{say('figures-from')}</label>
      <input ref={from} id={`${id}-from`} type="date" required max={isoDay(serverNow())} />
      <label for={`${id}-until`}>{say('figures-until')}</label>
      <input ref={until} id={`${id}-until`} type="date" required max={isoDay(serverNow())} />
      <button type="submit" class="button">
        {say('figures-show')}
      </button>
      {(Object.entries(asked.only) as [Cut, string | null][]).map(([cut, value]) => {
        const { [cut]: _, ...others } = asked.only
        const named = `${cutName(cut)}: ${cutValue(cut, value, agents)}`
        return (
          <a
            key={cut}
            class="chip"
            href={askedHref({ ...asked, only: others })}
            aria-label={say('figures-widen', { cut: named })}
          >
            {named} <Icon name="close" size={14} />
          </a>
        )
      })}
    </form>
  )
}
