import type { Impact, Urgency } from '../../incidents/priority.ts'
import type { Facts } from '../facts.ts'
import type { Draft, DraftField } from '../state.ts'
import { type Choice, choice } from '../turn.ts'
import { isRequest } from './form.ts'

const categoriesShown = 9

type Field = {
  readonly ask: string
  /** Said where the answer was not understood. */
  readonly askAgain: string
  readonly correct: string
  readonly isOpen: (draft: Draft, facts: Facts) => boolean
}

/** In the order in which they are asked. */
export const fields = {
  description: {
    ask: 'ask-description',
    askAgain: 'ask-description-again',
    correct: 'correct-description',
    isOpen: (draft) => draft.description === '',
  },
  category: {
    ask: 'ask-category',
    askAgain: 'ask-category-again',
    correct: 'correct-category',
    isOpen: (draft, facts) => draft.category === undefined && facts.categories.length > 0,
  },
  impact: {
    ask: 'ask-impact',
    askAgain: 'ask-impact-again',
    correct: 'correct-impact',
    isOpen: (draft, facts) =>
      draft.impact === undefined &&
      !isAboutClients(draft, facts) &&
      !isUrgentSubject(draft, facts) &&
      !isRequest(draft, facts),
  },
  urgency: {
    ask: 'ask-urgency',
    askAgain: 'ask-urgency-again',
    correct: 'correct-urgency',
    isOpen: (draft, facts) => draft.urgency === undefined && !isUrgentSubject(draft, facts) && !isRequest(draft, facts),
  },
} as const satisfies Record<DraftField, Field>
export const draftFields = Object.keys(fields) as DraftField[]

/** Nothing of it can wait: that is not asked. */
export const isUrgentSubject = (draft: Draft, facts: Facts): boolean =>
  facts.categories.find((one) => one.id === draft.category)?.isUrgent === true

/** Clients of the company are not asked about departments and work. */
export const isAboutClients = (draft: Draft, facts: Facts): boolean =>
  facts.categories.find((one) => one.id === draft.category)?.asks === 'client'

/** What may be pressed instead of typed. */
export function choicesOf(field: DraftField, draft: Draft, facts: Facts): readonly Choice[] {
  switch (field) {
    case 'description':
      return []
    case 'category':
      return [
        ...facts.categories.slice(0, categoriesShown).map(
          (category): Choice => ({
            title: { byLanguage: category.title },
            action: { do: 'set_category', category: category.id },
          }),
        ),
        choice('button-other-category', { do: 'set_category', category: null }),
      ]
    case 'impact':
      return ([3, 2, 1] as const).map((impact: Impact) => choice(`impact-${impact}`, { do: 'set_impact', impact }))
    case 'urgency':
      return ([1, 2, 3] as const).map((urgency: Urgency) =>
        choice(`${isAboutClients(draft, facts) ? 'client-' : ''}urgency-${urgency}`, { do: 'set_urgency', urgency }),
      )
  }
}
