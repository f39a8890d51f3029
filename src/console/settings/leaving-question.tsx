import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { go, guardLeaving } from '../frame/route.ts'
import { say, sayKind } from '../words/say.ts'
import { drafts, hasDrafts } from './drafts.ts'
import { type SettingKey, settingNames } from './setting-kinds.ts'

/** Asks before the page is left with something unsaved. A user who waits does not: drafts are there when one comes back. */
export function LeavingQuestion() {
  const wanted = useSignal<string | null>(null)
  const stay = useRef<HTMLButtonElement>(null)
  const before = useRef<HTMLElement | null>(null)

  useEffect(
    () =>
      guardLeaving((next, href) => {
        if (!hasDrafts.peek() || next.page === 'settings' || next.conversationId !== null) return true
        before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
        wanted.value = href
        return false
      }),
    [],
  )
  useLayoutEffect(() => {
    if (wanted.value !== null) stay.current?.focus()
  }, [wanted.value])

  function close(): void {
    wanted.value = null
    before.current?.focus()
  }
  const href = wanted.value
  if (href === null) return null
  const names = Object.keys(drafts.value).map((key) => sayKind(settingNames, key as SettingKey))
  return (
    <div
      class="guard leaving"
      role="alertdialog"
      aria-label={say('setting-leaving')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close()
      }}
    >
      <p>{say('setting-leaving-what', { names: names.join(', ') })}</p>
      <div class="buttons">
        <button type="button" class="button primary" ref={stay} onClick={close}>
          {say('setting-stay')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            drafts.value = {}
            go(href)
          }}
        >
          {say('setting-leave')}
        </button>
      </div>
    </div>
  )
}
