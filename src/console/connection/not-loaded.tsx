import { Refusal } from '../frame/refusal.tsx'
import type { ApiError } from './api-client.ts'
import { say } from '../words/say.ts'

/** While something is on its way, and when it did not come. */
export function NotLoaded({ error, reload }: { readonly error: ApiError | null; readonly reload: () => void }) {
  if (error === null) {
    return (
      <div aria-busy="true">
        <span class="bone" />
        <span class="bone" />
        <span class="bone short" />
      </div>
    )
  }
  // What is not there does not come by trying again.
  if (error.code.endsWith('_unknown')) return <Refusal error={error} />
  return (
    <div class="not-loaded">
      <Refusal error={error} />
      <p>{say('editors-not-loaded')}</p>
      <button type="button" class="button small" onClick={reload}>
        {say('editors-again')}
      </button>
    </div>
  )
}
