import { parseArgs } from 'node:util'
import { telegramLimits } from '../../channels/telegram/telegram-channel.ts'
import { viberLimits } from '../../channels/viber/viber-channel.ts'
import { buildInSlices } from '../../files/build-in-slices.ts'
import type { KnowledgeFolder } from '../../files/knowledge-folder.ts'
import { counted } from '../../kit/counted.ts'
import { languages } from '../../kit/language.ts'
import type { Article } from '../../knowledge/article.ts'
import { examine, examinedFinding } from '../../knowledge/examine.ts'
import { faultText } from '../../knowledge/fault.ts'
import { problemText } from '../../knowledge/file-problem.ts'
import { type Finding, grave, linksOf, reviewArticle } from '../../knowledge/review-article.ts'
import { plainText } from '../../messaging/plain-text.ts'
import { splitText } from '../../messaging/split-text.ts'
import type { Command } from './command.ts'
import { lineOf } from '../../files/line-of.ts'
import { requireArticles, withArticles } from './open.ts'
import { bold, dim, green, red, say, sayJson, yellow } from './print.ts'
import { strayFiles } from './stray-files.ts'

export type Remark = {
  readonly level: 'error' | 'warning'
  readonly path: string
  readonly line: number
  readonly code: string
  readonly message: string
}

/** Everything that an editor should know of the files before others read them. */
export const check: Command = {
  name: 'check',
  usage: 'check [--dir DIR] [--links] [--strict] [--json]',
  does: 'what is wrong with the files; --links tries the addresses, --strict fails on warnings too',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        dir: { type: 'string' },
        links: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    return withArticles(values.dir, async (folder, root) => {
      const strays = strayFiles(root)
      if (folder.problems().length === 0 && strays.length === 0) requireArticles(folder, root)
      const remarks = [...(await remarksOn(folder, root, Date.now())), ...strays.map(stray)]
      if (values.links) remarks.push(...(await deadLinks(folder.index().articles(), root)))
      const sorted = remarks.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1))
      if (values.json) sayJson(sorted)
      else tell(sorted, folder.index().articles().length)
      requireArticles(folder, root)
      const fails = sorted.some(({ level }) => level === 'error' || values.strict)
      return fails ? 1 : 0
    })
  },
}

async function remarksOn(folder: KnowledgeFolder, root: string, now: number): Promise<Remark[]> {
  const articles = folder.index().articles()
  const errors = folder.problems().map((problem): Remark => {
    const { path, line, code } = problem
    return { level: 'error', path, line, code, message: problemText(problem, 'en') }
  })
  const remarkOf = (article: Article, finding: Finding): Remark => {
    const { near, code } = finding
    const level = grave.includes(code) ? 'error' : 'warning'
    return { level, path: article.source, line: lineOf(root, article, near), code, message: faultText(finding, 'en') }
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
    ...tooLong(articles),
  ]
}

function stray(path: string): Remark {
  const message = 'This file is not read: an article is <language>/<category>/<slug>.md, with a small ".md".'
  return { level: 'warning', path, line: 1, code: 'file-ignored', message }
}

/** A translation whose file is broken is not missing: that is told by itself. */
function missingTranslations(
  articles: readonly Article[],
  root: string,
  broken: ReadonlySet<string>,
): readonly Remark[] {
  const known = new Set(articles.map(({ id, language }) => `${language} ${id}`))
  return articles.flatMap((article) =>
    languages
      .filter((language) => language !== article.language && !known.has(`${language} ${article.id}`))
      .filter((language) => !broken.has(article.source.replace(/^[^/]+/, language)))
      .map((language): Remark => {
        const message = `There is no translation ${language}: readers of it get this one, with a note.`
        const line = lineOf(root, article, 'language:')
        return { level: 'warning', path: article.source, line, code: 'translation-missing', message }
      }),
  )
}

function tooLong(articles: readonly Article[]): readonly Remark[] {
  const messengers = { Telegram: telegramLimits.textLength, Viber: viberLimits.textLength }
  return articles.flatMap((article) =>
    Object.entries(messengers).flatMap(([name, limit]): Remark[] => {
      const parts = splitText(`${article.title}\n\n${plainText(article.body)}`, limit).length
      if (parts === 1) return []
      const message = `It arrives as ${parts} messages on ${name} (at most ${limit} characters each): split the topic.`
      return [{ level: 'warning', path: article.source, line: 1, code: 'body-long', message }]
    }),
  )
}

async function deadLinks(articles: readonly Article[], root: string): Promise<readonly Remark[]> {
  const remarks: Remark[] = []
  for (const article of articles) {
    const actions = article.actions.flatMap((action) => (action.kind === 'link' ? [action.url] : []))
    for (const link of [...linksOf(article.body), ...actions].filter((each) => /^https?:/.test(each))) {
      const answer = await fetch(link, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).catch(() => null)
      // Some servers know no HEAD; they are there nevertheless.
      if (answer !== null && (answer.status < 400 || answer.status === 405 || answer.status === 403)) continue
      const why = answer === null ? 'cannot be reached' : `answers ${answer.status}`
      const message = `The address ${link} ${why}.`
      remarks.push({
        level: 'warning',
        path: article.source,
        line: lineOf(root, article, link),
        code: 'link-dead',
        message,
      })
    }
  }
  return remarks
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
