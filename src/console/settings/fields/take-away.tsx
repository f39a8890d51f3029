import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../../words/say.ts'

type Props = {
  /** What goes, as it is called. */
  readonly name: string
  /** Asked before it goes; without it one click is enough. */
  readonly question?: string
  /** What the button says, where the plain word could mean something else. */
  readonly text?: string
  readonly onGone: () => void
}

/** Takes a row away; the focus goes to what stands around it, never to the page. */
export function TakeAway({ name, question, text, onGone }: Props) {
  const isAsked = useSignal(false)
  const box = useRef<HTMLDivElement>(null)
  const isShown = useRef(false)
  useLayoutEffect(() => {
    if (isShown.current) box.current?.querySelector('button')?.focus()
    isShown.current = true
  }, [isAsked.value])

  function go(): void {
    const around = box.current?.closest<HTMLElement>('[data-rows]')
    onGone()
    around?.focus()
  }
  return (
    <div ref={box} class="take-away">
      {isAsked.value ? (
        <div class="guard" role="alertdialog" aria-label={question}>
          <p>{question}</p>
          <div class="buttons">
            <button type="button" class="button small" onClick={() => (isAsked.value = false)}>
              {say('setting-keep')}
            </button>
            <button type="button" class="button small" onClick={go}>
              {say('setting-remove-it')}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          class="button small quiet"
          aria-label={text === undefined ? say('setting-take-out', { name }) : `${text}: ${name}`}
          onClick={() => (question === undefined ? go() : (isAsked.value = true))}
        >
          {text ?? say('remove')}
        </button>
      )}
    </div>
  )
}
