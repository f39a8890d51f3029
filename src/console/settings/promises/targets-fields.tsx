import type { Priority } from '../../../incidents/priority.ts'
import { priorityNames } from '../../incidents/incident-kinds.ts'
import { say, sayKind } from '../../words/say.ts'
import { DurationField } from '../fields/duration-field.tsx'
import { FaultLine } from '../fields/fault-line.tsx'
import { fieldOf, type Part } from '../fields/part.ts'
import { CountsSelect } from './counts-select.tsx'
import { ExceptionsFields } from './exceptions-fields.tsx'

const priorities: readonly Priority[] = [1, 2, 3, 4, 5]

/** What is promised by priority, and for whom something else is. */
export function TargetsFields({ part }: { readonly part: Part }) {
  return (
    <>
      <div class="table-box">
        <table class="fields-table targets-table">
          <caption class="hint">{say('targets-hint')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('target-priority')}</th>
              <th scope="col">{say('target-response')}</th>
              <th scope="col">{say('target-resolution')}</th>
              <th scope="col">{say('target-counts')}</th>
            </tr>
          </thead>
          <tbody>
            {priorities.map((priority) => (
              <TargetRow
                key={priority}
                part={fieldOf(part, String(priority))}
                name={`${priority}, ${sayKind(priorityNames, priority)}`}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ExceptionsFields part={fieldOf(part, 'exceptions')} />
    </>
  )
}

function TargetRow({ part, name }: { readonly part: Part; readonly name: string }) {
  return (
    <tr>
      <th scope="row">
        {name}
        <FaultLine path={part.path} />
      </th>
      <td>
        <DurationField part={fieldOf(part, 'response')} label={say('target-response-of', { name })} isBare />
      </td>
      <td>
        <DurationField part={fieldOf(part, 'resolution')} label={say('target-resolution-of', { name })} isBare />
      </td>
      <td>
        <CountsSelect part={fieldOf(part, 'counts')} label={say('target-counts-of', { name })} />
      </td>
    </tr>
  )
}
