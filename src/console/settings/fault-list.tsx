import { say, sayKind } from '../words/say.ts'
import { type Fault, faultNames, pathText } from './setting-kinds.ts'

/** Each fault with its place; without `isRefusing` it is most likely a slip, and saved all the same. */
export function FaultList({ faults, isRefusing = false }: { faults: readonly Fault[]; isRefusing?: boolean }) {
  if (faults.length === 0) return null
  return (
    <div class={isRefusing ? 'refusal' : 'guard'} role="alert">
      <p>{isRefusing ? say('setting-faulty', { count: faults.length }) : say('setting-warnings')}</p>
      <ul class="fault-list">
        {faults.map(({ path, code }) => (
          <li key={`${code} ${pathText(path)}`}>
            <code>{pathText(path)}</code> {sayKind(faultNames, code)}
          </li>
        ))}
      </ul>
    </div>
  )
}
