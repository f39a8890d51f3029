import { say } from '../../words/say.ts'
import type { Inserted } from './inserted.ts'
import { Icon } from '../../frame/icon.tsx'

/** What the bot will learn from sending this reply, and a way to say that it should not. */
export function InsertedArticles({
  inserted,
  onRemove,
}: {
  readonly inserted: readonly Inserted[]
  readonly onRemove: (one: Inserted) => void
}) {
  const taught = inserted.filter(({ question }) => question !== null)
  if (taught.length === 0) return null
  return (
    <ul class="going-along">
      {taught.map((one) => (
        <li key={one.articleId}>
          <Icon name="bot" size={14} />
          <span title={say('article-learns', { question: one.question ?? '', title: one.title })}>
            {say('article-learns', { question: one.question ?? '', title: one.title })}
          </span>
          <button
            type="button"
            class="act"
            title={say('article-dont-learn', { title: one.title })}
            aria-label={say('article-dont-learn', { title: one.title })}
            onClick={() => onRemove(one)}
          >
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}
