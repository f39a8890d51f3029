import { say } from '../../words/say.ts'
import type { Difference } from './readers.ts'

/** What was changed, in words. `whole`: what the thing is called that was changed as a whole. */
export function DifferencesView({ found, whole }: { readonly found: readonly Difference[]; readonly whole: string }) {
  if (found.length === 0) return <p class="hint">{say('change-nothing')}</p>
  return (
    <dl class="differences">
      {found.map((one, index) => (
        <div key={index}>
          <dt>{one.place.length === 0 ? whole : one.place.join(' · ')}</dt>
          <dd>
            <del>
              <span class="visually-hidden">{say('setting-from')}: </span>
              {one.from ?? say('change-none')}
            </del>{' '}
            →{' '}
            <ins>
              <span class="visually-hidden">{say('setting-to')}: </span>
              {one.to ?? say('change-none')}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
