import { aboutLanguage } from '../../kit/language.ts'
import type { api, BodyOf } from '../connection/api-client.ts'
import { language } from '../frame/language.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'

type Figure = BodyOf<typeof api.figures.$get>['figures'][number]

const goals = {
  at_least: 'figures-goal-at-least',
  at_most: 'figures-goal-at-most',
} satisfies Record<Figure['goal']['bound'], SentenceId>

const percentIn = (share: number): string =>
  new Intl.NumberFormat(aboutLanguage[language.value].locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  )

/** A rate, never without what it was computed from and what that means. */
export function FigureCard({ figure }: { readonly figure: Figure }) {
  const words = figure.words[language.value]
  const { share, count, of, goal, isMet } = figure
  return (
    <section class="figure-card">
      <h2>{words.title}</h2>
      <p class="figure-share">
        <strong>{share === null ? '—' : percentIn(share)}</strong>
        <span>{say('figures-count-of', { count, of })}</span>
      </p>
      {share !== null && (
        <span class="meter figure-meter" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
          <i style={{ left: `${goal.share * 100}%` }} />
        </span>
      )}
      <p class={isMet === null ? 'hint' : isMet ? 'met' : 'missed'}>
        {sayKind(goals, goal.bound, { share: percentIn(goal.share) })}:{' '}
        {isMet === null ? say('figures-nothing') : isMet ? say('figures-met') : say('figures-missed')}
      </p>
      <dl>
        <dt>{say('figures-counts')}</dt>
        <dd>{words.counts}</dd>
        <dt>{say('figures-of')}</dt>
        <dd>{words.of}</dd>
        <dt>{say('figures-formula')}</dt>
        <dd>{words.formula}</dd>
        <dt>{say('figures-leaves-out')}</dt>
        <dd>{words.leavesOut}</dd>
        <dt>{say('figures-source')}</dt>
        <dd>{words.source}</dd>
      </dl>
    </section>
  )
}
