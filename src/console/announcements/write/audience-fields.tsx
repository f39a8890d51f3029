import { languages } from '../../../kit/language.ts'
import { categories } from '../../access/session.ts'
import { api, type BodyOf } from '../../connection/api-client.ts'
import { languageName } from '../../frame/language-name.ts'
import { language } from '../../frame/language.ts'
import { messengerName, messengers } from '../../frame/messengers.tsx'
import { say } from '../../words/say.ts'
import type { Audience } from '../audience-words.ts'
import { ChoiceList } from './choice-list.tsx'
import type { Form } from './form-state.ts'

export type Choices = BodyOf<typeof api.announcements.audience.$get>

type Props = {
  readonly form: Form
  readonly choices: Choices | null
  readonly onChange: (change: Partial<Form>) => void
}

const named = (names: readonly string[]) => names.map((name) => ({ value: name, name }))

/** Over which messengers, and to whom of those who write there. */
export function AudienceFields({ form, choices, onChange }: Props) {
  const { channels, isForSome, audience } = form
  const put = (change: Partial<Audience>) => onChange({ audience: { ...audience, ...change } })
  const connected = messengers.value.filter(({ isConnected }) => isConnected)
  const departments = choices?.departments ?? []
  const classes = choices?.classes ?? []
  return (
    <fieldset class="announcement-audience">
      <legend>{say('announcement-to')}</legend>
      <ChoiceList
        label={say('announcement-over')}
        options={connected.map(({ name }) => ({ value: name, name: messengerName(name) }))}
        chosen={channels}
        onChange={(chosen) => onChange({ channels: chosen })}
      />
      {channels.length === 0 && (
        <p class="refusal" role="alert">
          {say('announcement-no-messenger')}
        </p>
      )}
      <div class="choices">
        <label>
          <input
            type="radio"
            name="announcement-who"
            checked={!isForSome}
            onChange={() => onChange({ isForSome: false })}
          />{' '}
          {say('announcement-everybody')}
        </label>
        <label>
          <input
            type="radio"
            name="announcement-who"
            checked={isForSome}
            onChange={() => onChange({ isForSome: true })}
          />{' '}
          {say('announcement-some')}
        </label>
      </div>
      {isForSome && (
        <div class="announcement-some">
          <p class="hint">{say('announcement-some-hint')}</p>
          <ChoiceList
            label={say('announcement-languages')}
            options={languages.map((one) => ({ value: one, name: languageName(one) }))}
            chosen={audience.languages}
            onChange={(chosen) => put({ languages: chosen })}
          />
          {departments.length + classes.length === 0 && choices !== null && (
            <p class="hint">{say('announcement-no-directory')}</p>
          )}
          {(departments.length > 0 || audience.departments.length > 0) && (
            <ChoiceList
              label={say('column-department')}
              options={named(departments)}
              chosen={audience.departments}
              onChange={(chosen) => put({ departments: chosen })}
            />
          )}
          {(classes.length > 0 || audience.classes.length > 0) && (
            <ChoiceList
              label={say('column-class')}
              options={named(classes)}
              chosen={audience.classes}
              onChange={(chosen) => put({ classes: chosen })}
            />
          )}
          <label>
            <input
              type="checkbox"
              checked={audience.onlyVip}
              onChange={(event) => put({ onlyVip: event.currentTarget.checked })}
            />{' '}
            {say('announcement-only-vip')}
          </label>
          <label>
            <input
              type="checkbox"
              checked={audience.onlyWithOpen}
              onChange={(event) => put({ onlyWithOpen: event.currentTarget.checked })}
            />{' '}
            {say('announcement-only-open')}
          </label>
          {audience.onlyWithOpen && categories.value.length > 0 && (
            <ChoiceList
              label={say('announcement-categories')}
              options={categories.value.map(({ id, title }) => ({ value: id, name: title[language.value] }))}
              chosen={audience.categories}
              onChange={(chosen) => put({ categories: chosen })}
            />
          )}
        </div>
      )}
    </fieldset>
  )
}
