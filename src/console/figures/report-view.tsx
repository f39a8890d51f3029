import type { WordsOfFigures } from '../../figures/figure-words.ts'
import { type ReportId, reports } from '../../figures/reports.ts'
import { api, ask } from '../connection/api-client.ts'
import { useAsked } from '../connection/use-asked.ts'
import { Refusal } from '../frame/refusal.tsx'
import { serverNow } from '../time/clock.ts'
import { dateTime } from '../time/format-time.ts'
import { say } from '../words/say.ts'
import { type Asked, queryOf } from './asked.ts'
import type { AgentNames } from './cut-names.ts'
import { FigureView } from './figure-view.tsx'
import { PartsView } from './parts-view.tsx'

type Props = {
  readonly id: ReportId
  readonly asked: Asked
  readonly words: WordsOfFigures
  readonly agents: AgentNames
}

/** The figures of one report over the period, and the same by whatever it is cut by. */
export function ReportView({ id, asked, words, agents }: Props) {
  const { value: report, error } = useAsked(
    () => ask(api.figures.report.$get({ query: { ...queryOf(asked), report: id } })),
    [id, asked],
  )
  const read = report.value
  return (
    <>
      <Refusal error={error.value} />
      {read === null ? (
        error.value === null && <span class="bone" role="img" aria-label={say('loading')} />
      ) : (
        <>
          <p class="hint">
            {say('figures-counted', { time: dateTime(read.countedAt, serverNow()) })}
            {read.due > 0 && ` ${say('figures-due', { count: read.due })}`}
          </p>
          <div class="figure-cards">
            {read.figures
              .filter(({ now }) => reports[id].some((one) => one === now.id))
              .map((figure) => (
                <FigureView key={figure.now.id} figure={figure} report={read} words={words} asked={asked} />
              ))}
          </div>
        </>
      )}
      <PartsView figures={reports[id]} asked={asked} words={words} agents={agents} />
    </>
  )
}
