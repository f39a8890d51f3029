import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { type Cut, cuts } from '../../figures/cuts.ts'
import type { FigureId } from '../../figures/figure.ts'
import type { WordsOfFigures } from '../../figures/figure-words.ts'
import { api, ask } from '../connection/api-client.ts'
import { useAsked } from '../connection/use-asked.ts'
import { Refusal } from '../frame/refusal.tsx'
import { say } from '../words/say.ts'
import { type Asked, askedHref, partsFile, queryOf } from './asked.ts'
import { type AgentNames, cutName, cutValue } from './cut-names.ts'
import { sayFrom, sayValue } from './say-reading.ts'

type Props = {
  readonly figures: readonly FigureId[]
  readonly asked: Asked
  readonly words: WordsOfFigures
  readonly agents: AgentNames
  /** By what it is always cut, and taken out at the head of the page; else the reader chooses. */
  readonly by?: Cut
}

/** The same figures part by part. A part's name narrows everything to it. */
export function PartsView({ figures, asked, words, agents, by }: Props) {
  const id = useId()
  const chosen = useSignal<Cut>('channel')
  const cut = by ?? chosen.value
  const { value, error } = useAsked(
    () => ask(api.figures.parts.$get({ query: { ...queryOf(asked), figures: figures.join(','), by: cut } })),
    [figures, asked, cut],
  )
  const parts = value.value?.parts ?? null

  return (
    <div class="parts">
      {by === undefined && (
        <p class="parts-head">
          <label for={id}>{say('figures-by')}</label>
          <select id={id} value={cut} onChange={({ currentTarget: { value } }) => (chosen.value = value as Cut)}>
            {cuts.map((one) => (
              <option key={one} value={one}>
                {cutName(one)}
              </option>
            ))}
          </select>
          <a class="button small no-print" href={partsFile(asked, figures, cut)} download>
            {say('figures-parts-export')}
          </a>
        </p>
      )}
      <Refusal error={error.value} />
      {parts === null ? (
        error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : parts.length === 0 ? (
        <p class="hint">{say('figures-nothing')}</p>
      ) : (
        <div class="table-box" tabIndex={0} role="region" aria-label={say('figures-parts')}>
          <table class="parts-table">
            <thead>
              <tr>
                <th scope="col">{cutName(cut)}</th>
                {figures.map((figure) => (
                  <th scope="col" key={figure}>
                    {words[figure].title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parts.map(({ key, readings }) => (
                <tr key={key}>
                  <th scope="row">
                    <a href={askedHref({ ...asked, only: { ...asked.only, [cut]: key } })}>
                      {cutValue(cut, key, agents)}
                    </a>
                  </th>
                  {readings.map((reading) => (
                    <td key={reading.id}>
                      <strong>{sayValue(reading)}</strong>
                      <small>{reading.value === null ? '' : sayFrom(reading)}</small>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
