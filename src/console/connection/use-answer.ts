import { useSignal } from '@preact/signals'
import type { Answer, ApiError } from './api-client.ts'
import { useAsked } from './use-asked.ts'

type Loaded<Value> = { readonly value: Value | null; readonly error: ApiError | null; readonly reload: () => void }

/** As `useAsked`, for what is asked once more when something was done to it. */
export function useAnswer<Value>(run: () => Promise<Answer<Value>>, keys: readonly unknown[]): Loaded<Value> {
  const turn = useSignal(0)
  const { value, error } = useAsked(run, [...keys, turn.value])
  return { value: value.value, error: error.value, reload: () => (turn.value += 1) }
}
