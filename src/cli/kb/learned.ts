import { parseArgs } from 'node:util'
import { makeLearnedStore } from '../../database/articles/learned.ts'
import {
  acceptLearned,
  type DecisionRefusal,
  rejectLearned,
  restoreLearned,
} from '../../desk/articles/decide-learned.ts'
import type { FilePlace, LearnedExample, LearnedExamples } from '../../desk/articles/editor-ports.ts'
import { makeArticleFiles } from '../../files/article-files.ts'
import { counted } from '../../kit/said-numbers.ts'
import type { Result } from '../../kit/result.ts'
import { isConfirmed } from '../../knowledge/index/confirmed.ts'
import { type Command, UsageError } from './parts/command.ts'
import { faults, withArticles, withExistingDatabase } from './parts/open.ts'
import { green, say, sayJson, table, yellow } from './parts/print.ts'

/** Questions that users and agents confirmed: seen, accepted into the article's file, or thrown out. */
export const learned: Command = {
  name: 'learned',
  usage: 'learned [--accept IDS | --reject IDS | --restore IDS] [--all] [--dir DIR] [--json]',
  does: 'confirmed questions: list them, take some into their articles, throw them out or put them back (9, 9,12 or 9..33)',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        accept: { type: 'string' },
        reject: { type: 'string' },
        restore: { type: 'string' },
        all: { type: 'boolean', default: false },
        dir: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const given = [values.accept, values.reject, values.restore].filter((ids) => ids !== undefined)
    if (given.length > 1) throw new UsageError('One of --accept, --reject and --restore: a question cannot be two.')
    const wanted = given[0]
    return withExistingDatabase(async ({ db }) => {
      const store = makeLearnedStore(db)
      const examples = await store.all()
      if (wanted === undefined) return list(examples, values.all, values.json)
      const chosen = chosenOf(examples, wanted)
      return withArticles(values.dir, async (folder, root) => {
        const ports = { learned: store, files: makeArticleFiles(root, folder, faults) }
        for (const example of chosen) {
          if (values.restore !== undefined) await putBack(ports, example)
          else if (values.accept !== undefined) tellAccepted(example, doneOr(await acceptLearned(ports, example, null)))
          else tellThrownOut(example, doneOr(await rejectLearned(ports, example, null)))
        }
        return 0
      })
    })
  },
}

function doneOr<Value>(done: Result<Value, DecisionRefusal>): Value {
  if (done.ok) return done.value
  throw new Error('message' in done.refusal ? done.refusal.message : 'It is not there any more.')
}

function tellAccepted({ question }: LearnedExample, path: string): void {
  say(`${green('Accepted.')} «${question}» now stands in ${path}: look at it and commit it.`)
}

async function putBack(ports: { readonly learned: LearnedExamples }, example: LearnedExample): Promise<void> {
  const { question, articleId } = example
  const restored = await restoreLearned(ports, example, null)
  if (!restored.ok) throw new Error(`«${question}» is not thrown out: there is nothing to put back.`)
  say(`${green('Put back.')} «${question}» is a learned example of ${articleId} again.`)
}

function tellThrownOut({ question, articleId }: LearnedExample, place: FilePlace | null): void {
  const rest = `«${question}» is no learned example of ${articleId} any more, nor again unless it is put back`
  if (place === null) say(`${green('Thrown out.')} ${rest}.`)
  else
    say(
      `${yellow('Thrown out, but')} it still stands in ${place.source}, line ${place.line}: delete that line as well. ${rest}.`,
    )
}

/** `9`, `9,12`, `9..33` and any of them together; a range takes what counts as an example and is neither accepted nor thrown out. */
function chosenOf(examples: readonly LearnedExample[], wanted: string): readonly LearnedExample[] {
  const chosen = wanted.split(',').flatMap((part) => {
    const [, first, last] = /^\s*(\d{1,18})(?:\.\.(\d{1,18}))?\s*$/.exec(part) ?? []
    if (first === undefined) throw new UsageError(`"${part}" is no id: 9, 9,12 and 9..33 are.`)
    const [from, to] = [BigInt(first), BigInt(last ?? first)]
    const found = examples.filter(
      (each) =>
        BigInt(each.id) >= from &&
        BigInt(each.id) <= to &&
        (last === undefined || (each.status === 'learned' && isConfirmed(each))),
    )
    if (found.length === 0) throw new UsageError(`There is no learned question ${part.trim()}.`)
    return found
  })
  return [...new Set(chosen)]
}

function list(examples: readonly LearnedExample[], isAll: boolean, isJson: boolean): number {
  const shown = examples.filter((each) => isAll || (each.status === 'learned' && isConfirmed(each)))
  if (isJson) {
    sayJson(shown)
    return 0
  }
  if (shown.length === 0) {
    const isNew = examples.length === 0
    if (isNew) say('Nothing learned yet: a question is learned when a user says that the article helped.')
    else
      say(
        `Nothing waits for a decision: --all shows ${counted(examples.length, 'question')} accepted, thrown out or not confirmed.`,
      )
    return 0
  }
  const rows = shown.map((each) => [
    each.id,
    each.language,
    each.articleId,
    each.question,
    each.helped,
    each.notHelped,
    each.status === 'learned' && !isConfirmed(each) ? 'not in use' : each.status,
  ])
  const columns = [
    { title: 'id', isNumber: true },
    { title: 'lang' },
    { title: 'article' },
    { title: 'question' },
    { title: 'helped', isNumber: true },
    { title: 'did not', isNumber: true },
    { title: 'status' },
  ]
  say(table(columns, rows))
  return 0
}
