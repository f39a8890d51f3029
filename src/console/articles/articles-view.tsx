import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { api, ask, type BodyOf } from '../connection/api-client.ts'
import {
  type ArticleFound,
  articleSearch,
  articlesAbout,
  found,
  isUnread,
  lastUserWords,
  refreshArticles,
  resetArticles,
  searchArticles,
} from './articles.ts'
import { type Conversation, currentIncident } from '../conversations/conversation.ts'
import { BeginDraft } from './drafts/begin-draft.tsx'
import { insertArticle } from '../conversations/reply/inserted.ts'
import { bindKeys } from '../frame/keys.ts'
import { can, me } from '../access/session.ts'
import type { ArticleLanguage } from '../../kit/language.ts'
import { say, sayKind, type SentenceId } from '../words/say.ts'
import { Icon } from '../frame/icon.tsx'
import { RichTextView } from '../conversations/messages/rich-text-view.tsx'

const otherLanguages = {
  ru: 'article-other-language-ru',
  uk: 'article-other-language-uk',
  en: 'article-other-language-en',
} satisfies Record<ArticleLanguage, SentenceId>

/** Articles for what the user asked last, and a search for others. */
export function ArticlesView({ conversation }: { readonly conversation: Conversation }) {
  const searchBox = useRef<HTMLInputElement>(null)
  const list = found.value
  const incidentId = currentIncident.value?.id
  useEffect(() => resetArticles, [conversation.id, incidentId])
  useEffect(() => void refreshArticles(), [conversation.id, incidentId, lastUserWords.value])
  useEffect(() => bindKeys({ a: () => searchBox.current?.focus() }), [])
  const isSearch = articleSearch.value.trim() !== ''
  return (
    <section class="articles" aria-labelledby="articles-title">
      <h3 id="articles-title">{say('article-title')}</h3>
      <div class="search">
        <Icon name="search" size={14} />
        <input
          ref={searchBox}
          type="search"
          value={articleSearch.value}
          placeholder={say('article-search')}
          aria-label={say('article-search-label')}
          onInput={(event) => searchArticles(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            // The first Escape goes back to the suggestions, the next one leaves the box.
            event.preventDefault()
            if (articleSearch.value === '') event.currentTarget.blur()
            else searchArticles('')
          }}
        />
        <kbd aria-hidden="true">A</kbd>
      </div>
      {!isSearch && list !== null && list.question !== null && (
        <Asked question={list.question} questions={list.questions} />
      )}
      {list === null ? (
        isUnread.value ? (
          <p class="hint">{say('article-not-read')}</p>
        ) : (
          <span class="bone" />
        )
      ) : list.articles.length === 0 ? (
        <p class="hint" role="status">
          {isSearch
            ? say('article-nothing-found')
            : list.question === null
              ? say('article-no-question')
              : say('article-nothing-fits')}
        </p>
      ) : (
        <ul>
          {list.articles.map((article) => (
            <ArticleRow
              key={`${conversation.id} ${article.language} ${article.id}`}
              article={article}
              conversation={conversation}
              onInsert={() => insertArticle(conversation.id, article, list, isSearch)}
            />
          ))}
        </ul>
      )}
      {can('act_on_conversations') && list !== null && (isSearch || list.question !== null) && (
        <Missing
          key={isSearch ? articleSearch.value : list.question}
          conversationId={conversation.id}
          question={isSearch ? articleSearch.value.trim() : (list.question ?? '')}
        />
      )}
    </section>
  )
}

/** By which of the user's questions: another may be the matter. */
function Asked({ question, questions }: { readonly question: string; readonly questions: readonly string[] }) {
  if (questions.length < 2) {
    return (
      <p class="asked" title={question}>
        {say('article-for-question', { question })}
      </p>
    )
  }
  return (
    <select
      class="asked"
      aria-label={say('article-which-question')}
      title={question}
      value={question}
      onChange={({ currentTarget }) => {
        articlesAbout.value = currentTarget.value
        void refreshArticles()
      }}
    >
      {questions.map((one) => (
        <option key={one} value={one}>
          {say('article-for-question', { question: one })}
        </option>
      ))}
    </select>
  )
}

/** "This was missing": the question becomes the beginning of an article. */
const Missing = ({ conversationId: id, question }: { readonly conversationId: string; readonly question: string }) => (
  <BeginDraft
    word={say('article-missing')}
    hint={say('article-missing-hint', { question })}
    begin={() => ask(api.conversations[':id'].missing.$post({ param: { id }, json: { question } }))}
  />
)

type RowProps = {
  readonly article: ArticleFound
  readonly conversation: Conversation
  readonly onInsert: () => void
}

function ArticleRow({ article, conversation, onInsert }: RowProps) {
  const isOpen = useSignal(false)
  const { title, isForAgents, language } = article
  const owner = conversation.handOver?.acceptedBy ?? null
  const isOthers = owner !== null && owner !== me.value?.id
  const textId = `article-${article.language}-${article.id}`
  return (
    <li>
      <div class="article-head">
        <button
          type="button"
          class="article-title"
          aria-expanded={isOpen.value}
          aria-controls={textId}
          title={say('article-open', { title })}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          <Icon name="chevron" size={14} />
          <span>{title}</span>
        </button>
        {!isForAgents && can('act_on_conversations') && (
          <button
            type="button"
            class="button"
            disabled={isOthers}
            aria-label={say('article-insert-this', { title })}
            title={
              isOthers
                ? say('reply-owned-by', { name: conversation.handOver?.acceptedByName ?? '' })
                : say('article-insert-this', { title })
            }
            onClick={onInsert}
          >
            {say('article-insert')}
          </button>
        )}
      </div>
      {isForAgents && (
        <p class="for-agents" title={say('article-never-sent')}>
          <Icon name="shield" size={12} />
          {say('article-only-for-agents')}
        </p>
      )}
      {language !== conversation.user.language && <p class="hint">{sayKind(otherLanguages, language)}</p>}
      <div id={textId} hidden={!isOpen.value} class="article-text">
        {isOpen.value && (
          <>
            <RichTextView text={article.body} />
            <ArticleFigures id={article.id} />
          </>
        )}
      </div>
    </li>
  )
}

type Figures = BodyOf<(typeof api.articles)[':id']['figures']['$get']>

/** What became of it so far, in one quiet line. */
function ArticleFigures({ id }: { readonly id: string }) {
  const figures = useSignal<Figures | null>(null)
  useEffect(() => {
    void ask(api.articles[':id'].figures.$get({ param: { id } })).then((answer) => {
      if (answer.ok) figures.value = answer.value
    })
  }, [id])
  if (figures.value === null) return null
  const { days, learned, helped, notHelped } = figures.value
  return <p class="hint">{say('article-figures', { days, helped, notHelped, learned })}</p>
}
