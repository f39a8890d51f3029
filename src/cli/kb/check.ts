import { parseArgs } from 'node:util'
import type { Messenger } from '../../channels/messenger.ts'
import { buildInSlices } from '../../files/build-in-slices.ts'
import type { KnowledgeFolder } from '../../files/knowledge-folder.ts'
import { counted } from '../../kit/said-numbers.ts'
import { articleLanguages, type Language, languageFor, languages } from '../../kit/language.ts'
import type { Article, Category } from '../../knowledge/articles/article.ts'
import { examine, examinedFinding } from '../../knowledge/search/examine.ts'
import { type Fault, faultText } from '../../knowledge/articles/fault.ts'
import { problemText } from '../../knowledge/articles/file-problem.ts'
import type { Place } from '../../knowledge/articles/place.ts'
import { type Finding, grave, linksOf, reviewArticle } from '../../knowledge/articles/review-article.ts'
import { plainText } from '../../messaging/markup/plain-text.ts'
import { splitText } from '../../messaging/split-text.ts'
import { type Command, UsageError } from './parts/command.ts'
import { lineOf, lineOfWords } from '../../files/line-of.ts'
import { faults, requireArticles, withArticles } from './parts/open.ts'
import { bold, dim, green, red, say, sayJson, yellow } from './parts/print.ts'
import { strayFiles } from './parts/stray-files.ts'

type Remark = {
  readonly level: 'error' | 'warning'
  readonly path: string
  readonly line: number
  readonly code: string
  readonly message: string
}

/** Everything that an editor should know of the files before others read them. */
export const check: Command = {
  name: 'check',
  usage: `check [--dir DIR] [--links] [--strict] [--lang ${languages.join('|')}] [--json]`,
  does: 'what is wrong with the files; --links tries the addresses, --strict fails on warnings too',
  async run(args, messengers) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dir: { type: 'string' },
        links: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        lang: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const language = languageOf(values.lang)
    return withArticles(values.dir, async (folder, root) => {
      const strays = strayFiles(root)
      if (folder.problems().length === 0 && strays.length === 0) requireArticles(folder, root)
      const all = [...(await foundIn(folder, root, messengers)), ...strays.map(stray)]
      if (values.links) all.push(...(await deadLinks(folder.index().articles(), root)))
      const remarks = all.map(({ message, ...where }): Remark => ({ ...where, message: message(language) }))
      const sorted = remarks.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1))
      if (values.json) sayJson(sorted)
      else tell(sorted, folder.index().articles().length)
      requireArticles(folder, root)
      const fails = sorted.some(({ level }) => level === 'error' || values.strict)
      return fails ? 1 : 0
    })
  },
}

/** A remark that has not been put into words yet. */
type Found = Omit<Remark, 'message'> & { readonly message: (language: Language) => string }

const found = (level: Remark['level'], path: string, line: number, code: string, fault: Fault): Found => ({
  level,
  path,
  line,
  code,
  message: (language) => faultText(faults, fault, language),
})

/** As asked for, or as the shell speaks: an editor's own language. */
function languageOf(asked: string | undefined): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const spoken = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '')
  if (asked === undefined) return languageFor(spoken, 'en')
  const language = languages.find((each) => each === asked)
  if (language === undefined) throw new UsageError(`--lang must be one of ${languages.join(', ')}.`)
  return language
}

async function foundIn(folder: KnowledgeFolder, root: string, messengers: readonly Messenger[]): Promise<Found[]> {
  const now = Date.now()
  const articles = folder.index().articles()
  const errors = folder.problems().map((problem): Found => {
    const { path, line, code } = problem
    return { level: 'error', path, line, code, message: (language) => problemText(faults, problem, language) }
  })
  const remarkOf = (article: Article, finding: Finding): Found => {
    const { at, code } = finding
    return found(grave.includes(code) ? 'error' : 'warning', article.source, lineOf(root, article, at), code, finding)
  }
  const reviews = articles.flatMap((article) =>
    reviewArticle(article, now).map((finding) => remarkOf(article, finding)),
  )
  const examined = (await buildInSlices(examine(folder.index(), now))).flatMap((each) => {
    const finding = examinedFinding(each)
    return finding === null ? [] : [remarkOf(each.article, finding)]
  })
  return [
    ...errors,
    ...reviews,
    ...examined,
    ...missingTranslations(articles, root, new Set(folder.problems().map(({ path }) => path))),
    ...missingTitles(folder.index().categories(), articles, root),
    ...tooLong(articles, root, messengers),
  ]
}

const stray = (path: string): Found => found('warning', path, 1, 'file-ignored', { fault: 'file-ignored', values: {} })

/** A translation whose file is broken is not missing: that is told by itself. */
function missingTranslations(
  articles: readonly Article[],
  root: string,
  broken: ReadonlySet<string>,
): readonly Found[] {
  const known = new Set(articles.map(({ id, language }) => `${language} ${id}`))
  const begun = new Set([...articles.map(({ source }) => source), ...broken].map((path) => path.split('/')[0]))
  return articles.flatMap((article) =>
    articleLanguages
      // What nobody has begun to translate into is not missing.
      .filter((language) => begun.has(language))
      .filter((language) => language !== article.language && !known.has(`${language} ${article.id}`))
      .filter((language) => !broken.has(article.source.replace(/^[^/]+/, language)))
      .map((language) => {
        const line = lineOf(root, article, { path: ['language'] })
        const fault: Fault = { fault: 'translation-missing', values: { language } }
        return found('warning', article.source, line, 'translation-missing', fault)
      }),
  )
}

/** Titles that readers of the base's own languages get in another one. */
function missingTitles(categories: readonly Category[], articles: readonly Article[], root: string): readonly Found[] {
  const begun = languages.filter((each) => articles.some(({ language }) => language === each))
  return categories.flatMap(({ id, titledIn }) =>
    begun
      .filter((language) => !titledIn.includes(language))
      .map((language) => {
        const fault: Fault = { fault: 'title-missing', values: { category: id, language } }
        return found('warning', categoriesFile, lineOfWords(root, categoriesFile, `${id}:`), 'title-missing', fault)
      }),
  )
}

const categoriesFile = 'categories.yaml'

function tooLong(articles: readonly Article[], root: string, messengers: readonly Messenger[]): readonly Found[] {
  const real = messengers.filter(({ isForTrying }) => !isForTrying)
  return articles.flatMap((article) =>
    real.flatMap(({ title, limits }): Found[] => {
      const most = limits.textLength
      const parts = splitText(`${article.title}\n\n${plainText(article.body)}`, most).length
      if (parts === 1) return []
      const fault: Fault = { fault: 'body-long', values: { parts, messenger: title.en, most } }
      return [found('warning', article.source, lineOf(root, article, { bodyLine: 0 }), 'body-long', fault)]
    }),
  )
}

async function deadLinks(articles: readonly Article[], root: string): Promise<readonly Found[]> {
  const dead: Found[] = []
  for (const article of articles) {
    const links = linksOf(article.body).map(({ link, bodyLine }) => ({ link, at: { bodyLine } as Place }))
    const actions = article.actions.flatMap((action, at) =>
      action.kind === 'link' ? [{ link: action.url, at: { path: ['actions', at, 'url'] } }] : [],
    )
    for (const { link, at } of [...links, ...actions].filter((each) => /^https?:/.test(each.link))) {
      const answer = await fetch(link, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).catch(() => null)
      // Some servers know no HEAD; they are there nevertheless.
      if (answer !== null && (answer.status < 400 || answer.status === 405 || answer.status === 403)) continue
      const fault: Fault =
        answer === null
          ? { fault: 'link-unreachable', values: { link } }
          : { fault: 'link-answers', values: { link, status: answer.status } }
      dead.push(found('warning', article.source, lineOf(root, article, at), 'link-dead', fault))
    }
  }
  return dead
}

function tell(remarks: readonly Remark[], articles: number): void {
  let path = ''
  for (const remark of remarks) {
    if (remark.path !== path) say(`${path === '' ? '' : '\n'}${bold(remark.path)}`)
    path = remark.path
    const mark = remark.level === 'error' ? red('error  ') : yellow('warning')
    say(`  ${String(remark.line).padStart(4)}  ${mark}  ${remark.message} ${dim(remark.code)}`)
  }
  const errors = remarks.filter(({ level }) => level === 'error').length
  const verdict = errors === 0 ? green('No errors') : red(counted(errors, 'error'))
  const warnings = counted(remarks.length - errors, 'warning')
  say(`${path === '' ? '' : '\n'}${verdict}, ${warnings} in ${counted(articles, 'article')}.`)
}
