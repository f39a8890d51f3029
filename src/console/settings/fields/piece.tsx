import type { ComponentChildren } from 'preact'
import { useIsFaulty } from './form-context.ts'
import type { Path } from './part.ts'

type Props = {
  readonly path: Path
  readonly summary: string
  readonly isOpen: boolean
  readonly children: ComponentChildren
}

/** A large item of a list, folded to one line; never over something that is wrong. */
export function Piece({ path, summary, isOpen, children }: Props) {
  const isFaulty = useIsFaulty(path)
  return (
    <details class="setting-piece" open={isOpen || isFaulty}>
      <summary>{summary}</summary>
      <div class="setting-piece-body">{children}</div>
    </details>
  )
}
