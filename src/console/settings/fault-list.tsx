import { say } from '../words/say.ts'
import { placeOf } from './fields/form-context.ts'
import { type Fault, faultText, pathText } from './setting-kinds.ts'

type Props = {
  readonly faults: readonly Fault[]
  /** Without it they are most likely slips, and saved all the same. */
  readonly isRefusing: boolean
  /** Of the fields that say what is wrong with them themselves. */
  readonly places: ReadonlySet<string>
}

/** How many there are, and those that no field can show, each with its place. */
export function FaultList({ faults, isRefusing, places }: Props) {
  if (faults.length === 0) return null
  const homeless = faults.filter(({ path }) => placeOf(path, places) === null)
  return (
    <div class={isRefusing ? 'refusal' : 'guard'} role="alert">
      <p>{isRefusing ? say('setting-faulty', { count: faults.length }) : say('setting-warnings')}</p>
      {homeless.length < faults.length && <p>{say('setting-beside-fields')}</p>}
      <ul class="fault-list">
        {homeless.map((fault) => (
          <li key={`${fault.code} ${pathText(fault.path)}`}>
            <code>{pathText(fault.path)}</code> {faultText(fault)}
          </li>
        ))}
      </ul>
    </div>
  )
}
