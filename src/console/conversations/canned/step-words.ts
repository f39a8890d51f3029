import type { PlannedStep } from '../../../incidents/macros/plan-step.ts'
import type { CannedScope } from '../../../incidents/macros/canned-reply.ts'
import type { StepKind } from '../../../incidents/macros/step.ts'
import type { Variable } from '../../../messaging/canned/template.ts'
import { language } from '../../frame/language.ts'
import { categoryTitle } from '../../incidents/guard.ts'
import { pendings } from '../../incidents/incident-kinds.ts'
import { dateTime } from '../../time/format-time.ts'
import { now } from '../../time/clock.ts'
import { say, sayKind, type SentenceId } from '../../words/say.ts'
import type { CannedList } from './canned.ts'

export const variableNames = {
  user: 'canned-variable-user',
  number: 'canned-variable-number',
  deadline: 'canned-variable-deadline',
  agent: 'canned-variable-agent',
  group: 'canned-variable-group',
} satisfies Record<Variable, SentenceId>

export const scopeNames = {
  own: 'canned-scope-own',
  group: 'canned-scope-group',
  all: 'canned-scope-all',
} satisfies Record<CannedScope, SentenceId>

/** What can be added to a macro. */
export const stepNames = {
  note: 'canned-add-note',
  add_tags: 'canned-add-tags',
  set_category: 'canned-add-category',
  escalate: 'canned-add-escalate',
  pend: 'canned-add-pend',
  pass_on: 'canned-add-pass-on',
  resolve: 'canned-add-resolve',
} satisfies Record<StepKind, SentenceId>

/** What a step will do, as it is announced before. */
export function stepWords(step: PlannedStep, groups: CannedList['groups']): string {
  switch (step.kind) {
    case 'note':
      return say('canned-does-note', { text: step.text })
    case 'add_tags':
      return say('canned-does-tags', {
        count: step.tags.length,
        tags: step.tags.map((tag) => say('quoted', { text: tag })).join(', '),
      })
    case 'set_category':
      return say('canned-does-category', { category: categoryTitle(step.category) })
    case 'escalate':
      return say('canned-does-escalate', { reason: step.reason })
    case 'pend': {
      const reason = sayKind(pendings, step.reason)
      if (step.until === null) return say('canned-does-pend', { reason })
      return say('canned-does-pend-until', { reason, until: dateTime(step.until, now.value) })
    }
    case 'pass_on': {
      const group = groups.find(({ id }) => id === step.group)?.title[language.value] ?? step.group
      return say('canned-does-pass-on', { group })
    }
    case 'resolve':
      return say('canned-does-resolve', { text: step.text })
  }
}
