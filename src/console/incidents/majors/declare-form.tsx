import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { hour } from '../../../kit/time.ts'
import { longest } from '../../../messaging/lengths.ts'
import { focusFirstFault } from '../../access/field.tsx'
import { useAnswer } from '../../connection/use-answer.ts'
import { api, type ApiError, ask } from '../../connection/api-client.ts'
import { conversation } from '../../conversations/conversation.ts'
import { language } from '../../frame/language.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { go, route } from '../../frame/route.ts'
import { serverNow } from '../../time/clock.ts'
import { say } from '../../words/say.ts'
import { CategorySelect } from '../category-select.tsx'
import { type Texts, written } from './majors.ts'
import { NextTime } from './next-time.tsx'
import { isOfFields, TextFields } from './text-fields.tsx'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

/** What the address brings along: an incident, or what was proposed. */
function begunWith() {
  const [, about, id = ''] = route.value.path
  const incident = about === 'incident' ? conversation.value?.incidents.find((one) => one.id === id) : undefined
  return {
    incidentId: about === 'incident' ? id : null,
    category: about === 'category' ? id : (incident?.category ?? ''),
    articleIds: about === 'article' ? [id] : [],
    title: incident === undefined ? {} : { [language.value]: incident.description.slice(0, longest.faultTitle) },
  }
}

/** Everybody whose question fits is told of it from now on, so it is written before anything is declared. */
export function DeclareForm() {
  const begun = begunWith()
  const title = useSignal<Texts>(begun.title)
  const text = useSignal<Texts>({})
  const category = useSignal(begun.category)
  const articleIds = useSignal<readonly string[]>(begun.articleIds)
  const inMs = useSignal(hour)
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  const id = useId()
  const usual = useAnswer(() => ask(api['major-incidents'].$get()), [])
  const articles = useAnswer(() => ask(api.knowledge.articles.$get({ query: { days: '30' } })), [])
  const updateEveryMs = usual.value?.updateEveryMs
  useEffect(() => {
    if (updateEveryMs !== undefined) inMs.value = updateEveryMs
  }, [updateEveryMs])

  async function declare(form: HTMLFormElement): Promise<void> {
    isBusy.value = true
    const json = {
      incidentId: begun.incidentId,
      title: written(title.value),
      text: written(text.value),
      category: category.value === '' ? null : category.value,
      articleIds: [...articleIds.value],
      nextUpdateAt: serverNow() + inMs.value,
    }
    const answer = await ask(api['major-incidents'].$post({ json }))
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (answer.ok) go(`#/majors/${answer.value.id}`)
    else focusFirstFault(form)
  }

  const known = articles.value?.articles ?? []
  // In the reader's own language where the article has it.
  const titles = new Map(
    [...known, ...known.filter((one) => one.language === language.value)].map((one) => [one.id, one.title]),
  )
  for (const one of articleIds.value) if (!titles.has(one)) titles.set(one, one)
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
        <TextFields
          label={say('majors-title-label')}
          name="title"
          error={error.value}
          texts={title.value}
          most={longest.faultTitle}
          onInput={(texts) => (title.value = texts)}
        />
        <TextFields
          label={say('majors-text-label')}
          name="text"
          error={error.value}
          texts={text.value}
          most={longest.announcement}
          rows={2}
          onInput={(texts) => (text.value = texts)}
        />
        <NextTime inMs={inMs.value} onChoose={(ms) => (inMs.value = ms)} />
        <div class="field">
          <label for={`${id}-category`}>{say('panel-category')}</label>
          <CategorySelect
            id={`${id}-category`}
            value={category.value}
            onChange={(chosen) => (category.value = chosen)}
          />
        </div>
        <div class="field">
          <label for={`${id}-articles`}>{say('majors-articles-label')}</label>
          <select
            id={`${id}-articles`}
            multiple
            size={6}
            onChange={(event) =>
              (articleIds.value = Array.from(event.currentTarget.selectedOptions, (option) => option.value))
            }
          >
            {[...titles].map(([articleId, name]) => (
              <option key={articleId} value={articleId} selected={articleIds.value.includes(articleId)}>
                {name}
              </option>
            ))}
          </select>
          <p class="hint">{say('majors-articles-hint')}</p>
          {category.value === '' && articleIds.value.length === 0 && <p class="hint">{say('majors-by-words-only')}</p>}
        </div>
        <Refusal error={isOfFields(error.value, ['title', 'text']) ? null : error.value} />
        <BusyButton type="submit" class="button primary" isBusy={isBusy.value}>
          {say('majors-declare-button')}
        </BusyButton>
      </form>
    </main>
  )
}
