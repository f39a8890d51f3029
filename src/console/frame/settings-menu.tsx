import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { aboutLanguage, languages } from '../../kit/language.ts'
import { language } from './language.ts'
import { ChangePasswordForm } from '../access/change-password-form.tsx'
import { hasNotifications, hasSound, setNotifications, setSound } from '../hand-overs/alarm.ts'
import { isHelpOpen } from './keys.ts'
import { chooseLanguage } from '../access/session.ts'
import { type Theme, theme } from './theme.ts'
import { words } from '../words/words.ts'

const themes: readonly Theme[] = ['auto', 'light', 'dark']

/** What concerns this agent and this browser only. */
export function SettingsMenu({ onClose }: { readonly onClose: () => void }) {
  const isBlocked = useSignal(false)
  const isChanging = useSignal(false)
  const menu = useRef<HTMLDivElement>(null)
  const t = words.value.settingsMenu
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('input, button')?.focus()
    const leave = (event: Event) => {
      if (!menu.current?.parentElement?.contains(event.target as Node)) onClose()
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      onClose()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('keydown', escape)
    }
  }, [onClose])
  return (
    <div class="menu" role="dialog" aria-label={words.value.settings} ref={menu}>
      <fieldset class="choice">
        <legend>{t.theme}</legend>
        {themes.map((one) => (
          <label key={one}>
            <input type="radio" name="theme" checked={theme.value === one} onChange={() => (theme.value = one)} />
            {t.themes[one]}
          </label>
        ))}
      </fieldset>
      <fieldset class="choice">
        <legend>{t.language}</legend>
        {languages.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="language"
              checked={language.value === one}
              onChange={() => void chooseLanguage(one)}
            />
            {aboutLanguage[one].name}
          </label>
        ))}
      </fieldset>
      <label class="switch">
        <input type="checkbox" checked={hasSound.value} onChange={(event) => setSound(event.currentTarget.checked)} />
        {t.alarm}
      </label>
      <label class="switch">
        <input
          type="checkbox"
          checked={hasNotifications.value}
          onChange={(event) => {
            const wanted = event.currentTarget.checked
            void setNotifications(wanted).then((isOn) => (isBlocked.value = wanted && !isOn))
          }}
        />
        {t.notify}
      </label>
      {isBlocked.value && <p class="refusal">{t.notifyBlocked}</p>}
      <div class="menu-row">
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            isHelpOpen.value = true
            onClose()
          }}
        >
          {t.keys}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-expanded={isChanging.value}
          onClick={() => (isChanging.value = !isChanging.value)}
        >
          {t.changePassword}
        </button>
      </div>
      {isChanging.value && <ChangePasswordForm />}
    </div>
  )
}
