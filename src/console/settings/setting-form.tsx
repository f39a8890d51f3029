import { useEffect, useId, useRef } from 'preact/hooks'
import { focusFirstFault } from '../access/field.tsx'
import { say, sayKind } from '../words/say.ts'
import { ChangePreview } from './changes/change-preview.tsx'
import { FaultList } from './fault-list.tsx'
import { FormContext } from './fields/form-context.ts'
import { fieldsOf } from './setting-fields.tsx'
import { type Setting, type SettingKey, settingNames, type Surroundings } from './setting-kinds.ts'
import { SettingRefusal } from './setting-refusal.tsx'
import { isJsonLiked, likeJson } from './show-json.ts'
import { useSetting } from './use-setting.ts'
import { WhatIfView } from './what-if-view.tsx'
import { BusyButton } from '../frame/controls/busy-button.tsx'

type Props = {
  readonly setting: Setting
  readonly around: Surroundings
  readonly onChanged: () => Promise<void>
}

/** What the promises of the past month would have come out otherwise by. */
const promises: ReadonlySet<SettingKey> = new Set(['calendar', 'calendars', 'targets', 'matrix', 'groups'])

/** One setting in its form, or as JSON for those who like it. */
export function SettingForm({ setting, around, onChanged }: Props) {
  const { key, value } = setting
  const one = useSetting(setting, onChanged)
  const places = useRef(new Set<string>()).current
  const unadded = useRef(new Set<() => boolean>()).current
  const newest = useRef(one)
  newest.current = one
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const Fields = fieldsOf[key]
  const isText = one.isTyped || isJsonLiked.value
  const isLocked = !setting.mayChange

  /** One at a time: what was added is in the next drawing of this form, and there the next one is added to it. */
  function submit(): void {
    if ([...unadded].some((put) => put())) requestAnimationFrame(submit)
    else void newest.current.save()
  }
  useEffect(() => {
    if (one.isRefusing && one.faults.length > 0 && form.current !== null) focusFirstFault(form.current)
  }, [one.error])

  return (
    <form
      ref={form}
      class="setting-form"
      aria-labelledby={`${id}-name`}
      // The server knows what fits; a browser's own bubbles would say it twice and in its own language.
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <header class="setting-head">
        <h2 id={`${id}-name`}>{sayKind(settingNames, key)}</h2>
        <label class="as-json">
          <input
            type="checkbox"
            role="switch"
            checked={isText}
            onChange={({ currentTarget }) => {
              if (currentTarget.checked) likeJson(true)
              else if (one.read()) likeJson(false)
              else currentTarget.checked = true
            }}
          />{' '}
          {say('setting-as-json')}
        </label>
      </header>
      <p class="hint">
        {isLocked ? say('setting-admins-only') : value === null ? say('setting-is-usual') : say('setting-is-own')}
      </p>
      <SettingRefusal error={one.error} stored={one.storedText} />
      <FaultList faults={one.faults} isRefusing={one.isRefusing} places={places} />
      <fieldset class="setting-body" disabled={isLocked}>
        {isText ? (
          <textarea
            class="setting-json"
            aria-label={sayKind(settingNames, key)}
            rows={Math.min(28, Math.max(8, one.text.split('\n').length + 1))}
            spellcheck={false}
            value={one.text}
            onInput={(event) => one.type(event.currentTarget.value)}
          />
        ) : (
          <FormContext.Provider value={{ around, faults: one.faults, places, unadded }}>
            <Fields
              part={{
                path: [key],
                value: one.current,
                ...(one.usual === undefined ? {} : { usual: one.usual }),
                onChange: one.write,
              }}
            />
          </FormContext.Provider>
        )}
      </fieldset>
      {one.syntax !== null && (
        <p class="refusal" role="alert">
          {say('setting-not-json')} {one.syntax}
        </p>
      )}
      {one.isDraft && !one.isTyped && <ChangePreview setting={setting} draft={one.current} names={around} />}
      <div class="setting-actions">
        {one.isSaved && (
          <p class="success" role="status">
            {say('setting-saved')}
          </p>
        )}
        <div class="buttons">
          <BusyButton type="submit" class="button primary" isBusy={one.isBusy} disabled={isLocked}>
            {one.isStale ? say('setting-save-over') : say('save')}
          </BusyButton>
          {(isText || promises.has(key)) && (
            <BusyButton type="button" class="button" isBusy={one.isBusy} onClick={() => void one.tryOut()}>
              {say('setting-what-if')}
            </BusyButton>
          )}
          {one.isDraft && (
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                one.dropDraft()
                form.current?.querySelector<HTMLElement>('[type=submit]')?.focus()
              }}
            >
              {say('setting-undo')}
            </button>
          )}
          {(value !== null || one.isDraft) && !isLocked && (
            <BusyButton type="button" class="button quiet" isBusy={one.isBusy} onClick={one.putUsual}>
              {say('setting-usual')}
            </BusyButton>
          )}
        </div>
      </div>
      {one.outcome !== null && <WhatIfView outcome={one.outcome} />}
    </form>
  )
}
