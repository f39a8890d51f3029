import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What was pressed to come here is gone: whoever works by keys goes on at the head of the page. */
export function useHeadFocus(): RefObject<HTMLHeadingElement | null> {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body) head.current?.focus()
  }, [])
  return head
}
