import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useIsFaulty } from './form-context.ts'
import type { Path } from './part.ts'

type Props = {
  readonly path: Path
  readonly summary: string
  readonly isOpen: boolean
  /** It was just added: whoever did so goes on in it. */
  readonly isFresh?: boolean
  readonly children: ComponentChildren
}

/** A large item of a list, folded to one line; never over something that is wrong. */
export function Piece({ path, summary, isOpen, isFresh = false, children }: Props) {
  const isFaulty = useIsFaulty(path)
  const body = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (isFresh) body.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [])
  return (
    <details class="setting-piece" open={isOpen || isFresh || isFaulty}>
      <summary>{summary}</summary>
      <div ref={body} class="setting-piece-body">
        {children}
      </div>
    </details>
  )
}
