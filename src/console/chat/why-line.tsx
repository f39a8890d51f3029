import type { ChatWhy } from './chat-state.ts'
import { say, type SentenceId } from '../words/chat/say.ts'
import { inPercent } from '../../kit/said-numbers.ts'

const decisions = {
  answer: 'why-answer',
  suggest: 'why-suggest',
  nothing: 'why-nothing',
} satisfies Record<ChatWhy['decision'], SentenceId>

/** The search behind a message of the bot, folded to one line. */
export function WhyLine({ why }: { readonly why: ChatWhy }) {
  const { read, repaired, unknown, nearest, first } = why
  return (
    <details class="why">
      <summary>
        {say('why-title')}: {say(decisions[why.decision])} · {say('why-sure', { sure: inPercent(why.sure) })}
      </summary>
      <dl>
        <dt>{say('why-chances')}</dt>
        <dd>
          {inPercent(why.sure)}, {inPercent(why.offer)}
        </dd>
        <dt>{say('why-read')}</dt>
        <dd>{read === '' ? say('why-no-words') : read}</dd>
        {repaired.length > 0 && (
          <>
            <dt>{say('why-repaired')}</dt>
            <dd>{repaired.map((each) => `${each.typed} → ${each.read}`).join(', ')}</dd>
          </>
        )}
        {unknown.length > 0 && (
          <>
            <dt>{say('why-unknown')}</dt>
            <dd>{unknown.join(', ')}</dd>
          </>
        )}
        {nearest !== null && (
          <>
            <dt>{say('why-nearest')}</dt>
            <dd>«{nearest}»</dd>
          </>
        )}
        {first.length > 0 && (
          <>
            <dt>{say('why-first')}</dt>
            <dd>
              <ol>
                {first.map(({ id, title, score }) => (
                  <li key={id}>
                    <span>{title}</span> <span class="score">{score.toFixed(2)}</span>
                  </li>
                ))}
              </ol>
            </dd>
          </>
        )}
      </dl>
    </details>
  )
}
