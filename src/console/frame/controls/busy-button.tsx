import type { ComponentProps, JSX } from 'preact'

type Props = Omit<ComponentProps<'button'>, 'aria-disabled' | 'onClick'> & {
  readonly type: 'submit' | 'button'
  readonly onClick?: (event: MouseEvent) => void
  /** What it does is under way: another press does nothing. */
  readonly isBusy: boolean
}

/** A button that keeps the focus while it works: a browser takes it from one that is disabled, and gives it to nobody. */
export const BusyButton = ({ isBusy, onClick, ...button }: Props): JSX.Element => (
  <button
    {...button}
    aria-disabled={isBusy}
    onClick={(event) => {
      // Enter in a field of the form presses it as well.
      if (isBusy) event.preventDefault()
      else onClick?.(event)
    }}
  />
)
