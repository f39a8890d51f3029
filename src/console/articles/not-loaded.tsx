import { Refusal } from '../frame/refusal.tsx'
import type { ApiError } from '../connection/api-client.ts'
import { editorsWords } from '../words/editors-words.ts'

/** While something is on its way, and when it did not come. */
export function NotLoaded({ error, reload }: { readonly error: ApiError | null; readonly reload: () => void }) {
  const t = editorsWords.value
  if (error === null) {
    return (
      <div aria-busy="true">
        <span class="bone" />
        <span class="bone" />
        <span class="bone short" />
      </div>
    )
  }
  return (
    <div class="not-loaded">
      <Refusal error={error} />
      <p>{t.notLoaded}</p>
      <button type="button" class="button small" onClick={reload}>
        {t.again}
      </button>
    </div>
  )
}
