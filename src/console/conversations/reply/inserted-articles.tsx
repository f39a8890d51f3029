import { say } from '../../words/say.ts'
import type { Inserted } from './inserted.ts'

/** What the bot may learn from sending this reply: asked, never assumed. */
export function InsertedArticles({
  inserted,
  onTeach,
}: {
  readonly inserted: readonly Inserted[]
  readonly onTeach: (one: Inserted, teaches: boolean) => void
}) {
  const teachable = inserted.filter(({ question }) => question !== null)
  if (teachable.length === 0) return null
  return (
    <ul class="going-along">
      {teachable.map((one) => {
        const words = say('article-learns', { question: one.question ?? '', title: one.title })
        return (
          <li key={one.articleId}>
            <label class="switch" title={words}>
              <input
                type="checkbox"
                checked={one.teaches}
                onChange={(event) => onTeach(one, event.currentTarget.checked)}
              />
              <span>{words}</span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}
