import { useSignal } from '@preact/signals'
import { language } from '../../frame/language.ts'
import { say } from '../../words/say.ts'
import { FaultLine } from '../fields/fault-line.tsx'
import { append, fieldsIn, itemsOf, listIn, type Part, textIn } from '../fields/part.ts'
import { Piece } from '../fields/piece.tsx'
import { spokenText } from '../fields/spoken-field.tsx'
import { TakeAway } from '../fields/take-away.tsx'
import { GroupFields } from './group-fields.tsx'
import { newId } from './new-id.ts'

/** Who works on what: each group in a piece of its own. */
export function GroupsFields({ part }: { readonly part: Part }) {
  const opened = useSignal<string | null>(null)
  const groups = itemsOf(part)
  const ids = listIn(part.value).map((group) => textIn(fieldsIn(group)['id']))

  function add(): void {
    const id = newId('group', ids)
    opened.value = id
    append(part, {
      id,
      title: { [language.value]: say('group-new', { number: ids.length + 1 }) },
      tier: 1,
      members: [],
      supervisors: [],
      onCall: [],
      categories: [],
      assigns: 'claim',
    })
  }
  return (
    <section class="setting-set" data-rows tabIndex={-1} aria-label={say('setting-groups')}>
      <p class="hint">{say('groups-hint')}</p>
      {groups.map((group, index) => {
        const fields = fieldsIn(group.value)
        const title = spokenText(fields['title'], language.value)
        return (
          <Piece
            key={ids[index]}
            path={group.path}
            summary={say('group-line', {
              title,
              tier: textIn(fields['tier'] ?? 1),
              count: listIn(fields['members']).length,
            })}
            isOpen={groups.length === 1}
            isFresh={opened.value === ids[index]}
          >
            <GroupFields part={group} />
            <FaultLine path={group.path} />
            <TakeAway
              name={title}
              question={say('group-remove-sure', { title })}
              onGone={() => group.onChange(undefined)}
            />
          </Piece>
        )
      })}
      <div>
        <button type="button" class="button" onClick={add}>
          {say('group-add')}
        </button>
      </div>
      <FaultLine path={part.path} />
    </section>
  )
}
