import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'

export type MenuItem = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly onChoose: () => void
}
type Props = {
  readonly label: string
  /** Each group stands under its name; one without items is not there. */
  readonly groups: readonly { readonly name: string; readonly items: readonly MenuItem[] }[]
}

/** What is seldom needed, behind one button. Arrows move, Enter chooses, Escape closes and gives the focus back; no arrow chooses. */
export function MenuButton({ label, groups }: Props) {
  const isOpen = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const focus = (at: number) => {
    const all = items()
    all[(at + all.length) % Math.max(1, all.length)]?.focus()
  }
  useEffect(() => {
    if (!isOpen.value) return
    focus(0)
    const leave = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) isOpen.value = false
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [isOpen.value])

  function onKeyDown(event: KeyboardEvent): void {
    const at = items().indexOf(document.activeElement as HTMLElement)
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (target !== undefined) {
      event.preventDefault()
      focus(target)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      isOpen.value = false
      opener.current?.focus()
    } else if (event.key === 'Tab') isOpen.value = false
  }

  return (
    <div class="menu-box" ref={box}>
      <button
        ref={opener}
        type="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        aria-controls={isOpen.value ? id : undefined}
        onClick={() => (isOpen.value = !isOpen.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen.value) return
          event.preventDefault()
          isOpen.value = true
        }}
      >
        {label}
      </button>
      {isOpen.value && (
        <div class="menu actions-menu" id={id} role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {groups
            .filter((group) => group.items.length > 0)
            .map((group) => (
              <div key={group.name} role="group" aria-label={group.name}>
                <p class="menu-group" aria-hidden="true">
                  {group.name}
                </p>
                {group.items.map((item) => (
                  <button
                    key={item.id}
                    type="button"
                    role="menuitem"
                    tabIndex={-1}
                    class="menu-choice"
                    title={item.hint}
                    onClick={() => {
                      isOpen.value = false
                      opener.current?.focus()
                      item.onChoose()
                    }}
                  >
                    {item.label}
                  </button>
                ))}
              </div>
            ))}
        </div>
      )}
    </div>
  )
}
