import type { ChatWhy } from './chat-state.ts'
import { chatWords } from '../words/chat-words.ts'
import { inPercent } from '../../kit/in-percent.ts'

/** The search behind a message of the bot, folded to one line. */
export function WhyLine({ why }: { readonly why: ChatWhy }) {
  const t = chatWords.value.why
  const { read, repaired, unknown, nearest, first } = why
  return (
    <details class="why">
      <summary>
        {t.title}: {t[why.decision]} · {t.sure(inPercent(why.sure))}
      </summary>
      <dl>
        <dt>{t.chances}</dt>
        <dd>
          {inPercent(why.sure)}, {inPercent(why.offer)}
        </dd>
        <dt>{t.read}</dt>
        <dd>{read === '' ? t.noWords : read}</dd>
        {repaired.length > 0 && (
          <>
            <dt>{t.repaired}</dt>
            <dd>{repaired.map((each) => `${each.typed} → ${each.read}`).join(', ')}</dd>
          </>
        )}
        {unknown.length > 0 && (
          <>
            <dt>{t.unknown}</dt>
            <dd>{unknown.join(', ')}</dd>
          </>
        )}
        {nearest !== null && (
          <>
            <dt>{t.nearest}</dt>
            <dd>«{nearest}»</dd>
          </>
        )}
        {first.length > 0 && (
          <>
            <dt>{t.first}</dt>
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
