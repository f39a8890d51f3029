import { say, sayKind, type SentenceId } from '../../words/say.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { useAround } from '../fields/form-context.ts'
import { fieldOf, type Part } from '../fields/part.ts'
import { AgentsField, CategoriesField } from '../fields/pick-field.tsx'
import { SpokenField } from '../fields/spoken-field.tsx'
import { LadderFields } from './ladder-fields.tsx'

export const tierNames = { 1: 'tier-1', 2: 'tier-2', 3: 'tier-3' } satisfies Record<1 | 2 | 3, SentenceId>
type Assigns = 'claim' | 'by_load'
export const assignNames = { claim: 'assigns-claim', by_load: 'assigns-by-load' } satisfies Record<Assigns, SentenceId>
const tiers = [1, 2, 3] as const
const ways = ['claim', 'by_load'] as const
const nobody: readonly string[] = []

/** What is not said is as with any group: first line, nobody, taken by whoever wants. */
export function GroupFields({ part: given }: { readonly part: Part }) {
  const { calendars, usualLadder } = useAround()
  const usual = { tier: 1, members: nobody, supervisors: nobody, onCall: nobody, categories: nobody, assigns: 'claim' }
  const part: Part = { ...given, usual }
  const calendar = fieldOf(part, 'calendar')
  return (
    <>
      <SpokenField part={fieldOf(part, 'title')} label={say('group-title')} hint={say('group-title-hint')} />
      <div class="field-row">
        <ChoiceField
          part={fieldOf(part, 'tier')}
          label={say('group-tier')}
          options={tiers.map((tier) => ({ value: String(tier), name: sayKind(tierNames, tier) }))}
          toValue={Number}
        />
        <ChoiceField
          part={fieldOf(part, 'assigns')}
          label={say('group-assigns')}
          options={ways.map((value) => ({ value, name: sayKind(assignNames, value) }))}
        />
        <ChoiceField
          part={{ ...calendar, value: calendar.value ?? '' }}
          label={say('group-calendar')}
          options={[
            { value: '', name: say('group-calendar-desk') },
            ...calendars.map((value) => ({ value, name: value })),
          ]}
          toValue={(value) => (value === '' ? null : value)}
        />
      </div>
      <AgentsField part={fieldOf(part, 'members')} label={say('group-members')} hint={say('group-members-hint')} />
      <AgentsField
        part={fieldOf(part, 'supervisors')}
        label={say('group-supervisors')}
        hint={say('group-supervisors-hint')}
      />
      <AgentsField part={fieldOf(part, 'onCall')} label={say('group-on-call')} hint={say('group-on-call-hint')} />
      <CategoriesField
        part={fieldOf(part, 'categories')}
        label={say('group-categories')}
        hint={say('group-categories-hint')}
      />
      <LadderFields part={fieldOf({ ...given, usual: { ladder: usualLadder } }, 'ladder')} />
    </>
  )
}
