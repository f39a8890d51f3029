import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { api, type ApiError, ask } from '../connection/api-client.ts'
import { askUntilThere } from '../connection/ask-until-there.ts'
import { useIsHere } from '../connection/use-is-here.ts'
import { language } from '../frame/language.ts'
import { Refusal } from '../frame/refusal.tsx'
import { route } from '../frame/route.ts'
import { say, sayKind } from '../words/say.ts'
import { ChangesList } from './changes/changes-list.tsx'
import { drafts } from './drafts.ts'
import { fieldsIn, listIn, textIn } from './fields/part.ts'
import { spokenText } from './fields/spoken-field.tsx'
import { LeavingQuestion } from './leaving-question.tsx'
import { MessengersView } from './messengers/messengers-view.tsx'
import { SettingForm } from './setting-form.tsx'
import { type SettingKey, settingNames, type SettingsAnswer, type Surroundings } from './setting-kinds.ts'

/** What the desk decides, each setting in its form; who changed what stands beside. */
export function SettingsPage() {
  const settings = useSignal<SettingsAnswer | null>(null)
  const error = useSignal<ApiError | null>(null)
  const isHere = useIsHere()

  async function load(): Promise<void> {
    const answer = await askUntilThere(
      () => ask(api.settings.$get()),
      isHere,
      (silent) => (error.value = silent.ok ? null : silent.error),
    )
    error.value = answer.ok ? null : answer.error
    if (answer.ok) settings.value = answer.value
  }
  useEffect(() => void load(), [])

  const read = settings.value
  const [wanted, version] = route.value.path
  const chosen = read?.settings.find(({ key }) => key === wanted) ?? read?.settings[0]
  // Beside the settings, and none of them.
  const isAtMessengers = wanted === 'messengers'
  const shown = isAtMessengers ? null : chosen?.key
  const keys = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a narrow screen they stand in one line, which is longer than the screen.
    keys.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [shown])
  return (
    <main class="page settings-page">
      <h1>{say('desk-settings')}</h1>
      <LeavingQuestion />
      <Refusal error={error.value} />
      {read === null || chosen === undefined ? (
        <span class="bone" role="img" aria-label={say('loading')} />
      ) : (
        <div class="settings-columns">
          <nav ref={keys} class="setting-keys" aria-label={say('desk-settings')}>
            {read.settings.map(({ key, value }) => (
              <a
                key={key}
                href={`#/settings/${key}`}
                aria-current={key === shown ? 'page' : undefined}
                title={value === null ? say('setting-is-usual') : say('setting-is-own')}
              >
                {sayKind(settingNames, key)}
                {drafts.value[key] !== undefined ? (
                  <small>{say('setting-unsaved')}</small>
                ) : (
                  value !== null && <small>{say('setting-own')}</small>
                )}
              </a>
            ))}
            <a class="setting-beside" href="#/settings/messengers" aria-current={isAtMessengers ? 'page' : undefined}>
              {say('messengers')}
            </a>
          </nav>
          {isAtMessengers ? (
            <MessengersView />
          ) : (
            <>
              <SettingForm key={chosen.key} setting={chosen} around={aroundIn(read)} onChanged={load} />
              <ChangesList
                key={`${chosen.key} ${version ?? ''}`}
                settings={read.settings}
                shown={chosen.key}
                opened={version === undefined ? null : Number(version)}
                around={aroundIn(read)}
                onChanged={load}
              />
            </>
          )}
        </div>
      )}
    </main>
  )
}

/** As they are stored: another setting's draft may never be saved. */
function aroundIn({ settings, agents, usualLadder }: SettingsAnswer): Surroundings {
  const find = (key: SettingKey) => settings.find((one) => one.key === key)
  const valueOf = (key: SettingKey) => find(key)?.value
  const waits = find('waits')
  return {
    agents,
    usualLadder,
    usualCapacity: { ...fieldsIn(waits?.usual), ...fieldsIn(waits?.value) }['usualCapacity'],
    calendars: Object.keys(fieldsIn(valueOf('calendars'))),
    groups: listIn(valueOf('groups')).map((group) => ({
      value: textIn(fieldsIn(group)['id']),
      name: spokenText(fieldsIn(group)['title'], language.value),
    })),
  }
}
