import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { hour } from '../../../kit/time.ts'
import { longest } from '../../../messaging/lengths.ts'
import { focusFirstFault } from '../../access/field.tsx'
import { useAnswer } from '../../connection/use-answer.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { conversation } from '../../conversations/conversation.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'
import { language } from '../../frame/language.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { go, route } from '../../frame/route.ts'
import { serverNow } from '../../time/clock.ts'
import { say } from '../../words/say.ts'
import { MajorBinding, type MajorForm, MajorWords, wishOf } from './major-fields.tsx'
import { NextTime } from './next-time.tsx'
import { isOfFields } from './text-fields.tsx'

/** What the address brings along: an incident, or what was proposed. */
function begunWith(): { readonly incidentId: string | null; readonly form: MajorForm } {
  const [, about, id = ''] = route.value.path
  const incident = about === 'incident' ? conversation.value?.incidents.find((one) => one.id === id) : undefined
  return {
    incidentId: about === 'incident' ? id : null,
    form: {
      title: incident === undefined ? {} : { [language.value]: incident.description.slice(0, longest.faultTitle) },
      text: {},
      category: about === 'category' ? id : (incident?.category ?? ''),
      articleIds: about === 'article' ? [id] : [],
    },
  }
}

/** Everybody whose question fits is told of it from now on, so it is written before anything is declared. */
export function DeclareForm() {
  const begun = begunWith()
  const written = useSignal(begun.form)
  const inMs = useSignal(hour)
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const usual = useAnswer(() => ask(api['major-incidents'].$get()), [])
  const updateEveryMs = usual.value?.updateEveryMs
  useEffect(() => {
    if (updateEveryMs !== undefined) inMs.value = updateEveryMs
  }, [updateEveryMs])
  const put = (change: Partial<MajorForm>) => (written.value = { ...written.value, ...change })

  async function declare(form: HTMLFormElement): Promise<void> {
    isBusy.value = true
    const json = { ...wishOf(written.value), incidentId: begun.incidentId, nextUpdateAt: serverNow() + inMs.value }
    const answer = await ask(api['major-incidents'].$post({ json }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (answer.ok) go(`#/majors/${answer.value.id}`)
    else focusFirstFault(form)
  }

  return (
    <main class="page major-page">
      <header class="page-head">
        <h1>{say('majors-declare')}</h1>
      </header>
      <p class="hint">{say('majors-declare-hint')}</p>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void declare(event.currentTarget)
        }}
      >
        <MajorWords form={written.value} error={error.value} onChange={put} />
        <NextTime inMs={inMs.value} onChoose={(ms) => (inMs.value = ms)} />
        <MajorBinding form={written.value} onChange={put} />
        <Refusal error={isOfFields(error.value, ['title', 'text']) ? null : error.value} />
        <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
          {say('majors-declare-button')}
        </BusyButton>
      </form>
    </main>
  )
}
