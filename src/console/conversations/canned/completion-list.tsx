import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export type Option = { readonly key: string; readonly view: ComponentChildren }

type Props = {
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  readonly active: number
  readonly onChoose: (at: number) => void
  readonly onPoint: (at: number) => void
  /** Below the list: what there is besides, or why it is empty. */
  readonly foot: ComponentChildren
}

export const optionId = (listId: string, at: number): string => `${listId}-${at}`

/** A list above the box. The focus stays in the box: its keys are carried out there. */
export function CompletionList({ id, label, options, active, onChoose, onPoint, foot }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // A press in it must not take the focus out of the box.
    <div class="completions" onMouseDown={(event) => event.preventDefault()}>
      <ul role="listbox" id={id} aria-label={label} ref={list}>
        {options.map(({ key, view }, at) => (
          <li
            key={key}
            id={optionId(id, at)}
            role="option"
            aria-selected={at === active}
            onMouseMove={() => onPoint(at)}
            onClick={() => onChoose(at)}
          >
            {view}
          </li>
        ))}
      </ul>
      <div class="completions-foot">{foot}</div>
    </div>
  )
}
