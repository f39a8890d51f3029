import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { aboutLanguage, languages } from '../../kit/language.ts'
import { language } from './language.ts'
import { ChangePasswordForm } from '../access/change-password-form.tsx'
import { hasNotifications, hasSound, setNotifications, setSound } from '../hand-overs/alarm.ts'
import { play, type Tone } from '../hand-overs/tones.ts'
import { LinkTelegram } from '../hand-overs/link-telegram.tsx'
import { isHelpOpen } from './keys.ts'
import { can, chooseLanguage } from '../access/session.ts'
import { type Theme, theme } from './theme.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'

const themes = {
  auto: 'settings-theme-auto',
  light: 'settings-theme-light',
  dark: 'settings-theme-dark',
} satisfies Record<Theme, SentenceId>

const toneNames = {
  offer: 'settings-sound-offer',
  reply: 'settings-sound-reply',
  waiting: 'settings-sound-waiting',
  bell: 'settings-sound-bell',
} satisfies Record<Tone, SentenceId>
const triedTones = Object.keys(toneNames) as Tone[]

/** What concerns this agent and this browser only. */
export function SettingsMenu({ onClose }: { readonly onClose: () => void }) {
  const isBlocked = useSignal(false)
  const isChanging = useSignal(false)
  const menu = useRef<HTMLDivElement>(null)
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
    <div class="menu" role="dialog" aria-label={say('settings')} ref={menu}>
      <fieldset class="choice">
        <legend>{say('settings-theme')}</legend>
        {(Object.keys(themes) as Theme[]).map((one) => (
          <label key={one}>
            <input type="radio" name="theme" checked={theme.value === one} onChange={() => (theme.value = one)} />
            {sayKind(themes, one)}
          </label>
        ))}
      </fieldset>
      <fieldset class="choice">
        <legend>{say('settings-language')}</legend>
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
        {say('settings-alarm')}
      </label>
      <p class="menu-row tones" role="group" aria-label={say('settings-try-sounds')}>
        <span class="hint">{say('settings-try-sounds')}</span>
        {triedTones.map((tone) => (
          <button key={tone} type="button" class="button small" onClick={() => play(tone)}>
            {sayKind(toneNames, tone)}
          </button>
        ))}
      </p>
      <label class="switch">
        <input
          type="checkbox"
          checked={hasNotifications.value}
          onChange={(event) => {
            const wanted = event.currentTarget.checked
            void setNotifications(wanted).then((isOn) => (isBlocked.value = wanted && !isOn))
          }}
        />
        {say('settings-notify')}
      </label>
      {isBlocked.value && <p class="refusal">{say('settings-notify-blocked')}</p>}
      {can('act_on_conversations') && <LinkTelegram />}
      <a class="button quiet" href="#/account" onClick={onClose}>
        {say('account-menu')}
      </a>
      <div class="menu-row">
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            isHelpOpen.value = true
            onClose()
          }}
        >
          {say('settings-keys')}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-expanded={isChanging.value}
          onClick={() => (isChanging.value = !isChanging.value)}
        >
          {say('settings-change-password')}
        </button>
      </div>
      {isChanging.value && <ChangePasswordForm />}
    </div>
  )
}
