import type { ComponentChildren } from 'preact'
import { languages } from '../../kit/language.ts'
import { Icon } from '../frame/icon.tsx'
import { api, ask } from '../connection/api-client.ts'
import { go } from '../frame/route.ts'
import { languageName } from '../frame/language-name.ts'
import { fullDay } from '../time/format-time.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { categoryName, validity } from './article-list.tsx'
import { articleHref, asked, askedLanguage, days, type FullArticle } from './editors-state.ts'
import { useAnswer } from '../connection/use-answer.ts'
import { LearnedList } from './learned-list.tsx'
import { MessengerPreview } from './previews/messenger-preview.tsx'
import { sayFault, sayProblem } from './fault-words.ts'
import { NotLoaded } from '../connection/not-loaded.tsx'

/** One article: how it is asked for, what became of it, what it has learned, and how it looks on a phone. */
export function ArticlePage({ language, id }: { readonly language: string; readonly id: string }) {
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
        <Icon name="back" size={14} /> {say('editors-back')}
      </a>
      {error?.code === 'not_found' ? (
        <p class="nothing">{say('editors-not-found')}</p>
      ) : value === null ? (
        <NotLoaded error={error} reload={reload} />
      ) : (
        <Article article={value.article} days={value.days} onDecided={reload} />
      )}
    </>
  )
}

type ActionKind = FullArticle['actions'][number]['kind']

/** Of the buttons below an article; a link has a title of its own. */
const actionNames = {
  register: 'editors-action-register',
  call_person: 'editors-action-call-person',
} satisfies Record<Exclude<ActionKind, 'link'>, SentenceId>

type Props = { readonly article: FullArticle; readonly days: number; readonly onDecided: () => void }

function Article({ article, days: counted, onDecided }: Props) {
  const { audience, figures, remarks, problems, previews } = article
  return (
    <article class="article-page" aria-labelledby="article-title">
      <header>
        <h2 id="article-title">{article.title}</h2>
        <p class="hint">
          {say('editors-file')} <code>{article.source}</code>. {say('editors-in-files')}
        </p>
      </header>
      <div class="article-columns">
        <div>
          {(problems.length > 0 || remarks.length > 0) && (
            <Part title={say('editors-remarks')}>
              <ul class="remarks">
                {problems.map((problem) => (
                  <li key={JSON.stringify(problem)} class="overdue">
                    <code>{say('editors-line', { count: problem.line })}</code> {sayProblem(problem)}
                  </li>
                ))}
                {remarks.map((remark) => (
                  <li key={JSON.stringify(remark)}>{sayFault(remark)}</li>
                ))}
              </ul>
            </Part>
          )}
          <Part title={say('editors-figures', { days: counted })}>
            <dl class="figures">
              <Figure name={say('editors-column-shown')} value={figures.shown} />
              <Figure name={say('editors-column-helped')} value={figures.helped} />
              <Figure name={say('editors-column-not-helped')} value={figures.notHelped} />
              <Figure
                name={say('editors-column-led')}
                value={figures.ledToIncident}
                title={say('editors-led-meaning')}
              />
            </dl>
          </Part>
          <Part title={`${say('editors-questions')} · ${article.questions.length}`}>
            <Questions all={article.questions} language={article.language} />
          </Part>
          {article.tests.length > 0 && (
            <Part title={say('editors-tests')}>
              <Questions all={article.tests} language={article.language} />
            </Part>
          )}
          <Part title={say('editors-section-learned')}>
            <LearnedList rows={article.learned} isOfOne onDecided={onDecided} />
          </Part>
          <Part title={say('editors-file')}>
            <Facts article={article} />
          </Part>
        </div>
        <section aria-labelledby="previews-title">
          <h3 id="previews-title">{say('editors-previews')}</h3>
          {audience === 'agents' ? (
            <p class="for-agents">
              <Icon name="shield" size={12} /> {say('editors-never-sent')}
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
  return (
    <ul class="questions">
      {all.map((question) => (
        <li key={question}>
          <button
            type="button"
            title={say('editors-try-this', { question })}
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
  const { actions, related, tags, translations } = article
  const kinds = actions.map((action) => ('title' in action ? action.title : sayKind(actionNames, action.kind)))
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    ['id', <code key="id">{article.id}</code>],
    [say('editors-column-category'), categoryName(article.category)],
    [say('editors-owner'), article.owner],
    [
      say('editors-column-review'),
      <span key="review" class={article.isReviewOverdue ? 'overdue' : ''}>
        {fullDay(article.reviewBy)}
        {article.isReviewOverdue && ` · ${say('editors-overdue')}`}
      </span>,
    ],
    [say('editors-valid'), `${validity(article)}${article.isValid ? '' : ` · ${say('editors-invalid')}`}`],
    [say('editors-tags'), tags.join(', ') || say('editors-none')],
    [
      say('editors-related'),
      related.length === 0
        ? say('editors-none')
        : related.map(({ id, title, language }) => (
            <span key={id} class="related">
              {title === null ? say('editors-article-gone') : <a href={articleHref(language, id)}>{title}</a>}{' '}
              <small>{id}</small>
            </span>
          )),
    ],
    [say('editors-actions'), kinds.join(', ') || say('editors-none')],
    [
      say('editors-other-languages'),
      translations.length === 0
        ? say('editors-none')
        : translations.map((each) => (
            <a key={each} href={articleHref(each, article.id)}>
              {languageName(each)}
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
