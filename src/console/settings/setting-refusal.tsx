import type { ApiError } from '../connection/api-client.ts'
import { Refusal } from '../frame/refusal.tsx'
import { now } from '../time/clock.ts'
import { dateTime } from '../time/format-time.ts'
import { say } from '../words/say.ts'

type Props = { readonly error: ApiError | null; readonly stored: string }

/** Why a setting was not saved. Faults are shown with their fields, whoever was quicker with what they wrote. */
export function SettingRefusal({ error, stored }: Props) {
  if (error === null || error.code === 'faulty') return null
  if (error.code !== 'changed_meanwhile') return <Refusal error={error} />
  return (
    <div class="guard" role="alert">
      <p>
        {say('setting-stale', {
          who: error.by?.name ?? say('setting-by-command'),
          time: error.at === null ? '' : dateTime(error.at, now.value),
        })}
      </p>
      <details>
        <summary>{say('setting-theirs')}</summary>
        <pre>{stored}</pre>
      </details>
    </div>
  )
}
