import type { Say } from '../../conversation/effect.ts'
import type { Facts } from '../../conversation/facts.ts'
import type { Phrases } from '../../conversation/phrases/phrases.ts'
import { showArticle } from '../../conversation/questions/show-article.ts'
import { initialState } from '../../conversation/state.ts'
import { readerOf } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import type { Article } from '../../knowledge/articles/article.ts'
import type { KnowledgeIndex } from '../../knowledge/search/knowledge-index.ts'
import type { ChannelName } from '../../messaging/address.ts'
import type { ChannelLimits } from '../../messaging/channel.ts'
import type { Outbound } from '../../messaging/outbound.ts'
import { articleCard } from './article-card.ts'
import type { SettingsSnapshot } from '../desk-context.ts'
import { saidInParts } from '../conversations/said-in-parts.ts'

/** One message as a messenger would be asked to show it. */
export type Look = {
  /** `html`: a messenger's few tags. `markdown`: as the chat in the browser draws it. `plain`: as it stands. */
  readonly markup: 'html' | 'markdown' | 'plain'
  readonly text: string
  /** Titles of the buttons, in their rows. */
  readonly rows: readonly (readonly string[])[]
}

/** How a messenger shows a message, by the very code that sends it. */
export type MessengerLook = {
  readonly name: ChannelName
  readonly limits: ChannelLimits
  readonly look: (message: Outbound) => Look
}

type ArticlePreview = { readonly messenger: ChannelName; readonly messages: readonly Look[] }

type Parts = {
  readonly index: KnowledgeIndex
  readonly phrases: Phrases
  readonly settings: SettingsSnapshot
  readonly looks: readonly MessengerLook[]
  readonly at: Instant
}

/** The messages in which each messenger would show the article to somebody of its language who asked for it. */
export function previewArticle(article: Article, parts: Parts): readonly ArticlePreview[] {
  const { index, phrases, settings, looks, at } = parts
  const language = readerOf(article.language)
  const state = initialState(language)
  const { effects } = showArticle(state, factsOf(settings, phrases, at), articleCard(article, index, language, at), '')
  const says = effects.filter((effect): effect is Say => effect.do === 'say')
  return looks.map(({ name, limits, look }) => ({
    messenger: name,
    messages: says.flatMap((say) =>
      saidInParts(say, language, phrases, limits).map(({ text, buttons }) =>
        look({ text, buttons, format: say.format, signedBy: null, deletes: [], leaves: false }),
      ),
    ),
  }))
}

/** Nothing of them is said with an article; its buttons lead nowhere. */
const factsOf = ({ desk }: SettingsSnapshot, phrases: Phrases, at: Instant): Facts => ({
  at,
  seed: 'preview',
  eventId: 'preview',
  userName: null,
  settings: desk,
  isDeskOpen: true,
  opensAt: null,
  holidays: [],
  categories: [],
  forms: {},
  cesEvery: 0,
  keeps: { wordDays: 0, backupDays: 0 },
  canDelete: false,
  phrases,
})
