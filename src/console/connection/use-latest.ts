import { useSignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Answer, ApiError } from './api-client.ts'
import { coalesce } from './coalesce.ts'

type Latest<Value> = {
  /** The last answer, also while the next is on its way. */
  readonly value: Value | null
  /** It answers what is asked now. */
  readonly isCurrent: boolean
  readonly error: ApiError | null
}

/** Asks again whenever `key` changes; however fast that is, one request is under way and the last one counts. */
export function useLatest<Value>(ask: () => Promise<Answer<Value>>, key: string): Latest<Value> {
  const answered = useSignal<{ readonly key: string; readonly value: Value } | null>(null)
  const error = useSignal<ApiError | null>(null)
  const wanted = useRef({ ask, key })
  wanted.current = { ask, key }
  const isGone = useRef(false)
  const [run] = useState(() =>
    coalesce(async () => {
      const { ask: call, key: asked } = wanted.current
      const answer = await call()
      if (isGone.current || asked !== wanted.current.key) return true
      error.value = answer.ok ? null : answer.error
      if (answer.ok) answered.value = { key: asked, value: answer.value }
      return answer.ok || answer.error.code !== 'no_connection'
    }),
  )
  useEffect(() => void run(), [key])
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  return { value: answered.value?.value ?? null, isCurrent: answered.value?.key === key, error: error.value }
}
