import { useRef } from 'preact/hooks'
import { say } from '../../words/say.ts'
import { listIn, type Part } from '../fields/part.ts'

type Props = { readonly list: Part; readonly index: number; readonly name: string }

/** Puts an item before the one above it; the focus goes along with it. */
export function MoveUp({ list, index, name }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  if (index === 0) return null
  function move(): void {
    const around = button.current?.closest<HTMLElement>('[data-rows]')
    const items = listIn(list.value)
    list.onChange(items.with(index - 1, items[index]).with(index, items[index - 1]))
    around?.focus()
  }
  return (
    <button
      ref={button}
      type="button"
      class="button small quiet"
      aria-label={say('forms-move-up-of', { name })}
      onClick={move}
    >
      {say('forms-move-up')}
    </button>
  )
}
