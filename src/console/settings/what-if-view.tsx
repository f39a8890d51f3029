import { useEffect, useRef } from 'preact/hooks'
import type { api, BodyOf } from '../connection/api-client.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'

export type Outcome = BodyOf<(typeof api.settings)['what-if']['$post']>

const targetNames = {
  response: 'panel-respond-by',
  resolution: 'panel-resolve-by',
} satisfies Record<'response' | 'resolution', SentenceId>
const targets = Object.keys(targetNames) as readonly (keyof typeof targetNames)[]

/** What the same incidents would have come to: before and after, side by side. */
export function WhatIfView({ outcome }: { readonly outcome: Outcome }) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.scrollIntoView({ block: 'center' }), [outcome])
  return (
    <section class="what-if" role="status" ref={section}>
      <p>
        {outcome.changed === 0
          ? say('what-if-nothing', { days: outcome.days })
          : say('what-if-changed', { days: outcome.days, count: outcome.changed })}
      </p>
      <div class="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('what-if-promise')}</th>
              <th scope="col">{say('what-if-rules')}</th>
              <th scope="col">{say('what-if-met')}</th>
              <th scope="col">{say('what-if-missed')}</th>
              <th scope="col">{say('what-if-open')}</th>
            </tr>
          </thead>
          <tbody>
            {targets.flatMap((target) =>
              (['before', 'after'] as const).map((side) => {
                const kept = outcome[target][side]
                return (
                  <tr key={`${target} ${side}`}>
                    <td>{side === 'before' ? sayKind(targetNames, target) : ''}</td>
                    <td>{side === 'before' ? say('what-if-before') : say('what-if-after')}</td>
                    <td>{kept.met}</td>
                    <td>{kept.missed}</td>
                    <td>{kept.open}</td>
                  </tr>
                )
              }),
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}
