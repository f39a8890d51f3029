import type { ComponentChildren } from 'preact'
import { languages } from '../../kit/language.ts'
import { faultText } from '../../knowledge/articles/fault.ts'
import { problemText } from '../../knowledge/articles/file-problem.ts'
import { language as readersLanguage } from '../frame/language.ts'
import { Icon } from '../frame/icon.tsx'
import { api, ask } from '../connection/api-client.ts'
import { go } from '../frame/route.ts'
import { words } from '../words/words.ts'
import { categoryName, validity } from './article-list.tsx'
import { articleHref, asked, askedLanguage, days, type FullArticle, useAnswer } from './editors-state.ts'
import { editorsWords } from '../words/editors-words.ts'
import { LearnedList } from './learned-list.tsx'
import { MessengerPreview } from './messenger-preview.tsx'
import { NotLoaded } from './not-loaded.tsx'

/** One article: how it is asked for, what became of it, what it has learned, and how it looks on a phone. */
export function ArticlePage({ language, id }: { readonly language: string; readonly id: string }) {
  const t = editorsWords.value
  const { value, error, reload } = useAnswer(
    () =>
      ask(
        api.knowledge.articles[':language'][':id'].$get({
          param: { language, id },
          query: { days: String(days.value) },
        }),
      ),
    [language, id, days.value],
  )
  return (
    <>
      <a class="back" href="#/articles">
        <Icon name="back" size={14} /> {t.back}
      </a>
      {error?.code === 'not_found' ? (
        <p class="nothing">{t.notFound}</p>
      ) : value === null ? (
        <NotLoaded error={error} reload={reload} />
      ) : (
        <Article article={value.article} days={value.days} onDecided={reload} />
      )}
    </>
  )
}

type Props = { readonly article: FullArticle; readonly days: number; readonly onDecided: () => void }

function Article({ article, days: counted, onDecided }: Props) {
  const t = editorsWords.value
  const reading = readersLanguage.value
  const { audience, figures, remarks, problems, previews } = article
  return (
    <article class="article-page" aria-labelledby="article-title">
      <header>
        <h2 id="article-title">{article.title}</h2>
        <p class="hint">
          {t.file} <code>{article.source}</code>. {t.inFiles}
        </p>
      </header>
      <div class="article-columns">
        <div>
          {(problems.length > 0 || remarks.length > 0) && (
            <Part title={t.remarks}>
              <ul class="remarks">
                {problems.map((problem) => (
                  <li key={JSON.stringify(problem)} class="overdue">
                    <code>{t.line(problem.line)}</code> {problemText(problem, reading)}
                  </li>
                ))}
                {remarks.map((remark) => (
                  <li key={JSON.stringify(remark)}>{faultText(remark, reading)}</li>
                ))}
              </ul>
            </Part>
          )}
          <Part title={t.figures(counted)}>
            <dl class="figures">
              <Figure name={t.columns.shown} value={figures.shown} />
              <Figure name={t.columns.helped} value={figures.helped} />
              <Figure name={t.columns.notHelped} value={figures.notHelped} />
              <Figure name={t.columns.led} value={figures.ledToIncident} title={t.ledMeaning} />
            </dl>
          </Part>
          <Part title={`${t.questions} · ${article.questions.length}`}>
            <Questions all={article.questions} language={article.language} />
          </Part>
          {article.tests.length > 0 && (
            <Part title={t.tests}>
              <Questions all={article.tests} language={article.language} />
            </Part>
          )}
          <Part title={t.sections.learned}>
            <LearnedList rows={article.learned} isOfOne onDecided={onDecided} />
          </Part>
          <Part title={t.file}>
            <Facts article={article} />
          </Part>
        </div>
        <section aria-labelledby="previews-title">
          <h3 id="previews-title">{t.previews}</h3>
          {audience === 'agents' ? (
            <p class="for-agents">
              <Icon name="shield" size={12} /> {t.neverSent}
            </p>
          ) : (
            <div class="messengers">
              {previews.map(({ messenger, messages }) => (
                <MessengerPreview key={messenger} messenger={messenger} messages={messages} />
              ))}
            </div>
          )}
        </section>
      </div>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Figure({ name, value, title }: { readonly name: string; readonly value: number; readonly title?: string }) {
  return (
    <div title={title}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Questions({ all, language }: { readonly all: readonly string[]; readonly language: string }) {
  const t = editorsWords.value
  return (
    <ul class="questions">
      {all.map((question) => (
        <li key={question}>
          <button
            type="button"
            title={t.tryThis(question)}
            onClick={() => {
              asked.value = question
              askedLanguage.value = languages.find((each) => each === language) ?? null
              go('#/articles/try')
            }}
          >
            {question}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Facts({ article }: { readonly article: FullArticle }) {
  const t = editorsWords.value
  const { actions, related, tags, translations } = article
  const kinds = actions.map((action) =>
    'title' in action ? action.title : (t.actionKinds[action.kind] ?? action.kind),
  )
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    ['id', <code key="id">{article.id}</code>],
    [t.columns.category, categoryName(article.category)],
    [t.owner, article.owner],
    [
      t.columns.review,
      <span key="review" class={article.isReviewOverdue ? 'overdue' : ''}>
        {article.reviewBy}
        {article.isReviewOverdue && ` · ${t.overdue}`}
      </span>,
    ],
    [t.valid, `${validity(article)}${article.isValid ? '' : ` · ${t.invalid}`}`],
    [t.tags, tags.join(', ') || t.none],
    [
      t.related,
      related.length === 0
        ? t.none
        : related.map(({ id, title, language }) => (
            <span key={id} class="related">
              {title === null ? t.articleGone : <a href={articleHref(language, id)}>{title}</a>} <small>{id}</small>
            </span>
          )),
    ],
    [t.actions, kinds.join(', ') || t.none],
    [
      t.otherLanguages,
      translations.length === 0
        ? t.none
        : translations.map((each) => (
            <a key={each} href={articleHref(each, article.id)}>
              {words.value.languages[each]}
            </a>
          )),
    ],
  ]
  return (
    <dl class="fact-list">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
