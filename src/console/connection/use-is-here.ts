import { useEffect, useRef } from 'preact/hooks'

/** Whether the part that asks is still on the page: nobody waits for an answer to a page that was left. */
export function useIsHere(): () => boolean {
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return () => isHere.current
}
