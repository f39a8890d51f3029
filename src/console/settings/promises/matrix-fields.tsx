import { impacts, type Priority, urgencies } from '../../../incidents/priority.ts'
import { impactNames, priorityNames, urgencyNames } from '../../incidents/incident-kinds.ts'
import { say, sayKind } from '../../words/say.ts'
import { FaultLine } from '../fields/fault-line.tsx'
import { useFault } from '../fields/form-context.ts'
import { itemOf, type Part, textIn } from '../fields/part.ts'

const priorities: readonly Priority[] = [1, 2, 3, 4, 5]

/** What impact and urgency make together. */
export function MatrixFields({ part }: { readonly part: Part }) {
  return (
    <div class="table-box">
      <table class="fields-table matrix-table">
        <caption class="hint">{say('matrix-hint')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('matrix-impact')}</th>
            {urgencies.map((urgency) => (
              <th scope="col" key={urgency}>
                {sayKind(urgencyNames, urgency)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {impacts.map((impact, line) => (
            <tr key={impact}>
              <th scope="row">
                {sayKind(impactNames, impact)}
                <FaultLine path={itemOf(part, line).path} />
              </th>
              {urgencies.map((urgency, column) => (
                <td key={urgency}>
                  <Cell
                    part={itemOf(itemOf(part, line), column)}
                    label={say('matrix-cell', {
                      impact: sayKind(impactNames, impact),
                      urgency: sayKind(urgencyNames, urgency),
                    })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ part, label }: { readonly part: Part; readonly label: string }) {
  const fault = useFault(part.path)
  return (
    <>
      <select
        aria-label={label}
        {...(fault === null ? {} : { 'aria-invalid': true })}
        value={textIn(part.value)}
        onChange={({ currentTarget }) => part.onChange(Number(currentTarget.value))}
      >
        {priorities.map((priority) => (
          <option key={priority} value={String(priority)}>
            {priority}, {sayKind(priorityNames, priority)}
          </option>
        ))}
      </select>
      {fault !== null && (
        <p class="refusal" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}
