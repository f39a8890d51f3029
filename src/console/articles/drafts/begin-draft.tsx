import { useSignal } from '@preact/signals'
import type { ApiError, Answer } from '../../connection/api-client.ts'
import { Refusal } from '../../frame/refusal.tsx'
import { say } from '../../words/say.ts'
import { BusyButton } from '../../frame/controls/busy-button.tsx'

type Props = {
  readonly word: string
  readonly hint: string
  readonly begin: () => Promise<Answer<{ readonly isNew: boolean }>>
}

/** One click begins an article for the editors; then it says where that waits. */
export function BeginDraft({ word, hint, begin }: Props) {
  const begun = useSignal<{ readonly isNew: boolean } | null>(null)
  const error = useSignal<ApiError | null>(null)
  const isBusy = useSignal(false)
  async function click(): Promise<void> {
    isBusy.value = true
    const answer = await begin()
    isBusy.value = false
    error.value = answer.ok ? null : answer.error
    if (answer.ok) begun.value = answer.value
  }
  if (begun.value !== null) {
    return (
      <p class="hint" role="status">
        {begun.value.isNew ? say('draft-begun') : say('draft-there-already')}{' '}
        <a class="link" href="#/articles/drafts">
          {say('draft-open')}
        </a>
      </p>
    )
  }
  return (
    <>
      <BusyButton type="button" class="button quiet" title={hint} isBusy={isBusy.value} onClick={() => void click()}>
        {word}
      </BusyButton>
      <Refusal error={error.value} />
    </>
  )
}
