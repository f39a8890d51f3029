import { signal } from '@preact/signals'

export const isHelpOpen = signal(false)

/** What single keys do while nobody is typing. Parts put their own in; the last one wins. */
type KeyMap = Readonly<Record<string, () => void>>

const maps = new Set<KeyMap>()

/** @returns how to take the keys away again. */
export function bindKeys(map: KeyMap): () => void {
  maps.add(map)
  return () => maps.delete(map)
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The physical key, so that J is J and / is / on a Russian keyboard too. */
function letterOf(event: KeyboardEvent): string {
  if (event.code.startsWith('Key')) return event.code.slice(3).toLowerCase()
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/'
  return event.key
}

addEventListener('keydown', (event) => {
  // An open dialog has its own keys.
  if (document.querySelector('dialog[open]') !== null) return
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  const key = letterOf(event)
  if (isTyping(event.target) && key !== 'Escape') return
  // Enter on a button or link is that button's own.
  if (key === 'Enter' && event.target instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(event.target.tagName))
    return
  const act = [...maps].findLast((map) => key in map)?.[key]
  if (act === undefined) return
  event.preventDefault()
  act()
})

/** For a form that opens in its place: Escape closes it, and nothing around it. */
export const onEscape =
  (leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  }

/** The same, and Ctrl+Enter sends it from whichever of its fields. */
export const formKeys = (leave: () => void): ((event: KeyboardEvent) => void) => {
  const escape = onEscape(leave)
  return (event) => {
    escape(event)
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
    event.preventDefault()
    if (event.target instanceof HTMLElement) event.target.closest('form')?.requestSubmit()
  }
}
