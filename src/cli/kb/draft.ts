import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { type IncidentStory, makeArticleFigures } from '../../database/articles/article-figures.ts'
import { cut } from '../../kit/cut.ts'
import { formatNumber, parseNumber } from '../../incidents/number.ts'
import type { Language } from '../../kit/language.ts'
import { day } from '../../kit/time.ts'
import { rulesFor } from '../../knowledge/words/rules/all-rules.ts'
import { inLatin } from '../../knowledge/words/transliterate.ts'
import { normaliseText, wordsOf } from '../../knowledge/words/words.ts'
import { mask } from '../../privacy/mask.ts'
import { bullet } from '../../privacy/span.ts'
import { type Command, UsageError } from './parts/command.ts'
import { withExistingDatabase } from './parts/open.ts'
import { say, sayJson } from './parts/print.ts'

const reviewAfter = 180 * day
const mostQuestions = 8

/** An article out of an incident that was solved: a beginning for an editor, never published by itself. */
export const draft: Command = {
  name: 'draft',
  usage: 'draft INC-000123 [--out FILE.md] [--json]',
  does: 'an article for review out of a resolved incident, with the words of the user',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const number = parseNumber(positionals.join(' ')) ?? Number(positionals[0])
    if (!Number.isInteger(number) || number < 1)
      throw new UsageError('Which incident? Give its number, like INC-000123.')
    const story = await withExistingDatabase(({ db }) => makeArticleFigures(db).incident(number))
    if (story === null) throw new Error(`There is no incident ${formatNumber(number)}.`)
    if (story.resolution === null)
      throw new Error(`${formatNumber(number)} has no resolution yet: an article needs one.`)
    const text = articleOf(story, Date.now())
    if (values.out !== undefined) {
      if (existsSync(values.out)) throw new Error(`${values.out} is there already.`)
      mkdirSync(dirname(values.out), { recursive: true })
      writeFileSync(values.out, text)
      say(`Written to ${values.out}: read it, put it into the knowledge base, and run kb check.`)
    } else if (values.json) sayJson({ number, article: text })
    else say(text)
    return 0
  },
}

const toDo = 'CHANGE-ME'

/**
 * The Markdown file. What an editor has to fill in says CHANGE-ME, and `kb check` refuses it. Of a text in which
 * something was masked, or a phone number or an address stands, only the other sentences become a title or a question;
 * in the resolution the place itself is blotted out with the digits beside it.
 */
export function articleOf(story: IncidentStory, now: number): string {
  const description = story.description.split(/\n+|(?<=[.!?])\s+/).map(sentence)
  const told = description.filter((text) => text !== '' && !isPersonal(text)).join(' ')
  const title = told === '' ? toDo : cut(told, 110)
  const id = (title === toDo ? '' : slugOf(title, story.language)) || `incident-${story.number}`
  const questions = [...new Set([told, ...story.words.map(sentence)])]
    .filter((text) => !isPersonal(text) && wordsOf(normaliseText(text)).length >= 2 && text.length <= 200)
    .slice(0, mostQuestions)
  const matter = {
    id,
    title,
    language: story.language,
    category: story.category ?? toDo,
    questions: questions.length > 0 ? questions : [title],
    owner: toDo,
    review_by: new Date(now + reviewAfter).toISOString().slice(0, 10),
  }
  // Among the keys, not in the text: what stands in the text is shown to users.
  const note = `# Out of ${formatNumber(story.number)}: remove names and numbers, make it steps.`
  const body = mask(story.resolution ?? '')
    .text.trim()
    .replace(maskedRun, toDo)
    .replace(personalRun, toDo)
  return `---\n${stringify(matter, { lineWidth: 0 })}${note}\n---\n\n${body}\n`
}

const sentence = (text: string): string => mask(text).text.replace(/\s+/g, ' ').trim()

/** A mask with the groups of digits around it: the ends of a card number are left readable for agents. */
const maskedRun = /(?:(?<!\S)[\d()+-]+[ \t\u00A0]+)*\S*•\S*(?:[ \t\u00A0]+[\d()+•-]+(?!\S))*/g

/** A phone number, an account, an address. */
const personalRun = /\+?(?:\d[\s().-]*){6}[\d().-]*\d|\S+@\S+/g

/** Seven digits and more are a phone, a contract, an account: nobody's question needs them. */
const isPersonal = (text: string): boolean =>
  text.includes(bullet) || /(?:\d[\s().+-]*){7}/.test(text) || /\S@\S/.test(text)

function slugOf(title: string, language: Language): string {
  const words = wordsOf(inLatin(rulesFor(language), normaliseText(title))).map((word) => word.replace(/[^a-z0-9]/g, ''))
  return words
    .filter((word) => word !== '')
    .slice(0, 6)
    .join('-')
    .slice(0, 60)
    .replace(/-+$/, '')
}
