import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { type Language, languages } from '../../../kit/language.ts'
import { focusFirstFault } from '../../access/field.tsx'
import { useAnswer } from '../../connection/use-answer.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { language } from '../../frame/language.ts'
import { refusalText } from '../../frame/refusal.tsx'
import { go } from '../../frame/route.ts'
import { say } from '../../words/say.ts'
import type { Announcement } from '../announcement-kinds.ts'
import { PageTitle } from '../page-title.tsx'
import { isSame } from '../../../kit/same-json.ts'
import { told } from '../told.ts'
import { AudienceFields } from './audience-fields.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { useChecked, useSize } from './checked.ts'
import { DeleteDraft } from './delete-draft.tsx'
import { type Form, forgetForm, formOf, isInTime, keepForm, readKept, wishOf } from './form-state.ts'
import { Previews } from './previews.tsx'
import { SizeLine } from './size-line.tsx'
import { TimeFields } from './time-fields.tsx'
import { WordsFields } from './words-fields.tsx'

/** One that would have gone out by itself and does not any more: whoever leaves now has to know. */
function savedWords({ status }: Announcement, wasScheduled: boolean): string {
  if (status === 'scheduled') return say('announcement-saved-scheduled')
  return wasScheduled ? say('announcement-unscheduled') : say('announcement-saved')
}

type Props = {
  /** Null: a new one. */
  readonly announcement: Announcement | null
  readonly onReload: () => void
}

/** Writes one; what is wrong stands beside its field, how it looks and how many get it beside the form. */
export function WritePage({ announcement, onReload }: Props) {
  /** As the server has it. */
  const saved = useSignal(announcement)
  const kept = useSignal(readKept(announcement))
  const form = useSignal<Form>(kept.value ?? formOf(announcement))
  const reader = useSignal<Language>(language.value)
  const error = useSignal<ApiError | null>(null)
  const said = useSignal('')
  const hasTried = useSignal(false)
  const isBusy = useSignal(false)
  const box = useRef<HTMLFormElement>(null)
  const checked = useChecked(form.value, reader.value)
  const size = useSize(form.value)
  const { value: choices } = useAnswer(() => ask(api.announcements.audience.$get()), [])

  const wish = wishOf(form.value)
  const isMissing = Object.keys(wish.texts).length === 0
  const faults = checked.value?.faults ?? []
  const isTimeMissing = form.value.isLater && !isInTime(form.value)

  function put(change: Partial<Form>): void {
    form.value = { ...form.value, ...change }
    // What is as it was saved is nothing to be kept.
    if (isSame(form.value, formOf(saved.value))) forgetForm(saved.value?.id ?? null)
    else keepForm(saved.value, form.value)
    error.value = null
    said.value = ''
  }
  function forget(): void {
    forgetForm(saved.value?.id ?? null)
    kept.value = null
    form.value = formOf(saved.value)
    box.current?.querySelector('textarea')?.focus()
  }

  /** @returns it as the server has it now; null where something is wrong. */
  async function save(isToBeSent: boolean): Promise<Announcement | null> {
    hasTried.value = true
    said.value = ''
    const isFaulty = isMissing || faults.length > 0 || wish.channels.length === 0 || (isToBeSent && isTimeMissing)
    if (isFaulty || isBusy.value) {
      if (box.current !== null) focusFirstFault(box.current)
      return null
    }
    isBusy.value = true
    // What was said of it before is over.
    told.value = null
    const before = saved.value
    const answer =
      before === null
        ? await ask(api.announcements.$post({ json: wish }))
        : await ask(
            api.announcements[':id'].$put({ param: { id: before.id }, json: { ...wish, version: before.version } }),
          )
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (!answer.ok) {
      if (box.current !== null) focusFirstFault(box.current)
      return null
    }
    forgetForm(before?.id ?? null)
    kept.value = null
    saved.value = answer.value.announcement
    return answer.value.announcement
  }
  async function saveDraft(): Promise<void> {
    const isNew = saved.value === null
    const wasScheduled = saved.value?.status === 'scheduled'
    const done = await save(false)
    if (done === null) return
    const words = savedWords(done, wasScheduled)
    if (!isNew) said.value = words
    else {
      told.value = { on: done.id, words }
      go(`#/announcements/${done.id}`)
    }
  }
  async function check(): Promise<void> {
    const isNew = saved.value === null
    const wasScheduled = saved.value?.status === 'scheduled'
    const done = await save(true)
    if (done === null) return
    if (wasScheduled && done.status === 'draft') told.value = { on: done.id, words: savedWords(done, wasScheduled) }
    // The way back leads to what was just saved, not to an empty form.
    if (isNew) history.replaceState(null, '', `#/announcements/${done.id}`)
    go(`#/announcements/${done.id}/send`)
  }

  const isScheduled = saved.value?.status === 'scheduled'
  // It is on its way already: saving is all that is left, and a second look would seem to hold it back.
  const staysScheduled = isScheduled && form.value.isLater
  async function submit(): Promise<void> {
    if (!staysScheduled) return await check()
    const done = await save(true)
    if (done === null) return
    told.value = { on: done.id, words: say('announcement-saved-scheduled') }
    go(`#/announcements/${done.id}`)
  }
  const atFields = error.value?.fields ?? []
  const refused = Object.fromEntries(
    languages.flatMap((one) =>
      error.value !== null && atFields.includes(`texts.${one}`) ? [[one, refusalText(error.value)]] : [],
    ),
  )
  return (
    <main class="page announcements">
      <PageTitle
        on={saved.value?.id ?? 'new'}
        title={
          saved.value === null
            ? say('announcement-new')
            : isScheduled
              ? say('announcement-edit-scheduled')
              : say('announcement-draft-title')
        }
      />
      {kept.value !== null && (
        <p class="announcement-kept" role="status">
          {say('announcement-kept')}{' '}
          <button type="button" class="link" onClick={forget}>
            {say('announcement-forget')}
          </button>
        </p>
      )}
      <div class="announcement-columns">
        <form
          class="announcement-form"
          ref={box}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            void submit()
          }}
        >
          <WordsFields
            texts={form.value.texts}
            faults={faults}
            isMissing={hasTried.value && isMissing}
            refused={refused}
            onInput={(texts) => put({ texts })}
          />
          <AudienceFields form={form.value} choices={choices} onChange={put} />
          <SizeLine size={size} />
          <TimeFields
            form={form.value}
            choices={choices}
            isTimeMissing={hasTried.value && isTimeMissing}
            onChange={put}
          />
          {Object.keys(refused).length === 0 && (
            <ChangedMeanwhile
              error={error.value}
              onReload={() => {
                forgetForm(saved.value?.id ?? null)
                onReload()
              }}
            />
          )}
          <p class="success" role="status">
            {said.value}
          </p>
          <div class="buttons">
            <button type="submit" class="button primary" aria-disabled={isBusy.value}>
              {staysScheduled
                ? say('save')
                : form.value.isLater
                  ? say('announcement-check-schedule')
                  : say('announcement-check-send')}
            </button>
            {!staysScheduled && (
              <button type="button" class="button" aria-disabled={isBusy.value} onClick={() => void saveDraft()}>
                {isScheduled ? say('save') : say('announcement-save')}
              </button>
            )}
            {isScheduled && (
              <a
                class="button quiet"
                href={`#/announcements/${saved.value?.id}`}
                onClick={() => forgetForm(saved.value?.id ?? null)}
              >
                {say('canned-leave')}
              </a>
            )}
          </div>
          {saved.value !== null && !isScheduled && <DeleteDraft announcement={saved.value} />}
        </form>
        <Previews
          previews={checked.value?.previews ?? []}
          reader={reader.value}
          readers={size.value?.byLanguage ?? null}
          onReader={(one) => (reader.value = one)}
        />
      </div>
    </main>
  )
}
