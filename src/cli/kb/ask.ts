import { parseArgs } from 'node:util'
import { inPercent } from '../../kit/said-numbers.ts'
import { aboutLanguage, countOwnLetters, type Language, languages } from '../../kit/language.ts'
import { type Boldness, boldnesses, thresholdsOf } from '../../knowledge/search/boldness.ts'
import type { SearchOutcome } from '../../knowledge/search/knowledge-index.ts'
import { type PartName, partWeights } from '../../knowledge/index/parts.ts'
import { reportOf } from '../../knowledge/search/search-report.ts'
import { type Command, UsageError } from './parts/command.ts'
import { configuration, requireArticles, withArticles } from './parts/open.ts'
import { bold, dim, green, red, say, sayJson, table, yellow } from './parts/print.ts'

/** What weighs less explains nothing. */
const mostWords = 8
const shown = 8
const verdicts = {
  answer: green('answers at once'),
  suggest: yellow('asks "did you mean"'),
  nothing: red('says honestly that it has no answer'),
}

/** What the bot would say to a question, and why. */
export const ask: Command = {
  name: 'ask',
  usage: `ask "text" [--lang ${languages.join('|')}] [--boldness careful|balanced|bold] [--explain] [--dir DIR] [--json]`,
  does: 'what the bot would answer, with the ranking and, with --explain, why',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        boldness: { type: 'string', default: 'balanced' },
        explain: { type: 'boolean', default: false },
        dir: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const text = positionals.join(' ').trim()
    if (text === '') throw new UsageError('What is the question? Write it in quotes after ask.')
    const language = languageOf(values.lang, text)
    const boldness = boldnessOf(values.boldness)
    const found = await withArticles(values.dir, async (folder, root) => {
      requireArticles(folder, root)
      const at = Date.now()
      return folder.index().search(text, { language, audience: 'public', at, limit: shown, boldness })
    })
    if (values.json) sayJson({ text, language, boldness, ...reportOf(found) })
    else tell(found, boldness, values.explain)
    return found.decision === 'nothing' ? 1 : 0
  },
}

/** Without --lang the alphabet decides, and where there are no letters DEFAULT_LANGUAGE. */
function languageOf(named: string | undefined, text: string): Language {
  if (named === undefined) {
    const usual = configuration().defaultLanguage
    const written = [usual, ...languages].filter((each) => countOwnLetters(text, each) > 0)
    // Latin words stand in texts of every language.
    return written.find((each) => aboutLanguage[each].script !== 'Latin') ?? written[0] ?? usual
  }
  const language = languages.find((each) => each === named)
  if (language === undefined) throw new UsageError(`--lang must be one of ${languages.join(', ')}.`)
  return language
}

function boldnessOf(named: string): Boldness {
  const boldness = boldnesses.find((each) => each === named)
  if (boldness === undefined) throw new UsageError(`--boldness must be one of ${boldnesses.join(', ')}.`)
  return boldness
}

function tell(found: SearchOutcome, boldness: Boldness, isExplained: boolean): void {
  const { answerFrom, suggestFrom } = thresholdsOf[boldness]
  say(`The bot ${verdicts[found.decision]}.`)
  say(dim(`The first is right: ${inPercent(found.sure)}; one of the first four is: ${inPercent(found.offer)}.`))
  say(
    dim(
      `When ${boldness}, it answers from ${inPercent(answerFrom)} and asks "did you mean" from ${inPercent(suggestFrom)}.`,
    ),
  )
  if (found.matches.length > 0) say()
  const rows = found.matches.map(({ article, score, probability }, rank) => [
    rank + 1,
    article.id,
    article.title,
    score.toFixed(2),
    inPercent(probability),
  ])
  const columns = [
    { title: '#' },
    { title: 'article' },
    { title: 'title' },
    { title: 'score', isNumber: true },
    { title: 'right', isNumber: true },
  ]
  if (rows.length > 0) say(table(columns, rows))
  if (isExplained) explain(found)
}

function explain({ explanation, repaired, matches }: SearchOutcome): void {
  say(`\n${bold('Read as')}      ${explanation.read === '' ? '(no words)' : explanation.read}`)
  for (const { typed, read, how } of repaired) say(`${bold('Repaired')}     ${typed} → ${read} (${how})`)
  if (explanation.unknown.length > 0) say(`${bold('Unknown')}      ${explanation.unknown.join(', ')}`)
  if (explanation.nearest !== null) say(`${bold('Nearest')}      «${explanation.nearest}» (${matches[0]?.article.id})`)
  for (const { word, isAsked, fields, share } of explanation.words.slice(0, mostWords)) {
    const where = fields.join(', ')
    say(
      `${bold('Word'.padEnd(12))} ${share.toFixed(2)}  ${word} ${dim(`in ${where}${isAsked ? '' : '; said otherwise'}`)}`,
    )
  }
  const meaning: Readonly<Record<PartName, string>> = {
    fields: `its words in title, questions, tags and text (weight ${partWeights.fields})`,
    letters: `its letters in title and questions together (weight ${partWeights.letters})`,
    tendency: 'what the examples of the base have taught of this article; added',
    bonus: 'asked in these very words before (1), or said not to help (−1)',
    nearest: 'letters of the nearest single question; for how sure only',
    coverage: 'share of the question that the articles know; for how sure only',
  }
  for (const part of Object.keys(explanation.parts) as PartName[]) {
    const value = explanation.parts[part] ?? 0
    say(`${bold(part.padEnd(12))} ${value.toFixed(2)}  ${dim(meaning[part])}`)
  }
}
