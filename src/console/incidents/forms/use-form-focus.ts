import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Whoever opens a form types into it next; whoever is done with it goes on beside it, and not at the top of the page. */
export function useFormFocus(box: RefObject<HTMLElement | null>, form: string | null): void {
  const shown = useRef<string | null>(null)
  useEffect(() => {
    const before = shown.current
    shown.current = form
    if (before === form) return
    const { activeElement } = document
    if (form === null) {
      const isAstray = activeElement === null || activeElement === document.body
      if (isAstray) box.current?.querySelector('button')?.focus()
      return
    }
    const opened = box.current?.querySelector('.inline-form')
    if (opened?.contains(activeElement) === true) return
    opened?.querySelector<HTMLElement>('select, input, textarea, button')?.focus()
  }, [form])
}
