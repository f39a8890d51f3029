import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { api, type ApiError, ask, type BodyOf } from '../connection/api-client.ts'
import { Refusal } from '../frame/refusal.tsx'
import { route } from '../frame/route.ts'
import { say, sayKind } from '../words/say.ts'
import { ChangesList } from './changes-list.tsx'
import { SettingForm } from './setting-form.tsx'
import { settingNames } from './setting-kinds.ts'

type Settings = BodyOf<typeof api.settings.$get>

/** What the desk decides, each setting as it is stored; who changed what stands below. */
export function SettingsPage() {
  const settings = useSignal<Settings | null>(null)
  const error = useSignal<ApiError | null>(null)

  async function load(): Promise<void> {
    const answer = await ask(api.settings.$get())
    error.value = answer.ok ? null : answer.error
    if (answer.ok) settings.value = answer.value
  }
  useEffect(() => void load(), [])

  const read = settings.value
  const [wanted] = route.value.path
  const chosen = read?.settings.find(({ key }) => key === wanted) ?? read?.settings[0]
  return (
    <main class="page settings-page">
      <h1>{say('desk-settings')}</h1>
      <Refusal error={error.value} />
      {read === null || chosen === undefined ? (
        <span class="bone" role="img" aria-label={say('loading')} />
      ) : (
        <div class="settings-columns">
          <nav class="setting-keys" aria-label={say('desk-settings')}>
            {read.settings.map(({ key, value }) => (
              <a
                key={key}
                href={`#/settings/${key}`}
                aria-current={key === chosen.key ? 'page' : undefined}
                title={value === null ? say('setting-is-usual') : say('setting-is-own')}
              >
                {sayKind(settingNames, key)}
                {value !== null && <small>{say('setting-own')}</small>}
              </a>
            ))}
          </nav>
          <SettingForm key={chosen.key} setting={chosen} onChanged={load} />
          <ChangesList changes={read.changes} />
        </div>
      )}
    </main>
  )
}
