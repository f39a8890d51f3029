import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { language } from '../frame/language.ts'
import { Icon } from '../frame/icon.tsx'
import { api, ask } from '../connection/api-client.ts'
import { bindKeys } from '../frame/keys.ts'
import { categories } from '../access/session.ts'
import { articleHref, days, type FileProblem, type ListedArticle } from './editors-state.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { fullDay } from '../time/format-time.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { sayProblem } from './fault-words.ts'
import { NotLoaded } from '../connection/not-loaded.tsx'

const columnNames = {
  title: 'editors-column-title',
  language: 'editors-column-language',
  category: 'editors-column-category',
  review: 'editors-column-review',
  shown: 'editors-column-shown',
  helped: 'editors-column-helped',
  notHelped: 'editors-column-not-helped',
  led: 'editors-column-led',
  learned: 'editors-column-learned',
} as const satisfies Record<string, SentenceId>
type Column = keyof typeof columnNames
const columns = Object.keys(columnNames) as readonly Column[]
const figures: readonly Column[] = ['shown', 'helped', 'notHelped', 'led', 'learned']

/** Kept while one looks at an article and comes back. */
const filter = signal('')
const sorting = signal<{ readonly by: Column; readonly isDown: boolean }>({ by: 'title', isDown: false })

/** All articles with what became of them, and what is wrong with files. */
export function ArticleList() {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => bindKeys({ '/': () => box.current?.focus() }), [])
  const { value, error, reload } = useAnswer(
    () => ask(api.knowledge.articles.$get({ query: { days: String(days.value) } })),
    [days.value],
  )
  if (value === null) return <NotLoaded error={error} reload={reload} />
  const shown = value.articles.filter((article) => fits(article, filter.value)).toSorted(inOrder)
  return (
    <>
      <p class="hint">{say('editors-in-files')}</p>
      <Problems problems={value.problems} />
      <div class="filter-line">
        <div class="search">
          <Icon name="search" size={14} />
          <input
            ref={box}
            type="search"
            value={filter.value}
            placeholder={say('editors-filter')}
            aria-label={say('editors-filter-label')}
            onInput={({ currentTarget }) => (filter.value = currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              if (filter.value === '') event.currentTarget.blur()
              else filter.value = ''
            }}
          />
        </div>
        <span class="hint" role="status">
          {shown.length === value.articles.length
            ? say('editors-count', { all: shown.length })
            : say('editors-count-of', { shown: shown.length, all: value.articles.length })}
        </span>
        <span class="gap" />
        <span class="hint">{say('editors-per-id')}</span>
      </div>
      {shown.length === 0 ? (
        <p class="nothing">
          {value.articles.length === 0 ? say('editors-no-articles') : say('editors-nothing-filtered')}
        </p>
      ) : (
        <div class="table-box">
          <table class="articles-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <SortedHead key={column} column={column} />
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((article) => (
                <Row key={article.source} article={article} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function SortedHead({ column }: { readonly column: Column }) {
  const { by, isDown } = sorting.value
  const isFigure = figures.includes(column)
  const isSorted = by === column
  return (
    <th
      scope="col"
      class={isFigure ? 'figure' : ''}
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}
      title={column === 'led' ? say('editors-led-meaning') : undefined}
    >
      <button
        type="button"
        aria-label={say('editors-sort-by', { column: sayKind(columnNames, column) })}
        // Of figures the largest are what one looks for.
        onClick={() => (sorting.value = { by: column, isDown: isSorted ? !isDown : isFigure })}
      >
        {sayKind(columnNames, column)}
        <span aria-hidden="true">{isSorted ? (isDown ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  )
}

function Row({ article }: { readonly article: ListedArticle }) {
  const { id, title, audience, isReviewOverdue, reviewBy } = article
  return (
    <tr class={article.isValid ? '' : 'is-disabled'}>
      <td>
        <a class="article-link" href={articleHref(article.language, id)}>
          {title}
        </a>
        <small>
          {id}
          {audience === 'agents' && <span class="mark">{say('editors-for-agents')}</span>}
          {!article.isValid && <span class="mark">{validity(article)}</span>}
        </small>
      </td>
      <td>{article.language}</td>
      <td>{categoryName(article.category)}</td>
      <td class={isReviewOverdue ? 'overdue' : 'date'}>
        {fullDay(reviewBy)}
        {isReviewOverdue && <small>{say('editors-overdue')}</small>}
      </td>
      {figures.map((column) => (
        <td key={column} class={`figure ${figureOf(article, column) === 0 ? 'zero' : ''}`}>
          {figureOf(article, column)}
        </td>
      ))}
    </tr>
  )
}

function Problems({ problems }: { readonly problems: readonly FileProblem[] }) {
  if (problems.length === 0) return null
  return (
    <section class="problems" aria-labelledby="problems-title">
      <h2 id="problems-title">
        <Icon name="alert" size={14} /> {say('editors-problems', { count: problems.length })}
      </h2>
      <ul>
        {problems.toSorted(inFileOrder).map((problem) => (
          <li key={JSON.stringify(problem)}>
            <code>
              {problem.path}, {say('editors-line', { count: problem.line })}
            </code>
            <span>{sayProblem(problem)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const inFileOrder = (a: FileProblem, b: FileProblem) => a.path.localeCompare(b.path) || a.line - b.line

export const categoryName = (id: string): string =>
  categories.value.find((each) => each.id === id)?.title[language.value] ?? id

export function validity({ validFrom, validUntil }: Pick<ListedArticle, 'validFrom' | 'validUntil'>): string {
  const told = [
    ...(validFrom === null ? [] : [say('editors-not-yet', { date: fullDay(validFrom) })]),
    ...(validUntil === null ? [] : [say('editors-ended', { date: fullDay(validUntil) })]),
  ]
  return told.length === 0 ? say('editors-always') : told.join(' ')
}

function figureOf({ figures: of }: ListedArticle, column: Column): number {
  switch (column) {
    case 'shown':
      return of.shown
    case 'helped':
      return of.helped
    case 'notHelped':
      return of.notHelped
    case 'led':
      return of.ledToIncident
    default:
      return of.learned
  }
}

function fits(article: ListedArticle, filtered: string): boolean {
  const wanted = filtered.trim().toLowerCase()
  const { id, title, owner, category, source } = article
  return [id, title, owner, category, categoryName(category), source].some((text) =>
    text.toLowerCase().includes(wanted),
  )
}

function inOrder(a: ListedArticle, b: ListedArticle): number {
  const { by, isDown } = sorting.value
  const sign = isDown ? -1 : 1
  const byTitle = a.title.localeCompare(b.title, language.value)
  if (figures.includes(by)) return sign * (figureOf(a, by) - figureOf(b, by)) || byTitle
  if (by === 'title') return sign * byTitle
  const text = (article: ListedArticle) =>
    by === 'language' ? article.language : by === 'review' ? article.reviewBy : categoryName(article.category)
  return sign * text(a).localeCompare(text(b), language.value) || byTitle
}
