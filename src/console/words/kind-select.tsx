import type { Ref } from 'preact'
import { sayKind, type SentenceId } from './say.ts'

type Props<Kind extends string | number> = {
  readonly id: string
  readonly kinds: readonly Kind[]
  readonly names: Readonly<Record<Kind, SentenceId>>
  readonly value: Kind
  readonly onChange: (kind: Kind) => void
  readonly box?: Ref<HTMLSelectElement>
}

/** One of a few kinds, by the names they have on this page. */
export function KindSelect<Kind extends string | number>({ id, kinds, names, value, onChange, box }: Props<Kind>) {
  return (
    <select
      id={id}
      value={value}
      {...(box === undefined ? {} : { ref: box })}
      onChange={(event) => {
        const chosen = kinds[event.currentTarget.selectedIndex]
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {sayKind(names, kind)}
        </option>
      ))}
    </select>
  )
}
