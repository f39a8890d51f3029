import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks'
import { unfilledInStep } from '../../../incidents/macros/plan-step.ts'
import { unfilledIn, type Variable } from '../../../messaging/canned/template.ts'
import { api, ask } from '../../connection/api-client.ts'
import { whereabouts } from '../../hand-overs/colleague-options.tsx'
import { say, sayKind } from '../../words/say.ts'
import { canned, filledText, loadCanned, searchCanned } from './canned.ts'
import { CannedOption, stepsOf } from './canned-option.tsx'
import { colleaguesFor } from './called.ts'
import { CompletionList, optionId, type Option } from './completion-list.tsx'
import { nothingPlanned, type Planned, planToo, readPlanned, writePlanned } from './planned.ts'
import { PlannedSteps } from './planned-steps.tsx'
import { runSteps, type Undone } from './run-steps.ts'
import { variableNames } from './step-words.ts'
import { type Trigger, triggerAt } from './trigger.ts'

type Box = {
  readonly conversationId: string
  readonly incidentId: string | null
  readonly isNote: boolean
  readonly text: string
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly write: (next: string) => void
}

/** More than this nobody reads through: one word more finds it. */
const mostShown = 30

/**
 * What the box knows besides typing: `/` lists canned replies, `@` colleagues. The list never takes the focus, no arrow
 * commits anything, and Escape leaves what was typed.
 */
export function useCompletions({ conversationId, incidentId, isNote, text, box, write }: Box) {
  const caret = useSignal(text.length)
  const active = useSignal(0)
  /** Where a list was closed with Escape: it stays closed until another sign is typed. */
  const closedAt = useSignal<number | null>(null)
  const planned = useSignal<Planned>(readPlanned(conversationId))
  const undone = useSignal<readonly Undone[]>([])
  const isBusy = useSignal(false)
  /** Of a `/` that the button wrote: nobody has typed it, so that Escape takes it away. */
  const writtenAt = useRef<number | null>(null)
  const caretWanted = useRef<number | null>(null)
  const id = useId()

  useEffect(() => void loadCanned(conversationId, incidentId), [conversationId, incidentId])
  useLayoutEffect(() => {
    if (caretWanted.current !== null) box.current?.setSelectionRange(caretWanted.current, caretWanted.current)
    caretWanted.current = null
    caret.value = box.current?.selectionStart ?? text.length
  }, [text])

  const trigger = triggerAt(text, caret.value, isNote)
  useEffect(() => {
    active.value = 0
    if (trigger === null) closedAt.value = null
  }, [trigger?.kind, trigger?.from, trigger?.typed])
  useEffect(() => {
    if (trigger?.kind === 'canned') void loadCanned(conversationId, incidentId)
  }, [trigger?.kind, trigger?.from])

  const list = canned.value?.here.conversationId === conversationId ? canned.value : null
  const isOpen = trigger !== null && closedAt.value !== trigger.from
  const replies =
    isOpen && trigger.kind === 'canned' && list !== null
      ? searchCanned(list.replies, trigger.typed, list.here.suiting).slice(0, mostShown)
      : []
  const colleagues = isOpen && trigger.kind === 'colleague' ? colleaguesFor(trigger.typed) : []
  const count = replies.length + colleagues.length
  const isShown = isOpen && (trigger.kind === 'canned' || count > 0)

  function keep(next: Planned): void {
    planned.value = next
    writePlanned(conversationId, next)
  }
  /** Puts words in the place of the sign and what was typed after it. */
  function replace({ from }: Trigger, words: string): void {
    caretWanted.current = from + words.length
    write(text.slice(0, from) + words + text.slice(caret.value))
    box.current?.focus()
  }
  function choose(at: number): void {
    const [reply, colleague] = [replies[at], colleagues[at]]
    if (trigger === null) return
    if (reply !== undefined && list !== null) {
      const isAlone = (text.slice(0, trigger.from) + text.slice(caret.value)).trim() === ''
      replace(trigger, filledText(reply, list, list.here))
      keep(planToo(isAlone ? nothingPlanned : planned.value, reply.id, stepsOf(reply, list, list.here)))
    } else if (colleague !== undefined) replace(trigger, `@${colleague.name} `)
  }
  function close(at: Trigger): void {
    const isOurs = writtenAt.current === at.from && at.typed === ''
    writtenAt.current = null
    if (isOurs) replace(at, '')
    else closedAt.value = at.from
  }
  function move(by: number): void {
    if (count > 0) active.value = (active.value + by + count) % count
  }

  /** @returns whether the key was the list's. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!isShown || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    if (event.key === 'Escape') close(trigger)
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if ((event.key === 'Enter' || event.key === 'Tab') && count > 0) choose(active.value)
    else return false
    event.preventDefault()
    return true
  }

  /** Whoever wipes a macro's words away does not want what went along with them. */
  function onWiped(): void {
    keep(nothingPlanned)
  }

  /** After the reply has gone: it counts as used, and the macros' steps are done. */
  async function afterSending(): Promise<void> {
    const { ids, steps } = planned.value
    keep(nothingPlanned)
    await Promise.all(ids.map((one) => ask(api['canned-replies'][':id'].used.$post({ param: { id: one } }))))
    isBusy.value = true
    undone.value = await runSteps(conversationId, incidentId, steps)
    isBusy.value = false
  }
  async function again(): Promise<void> {
    isBusy.value = true
    const steps = undone.value.map(({ step }) => step)
    undone.value = await runSteps(conversationId, incidentId, steps)
    isBusy.value = false
  }

  const open: readonly Variable[] = isNote
    ? []
    : [...new Set([...unfilledIn(text), ...planned.value.steps.flatMap(unfilledInStep)])]
  const options: readonly Option[] = [
    ...(list === null
      ? []
      : replies.map((reply) => ({
          key: reply.id,
          view: <CannedOption reply={reply} list={list} here={list.here} />,
        }))),
    ...colleagues.map((one) => ({
      key: one.id,
      view: (
        <span class="completion-head">
          <strong>{one.name}</strong>
          <span class="hint">{whereabouts(one)}</span>
        </span>
      ),
    })),
  ]
  const above = (
    <>
      {isShown && (
        <CompletionList
          id={id}
          label={trigger.kind === 'canned' ? say('canned') : say('canned-colleagues')}
          options={options}
          active={active.value}
          onChoose={choose}
          onPoint={(at) => (active.value = at)}
          foot={
            <>
              <span role="status">
                {trigger.kind === 'canned' && list === null ? say('loading') : say('canned-found', { count })}
              </span>
              <span>{say('canned-keys')}</span>
              {trigger.kind === 'canned' && (
                <a class="link" href="#/canned">
                  {say('canned-all')}
                </a>
              )}
            </>
          }
        />
      )}
      {!isNote && (
        <PlannedSteps
          steps={planned.value.steps}
          undone={undone.value}
          isBusy={isBusy.value}
          onRemove={(step) => {
            keep({ ...planned.value, steps: planned.value.steps.filter((other) => other !== step) })
            box.current?.focus()
          }}
          onForget={(one) => {
            undone.value = undone.value.filter((other) => other !== one)
            box.current?.focus()
          }}
          onAgain={() => void again()}
        />
      )}
      {open.length > 0 && <Unfilled open={open} onShow={() => showFirst(box.current, text, open)} />}
    </>
  )

  const button = isNote ? null : (
    <button
      type="button"
      class="button quiet"
      title={say('canned-button-hint')}
      onClick={() => {
        // Where a line begins, so that it is the sign and no part of a word.
        const at = box.current?.selectionStart ?? text.length
        const before = text.slice(0, at)
        const sign = before === '' || before.endsWith('\n') ? '/' : '\n/'
        writtenAt.current = at + sign.length - 1
        caretWanted.current = at + sign.length
        write(before + sign + text.slice(at))
        box.current?.focus()
      }}
    >
      {say('canned')}
      <kbd aria-hidden="true">/</kbd>
    </button>
  )

  const follow = () => {
    caret.value = box.current?.selectionStart ?? 0
  }
  const attributes = {
    'aria-autocomplete': 'list' as const,
    'aria-haspopup': 'listbox' as const,
    'aria-controls': isShown ? id : undefined,
    'aria-activedescendant': isShown && count > 0 ? optionId(id, active.value) : undefined,
    onKeyUp: follow,
    onClick: follow,
  }
  return { above, button, attributes, onKeyDown, onWiped, afterSending, isUnfilled: open.length > 0 }
}

/** Marks in the box what must still be written, or taken out. */
function showFirst(box: HTMLTextAreaElement | null, text: string, [first]: readonly Variable[]): void {
  const at = text.indexOf(`{${first}}`)
  if (box === null || at < 0) return
  box.focus()
  box.setSelectionRange(at, at + `{${first}}`.length)
}

function Unfilled({ open, onShow }: { readonly open: readonly Variable[]; readonly onShow: () => void }) {
  return (
    <p class="unfilled" role="status">
      {say('canned-unfilled', { what: open.map((each) => `{${each}} (${sayKind(variableNames, each)})`).join(', ') })}
      <button type="button" class="button small" onClick={onShow}>
        {say('canned-unfilled-show')}
      </button>
    </p>
  )
}
