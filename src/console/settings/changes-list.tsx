import { now } from '../time/clock.ts'
import { dateTime } from '../time/format-time.ts'
import { say, sayKind } from '../words/say.ts'
import { asText, type Change, settingNames, type SettingKey } from './setting-kinds.ts'

/** Who changed what and when, from what to what. */
export function ChangesList({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <section class="changes">
      <h2>{say('setting-changes')}</h2>
      {changes.length === 0 && <p class="hint">{say('setting-no-changes')}</p>}
      <ul>
        {changes.map(({ id, at, by, key, from, to }) => (
          <li key={id}>
            <details>
              <summary>
                <time>{dateTime(at, now.value)}</time> {sayKind(settingNames, key as SettingKey)},{' '}
                {by?.name ?? say('setting-by-command')}
              </summary>
              <p class="hint">{say('setting-from')}</p>
              <pre>{from === null ? say('setting-as-usual') : asText(from)}</pre>
              <p class="hint">{say('setting-to')}</p>
              <pre>{to === null ? say('setting-as-usual') : asText(to)}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
