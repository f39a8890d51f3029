import { useFault } from './form-context.ts'
import type { Path } from './part.ts'

/** What is wrong with a piece that consists of several fields. */
export function FaultLine({ path }: { readonly path: Path }) {
  const fault = useFault(path)
  return fault === null ? null : (
    <p class="refusal" role="alert">
      {fault}
    </p>
  )
}
