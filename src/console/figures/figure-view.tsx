import { useSignal } from '@preact/signals'
import { aboutFigure, type FigureId } from '../../figures/figure.ts'
import type { WordsOfFigures } from '../../figures/figure-words.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import type { Asked } from './asked.ts'
import { BehindList } from './behind-list.tsx'
import { Curve } from './curve.tsx'
import { compare, percent, type Report, type Reported, sayFrom, sayValue } from './say-reading.ts'
import { stretchName } from './stretch-name.ts'

const goals = {
  at_least: 'figures-goal-at-least',
  at_most: 'figures-goal-at-most',
} satisfies Record<'at_least' | 'at_most', SentenceId>
const sides = {
  counted: 'figures-behind-counted',
  asked: 'figures-behind',
} satisfies Record<'counted' | 'asked', SentenceId>
const verdicts = { better: 'figures-better', worse: 'figures-worse' } satisfies Record<'better' | 'worse', SentenceId>

type Props = {
  readonly figure: Reported
  readonly report: Report
  readonly words: WordsOfFigures
  readonly asked: Asked
}

/** A figure: the number in words, what it was computed from, how it was before, its curve, and what it means. */
export function FigureView({ figure, report, words, asked }: Props) {
  const { now, before } = figure
  const { title, counts, of, formula, leavesOut, source } = words[now.id]
  const verdict = compare(figure)
  const from = sayFrom(now)
  const fromBefore = sayFrom(before)
  return (
    <section class="figure-card" aria-label={title}>
      <h2>{title}</h2>
      <p class="figure-share">
        <strong>{sayValue(now)}</strong>
        <span>{from}</span>
      </p>
      <p class="figure-before">
        {say('figures-before', { value: sayValue(before) })}
        {fromBefore !== '' && before.value !== null && ` (${fromBefore})`}
        {verdict !== null && <span class={verdict === 'better' ? 'met' : 'missed'}> {sayKind(verdicts, verdict)}</span>}
      </p>
      {now.goal !== null && (
        <p class={now.isMet === null ? 'hint' : now.isMet ? 'met' : 'missed'}>
          {sayKind(goals, now.goal.bound, { share: percent(now.goal.share) })}:{' '}
          {now.isMet === null ? say('figures-nothing') : now.isMet ? say('figures-met') : say('figures-missed')}
        </p>
      )}
      <Curve curve={figure.curve} edges={report.edges} unit={report.unit} />
      <Behind id={now.id} title={title} asked={asked} />
      <details>
        <summary>{say('figures-table')}</summary>
        <table class="curve-table">
          <tbody>
            {figure.curve.map((reading, index) => (
              <tr key={report.edges[index]}>
                <th scope="row">{stretchName(report.edges[index] ?? 0, report.unit)}</th>
                <td>{sayValue(reading)}</td>
                <td>{sayFrom(reading)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <details>
        <summary>{say('figures-meaning')}</summary>
        <dl>
          <dt>{say('figures-counts')}</dt>
          <dd>{counts}</dd>
          <dt>{say('figures-of')}</dt>
          <dd>{of}</dd>
          <dt>{say('figures-formula')}</dt>
          <dd>{formula}</dd>
          <dt>{say('figures-leaves-out')}</dt>
          <dd>{leavesOut}</dd>
          <dt>{say('figures-source')}</dt>
          <dd>{source}</dd>
        </dl>
      </details>
    </section>
  )
}

/** One click from the number to the requests that it was counted from. */
function Behind({ id, title, asked }: { readonly id: FigureId; readonly title: string; readonly asked: Asked }) {
  const open = useSignal<'counted' | 'asked' | null>(null)
  const { grain, shape } = aboutFigure(id)
  if (grain === 'questions') return null
  const button = (side: 'counted' | 'asked') => (
    <button
      type="button"
      class="link"
      aria-expanded={open.value === side}
      onClick={() => (open.value = open.value === side ? null : side)}
    >
      {sayKind(sides, side)}
    </button>
  )
  return (
    <div class="no-print">
      <p class="behind-buttons">
        {shape === 'share' || shape === 'balance' ? button('counted') : null}
        {button('asked')}
      </p>
      {open.value !== null && <BehindList id={id} side={open.value} title={title} asked={asked} />}
    </div>
  )
}
