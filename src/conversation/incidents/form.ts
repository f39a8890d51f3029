import { type FormField, formOf } from '../../incidents/forms/form.ts'
import { answerWithin } from '../../incidents/forms/read-answer.ts'
import type { Language } from '../../kit/language.ts'
import type { Facts } from '../facts.ts'
import type { Draft, FormAsk, State } from '../state.ts'
import { type Choice, choice } from '../turn.ts'
import { keptFiles } from './kept-files.ts'

export const formAsk = (field: FormField): FormAsk => `form:${field.id}`

/** The field that is being asked; null: none is, or its form has changed. */
export const fieldAsked = (asks: string, draft: Draft, facts: Facts): FormField | null =>
  asks.startsWith('form:') ? (fieldsOf(draft, facts).find((field) => formAsk(field) === asks) ?? null) : null

export const fieldsOf = (draft: Draft, facts: Facts): readonly FormField[] =>
  formOf(facts.forms, draft.category)?.fields ?? []

/** Something pre-defined that is asked for: nobody is asked how many it concerns, or how bad it is. */
export const isRequest = (draft: Draft, facts: Facts): boolean =>
  formOf(facts.forms, draft.category)?.kind === 'service_request'

/** With what the words and files so far answer by themselves; '' stands for a picture, and for "I don't know". */
export function withTold(draft: Draft, state: State, facts: Facts): Draft {
  const told: Record<string, string> = { ...draft.form }
  for (const field of fieldsOf(draft, facts)) {
    if (Object.hasOwn(told, field.id)) continue
    if (field.type === 'photo') {
      if (keptFiles(state, facts).length > 0) told[field.id] = '📎'
      continue
    }
    const answer = answerWithin(field, draft.description)
    if (answer !== null) told[field.id] = answer
  }
  return Object.keys(told).length === 0 ? draft : { ...draft, form: told }
}

/** The first field that nothing has answered. */
export const openField = (draft: Draft, facts: Facts): FormField | null =>
  fieldsOf(draft, facts).find(({ id }) => !Object.hasOwn(draft.form ?? {}, id)) ?? null

/** Whoever does not know is not held up by it. */
export function fieldChoices(field: FormField): readonly Choice[] {
  const options =
    field.type !== 'choice'
      ? []
      : field.options.map(
          ({ id, title }): Choice => ({
            title: { byLanguage: title },
            action: { do: 'fill_form', field: field.id, value: id },
          }),
        )
  return [...options, choice('button-dont-know', { do: 'fill_form', field: field.id, value: '' })]
}

/** The sentence around it asks; whoever wrote a whole question has put the sign already. */
const titleOf = (field: FormField, language: Language): string => field.title[language].replace(/\s*\?\s*$/u, '')

export const fieldValues = (field: FormField, language: Language) => ({
  title: titleOf(field, language),
  type: field.type,
  example: field.type === 'inventory' ? field.example : '',
})

/** «Инвентарный номер: PRN-2-114», a line a field; what was not known is left out. */
export const formLines = (draft: Draft, facts: Facts, language: Language): string =>
  fieldsOf(draft, facts)
    .flatMap((field) => {
      const answer = draft.form?.[field.id] ?? ''
      return answer === '' ? [] : [`${titleOf(field, language)}: ${shownAnswer(field, answer, language)}`]
    })
    .join('\n')

function shownAnswer(field: FormField, answer: string, language: Language): string {
  if (field.type !== 'choice') return answer
  return field.options.find(({ id }) => id === answer)?.title[language] ?? answer
}
