import { useId } from 'preact/hooks'
import type { Criterion, Mark } from '../../../figures/quality/score-sheet.ts'
import { say } from '../../words/say.ts'
import { sayMark, titleOf } from '../say-score.ts'
import { CriterionTitle } from '../criterion-title.tsx'

type Props = {
  readonly criterion: Criterion
  /** Undefined: not marked yet. */
  readonly mark: Mark | undefined
  readonly comment: string
  /** What is wrong with it, in a sentence. */
  readonly fault: string | null
  readonly commentFault: string | null
  readonly onMark: (mark: Mark) => void
  readonly onComment: (comment: string) => void
}

/** The marks a criterion can get, the best last; "does not apply" where it may not. */
const marksFor = ({ most, mayNotApply }: Criterion): readonly Mark[] => [
  ...Array.from({ length: most + 1 }, (_, mark) => mark),
  ...(mayNotApply ? [null] : []),
]

/** One criterion with its marks and words. While a mark has the focus, a digit is a mark and the minus "does not apply". */
export function CriterionField(props: Props) {
  const { criterion, mark, comment, fault, commentFault, onMark, onComment } = props
  const id = useId()
  const wordOf = (one: Mark) => (criterion.kind === 'points' && one !== null ? String(one) : sayMark(criterion, one))

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).tagName !== 'INPUT') return
    const typed: Mark | undefined = event.key === '-' ? null : /^\d$/.test(event.key) ? Number(event.key) : undefined
    if (typed === undefined || !marksFor(criterion).includes(typed)) return
    event.preventDefault()
    onMark(typed)
    document.getElementById(`${id}-${typed}`)?.focus()
  }

  return (
    <fieldset class="criterion" onKeyDown={press} {...(fault === null ? {} : { 'aria-describedby': `${id}-fault` })}>
      <legend>
        <CriterionTitle criterion={criterion} />
      </legend>
      <div class="marks">
        {marksFor(criterion).map((one) => (
          <label key={String(one)} class={one === mark ? 'is-chosen' : undefined}>
            <input
              type="radio"
              id={`${id}-${one}`}
              name={id}
              checked={one === mark}
              aria-label={sayMark(criterion, one)}
              {...(fault === null ? {} : { 'aria-invalid': true })}
              onChange={() => onMark(one)}
            />
            <span aria-hidden="true">{wordOf(one)}</span>
          </label>
        ))}
      </div>
      {fault !== null && (
        <p class="refusal" role="alert" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <textarea
        rows={1}
        maxLength={2_000}
        aria-label={say('quality-comment-on', { title: titleOf(criterion) })}
        placeholder={say('quality-comment')}
        value={comment}
        {...(commentFault === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-words` })}
        onInput={({ currentTarget }) => onComment(currentTarget.value)}
      />
      {commentFault !== null && (
        <p class="refusal" role="alert" id={`${id}-words`}>
          {commentFault}
        </p>
      )}
    </fieldset>
  )
}
