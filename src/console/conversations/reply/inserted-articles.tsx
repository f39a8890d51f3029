import { articleWords } from '../../words/article-words.ts'
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
  const t = articleWords.value
  const taught = inserted.filter(({ question }) => question !== null)
  if (taught.length === 0) return null
  return (
    <ul class="going-along">
      {taught.map((one) => (
        <li key={one.articleId}>
          <Icon name="bot" size={14} />
          <span title={t.learns(one.question ?? '', one.title)}>{t.learns(one.question ?? '', one.title)}</span>
          <button
            type="button"
            class="act"
            title={t.dontLearn(one.title)}
            aria-label={t.dontLearn(one.title)}
            onClick={() => onRemove(one)}
          >
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}
