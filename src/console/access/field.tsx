import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'

/** What connects a control with its label, its hint and what is wrong with it. */
type Wiring = { readonly id: string; readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true }

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong, in a sentence. */
  readonly fault?: string | null | undefined
  readonly children: (wiring: Wiring) => JSX.Element
}

/** One control of a form, with its sentence right below it. */
export function Field({ label, hint, fault = null, children }: Props) {
  const id = useId()
  const described = [hint === undefined ? [] : [`${id}-hint`], fault === null ? [] : [`${id}-fault`]].flat()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
        ...(fault === null ? {} : { 'aria-invalid': true }),
      })}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault !== null && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  )
}

const Fault = ({ id, children }: { readonly id: string; readonly children: ComponentChildren }) => (
  <p class="refusal" id={id} role="alert">
    {children}
  </p>
)

/** After a refusal the first field with a fault has the focus. */
export function focusFirstFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
