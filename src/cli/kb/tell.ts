import { parseArgs } from 'node:util'
import { makeAskers } from '../../database/announcements/askers.ts'
import { makeLearnedStore } from '../../database/articles/learned.ts'
import { mustWait } from '../../desk/announcements/announce.ts'
import { answeredBy, newsTexts } from '../../desk/announcements/article-news.ts'
import { type AskedInVain, type ReasonNotToTell, reasonsNotToTell } from '../../desk/announcements/asker-ports.ts'
import { buildInSlices } from '../../files/build-in-slices.ts'
import { counted } from '../../kit/said-numbers.ts'
import { languages } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import { canSee } from '../../knowledge/search/catalogue.ts'
import type { KnowledgeIndex } from '../../knowledge/search/knowledge-index.ts'
import { mask } from '../../privacy/mask.ts'
import { readPhrases } from '../../composition/read-texts.ts'
import { deskSettings } from '../desk-settings.ts'
import { sayOwn } from '../../conversation/phrases/own/own-texts.ts'
import { readLearned } from '../../composition/watch-learned.ts'
import { chosenChannels } from '../../composition/channels/chosen-channels.ts'
import { type Command, UsageError } from './parts/command.ts'
import { productRoot, sendingConfiguration, withArticles, withExistingDatabase } from './parts/open.ts'
import { nearestIds } from './parts/nearest-ids.ts'
import { bold, dim, green, say, sayJson, table } from './parts/print.ts'
import { sinceOf } from './parts/since.ts'

const inWords: Readonly<Record<ReasonNotToTell, string>> = {
  told: 'told of it already',
  off: 'no announcements wanted',
  blocked: 'the bot is blocked',
}

/** A gap is closed: those who asked in vain are told that there is an answer now. */
export const tell: Command = {
  name: 'tell',
  usage: 'tell ARTICLE-ID [--since DATE|14d] [--send] [--channel NAME] [--dir DIR] [--json]',
  does: 'those who asked in vain what the article answers now: who and with what words; --send tells them',
  async run(args, messengers) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        since: { type: 'string', default: '14d' },
        send: { type: 'boolean', default: false },
        channel: { type: 'string', multiple: true },
        dir: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const [articleId, ...others] = positionals
    if (articleId === undefined) throw new UsageError('Which article? Give its id, like tell vpn-not-connecting.')
    if (others.length > 0) throw new UsageError(`Which article? One id at a time: ${articleId} or ${others[0]}.`)
    const at = Date.now()
    const since = sinceOf(values.since, at)
    const config = sendingConfiguration(messengers)
    return withExistingDatabase(async ({ db }) => {
      const settings = await deskSettings(db, config)
      const askers = makeAskers(db)
      const { found, texts, channels } = await withArticles(
        values.dir,
        async (folder) => {
          const index = folder.index()
          const texts = newsTexts(
            articleId,
            index,
            readPhrases(
              productRoot,
              sayOwn(() => settings),
            ),
            at,
          )
          if (texts === null) throw new Error(noArticle(articleId, index, at))
          const channels = chosenChannels(config, values.channel)
          const asked = await askers.askedInVain(articleId, since, channels)
          return {
            texts,
            channels,
            found: await buildInSlices(answeredBy(articleId, asked, index, { boldness: settings.boldness, at })),
          }
        },
        await readLearned(makeLearnedStore(db)),
      )
      const wanted = found.filter(({ barredBy }) => barredBy === null)
      const begun =
        values.send && wanted.length > 0
          ? await askers.tell({ articleId, texts, channels, asked: wanted.map(({ id }) => id) })
          : null
      const waits = mustWait({ isUrgent: false }, settings, at)
      if (values.json) {
        const left = Object.fromEntries(reasonsNotToTell.map((reason) => [reason, barred(found, reason)]))
        const questions = wanted.map(({ language, question, at: askedAt }) => ({
          language,
          question: mask(question).text,
          at: new Date(askedAt).toISOString(),
        }))
        const announcement = begun === null ? null : { id: begun.announcement.id, people: begun.count, waits }
        sayJson({ articleId, people: wanted.length, left, questions, texts, announcement })
        return 0
      }
      show(found, wanted)
      if (wanted.length === 0) return 0
      for (const language of languages) say(`${bold(`Text, ${language}`)}  ${texts[language]}`)
      if (!values.send) say('\nNothing was sent: --send tells them.')
      else if (begun === null) say('\nNothing was sent: meanwhile somebody else has told them.')
      else {
        const { announcement, count } = begun
        say(`\n${green('Begun.')} Announcement ${announcement.id} goes to ${people(count)}${waits ? quiet : ''};`)
        say(
          `npm run announce -- --status ${announcement.id} tells how far it is, --cancel ${announcement.id} stops it.`,
        )
      }
      return 0
    })
  },
}

function noArticle(articleId: string, index: KnowledgeIndex, at: Instant): string {
  const seen = index.articles().filter((article) => canSee(article, { audience: 'public', at }))
  const near = nearestIds(articleId, [...new Set(seen.map(({ id }) => id))])
  const meant =
    near.length === 0 ? '' : ` Did you mean ${new Intl.ListFormat('en', { type: 'disjunction' }).format(near)}?`
  return `There is no article ${articleId} that users can see now.${meant}`
}

const quiet = ' when the quiet hours are over'
const people = (count: number) => counted(count, 'person', 'people')
const barred = (found: readonly AskedInVain[], reason: ReasonNotToTell) =>
  found.filter(({ barredBy }) => barredBy === reason).length

function show(found: readonly AskedInVain[], wanted: readonly AskedInVain[]): void {
  say(wanted.length === 0 ? 'Nobody is to be told.' : `${people(wanted.length)} asked what this article answers now:`)
  const rows = wanted.map(({ at, language, question }) => [
    new Date(at).toISOString().slice(0, 10),
    language,
    mask(question).text,
  ])
  if (rows.length > 0) say(table([{ title: 'asked' }, { title: 'lang' }, { title: 'question', most: 90 }], rows))
  for (const reason of reasonsNotToTell) {
    const count = barred(found, reason)
    if (count > 0) say(dim(`Left out: ${people(count)}, ${inWords[reason]}.`))
  }
  if (wanted.length > 0) say()
}
