import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Answer, ApiError } from './api-client.ts'
import { askUntilThere } from './ask-until-there.ts'

/**
 * What the server answers to a question that changes with `depends`: the last one counts, however quickly somebody
 * chooses. What was shown stays until the next answer is there.
 */
export function useAsked<Value>(
  run: () => Promise<Answer<Value>>,
  depends: readonly unknown[],
): { readonly value: Signal<Value | null>; readonly error: Signal<ApiError | null> } {
  const value = useSignal<Value | null>(null)
  const error = useSignal<ApiError | null>(null)
  useEffect(() => {
    let isWanted = true
    const put = (answer: Answer<Value>) => {
      if (!isWanted) return
      error.value = answer.ok ? null : answer.error
      if (answer.ok) value.value = answer.value
    }
    void (async () => put(await askUntilThere(run, () => isWanted, put)))()
    return () => {
      isWanted = false
    }
  }, depends)
  return { value, error }
}
