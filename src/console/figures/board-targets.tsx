import { useSignal } from '@preact/signals'
import { minute } from '../../kit/time.ts'
import { api, ask, type BodyOf } from '../connection/api-client.ts'
import { useAsked } from '../connection/use-asked.ts'
import { useRefresh } from '../connection/use-refresh.ts'
import { language } from '../frame/language.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { percent, sayFrom, sayValue } from './say-reading.ts'

type Targets = BodyOf<typeof api.board.targets.$get>['figures']

const goals = {
  at_least: 'figures-goal-at-least',
  at_most: 'figures-goal-at-most',
} satisfies Record<'at_least' | 'at_most', SentenceId>

/** What the desk has promised itself, over thirty days; it moves slowly. */
export function BoardTargets() {
  const targets = useSignal<Targets>([])
  useRefresh(() => {
    void (async () => {
      const answer = await ask(api.board.targets.$get())
      if (answer.ok) targets.value = answer.value.figures
    })()
  }, minute / 2)
  const { value: words } = useAsked(
    () => ask(api.figures.words.$get({ query: { language: language.value } })),
    [language.value],
  )

  const named = words.value
  if (named === null || targets.value.length === 0) return null
  return (
    <section aria-label={say('board-targets')}>
      <h2>{say('board-targets')}</h2>
      <dl class="tiles">
        {targets.value.map(({ now }) => (
          <div key={now.id} class={`tile ${now.isMet === false ? 'is-loud' : ''}`}>
            <dt>
              <a href="#/figures/pilot">{named[now.id].title}</a>
            </dt>
            <dd>
              <strong>{sayValue(now)}</strong>
              <small>
                {sayFrom(now)}
                {now.goal !== null && `. ${sayKind(goals, now.goal.bound, { share: percent(now.goal.share) })}`}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
