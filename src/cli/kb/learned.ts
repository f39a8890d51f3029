import { parseArgs } from 'node:util'
import { type LearnedExample, makeLearnedStore } from '../../database/learned.ts'
import { type Command, UsageError } from './command.ts'
import { addQuestion } from './add-question.ts'
import { withArticles, withDatabase } from './open.ts'
import { green, say, sayJson, table } from './print.ts'

/** Questions that users and agents confirmed: seen, accepted into the article's file, or thrown out. */
export const learned: Command = {
  name: 'learned',
  usage: 'learned [--accept ID | --reject ID] [--all] [--dir DIR] [--json]',
  does: 'confirmed questions: list them, take one into its article or throw it out',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        accept: { type: 'string' },
        reject: { type: 'string' },
        all: { type: 'boolean', default: false },
        dir: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    return withDatabase(async ({ db }) => {
      const store = makeLearnedStore(db)
      const examples = await store.all()
      const wanted = values.accept ?? values.reject
      if (wanted === undefined) return list(examples, values.all, values.json)
      const example = examples.find(({ id }) => id === wanted)
      if (example === undefined) throw new UsageError(`There is no learned question ${wanted}.`)
      if (values.accept !== undefined) {
        const path = await withArticles(values.dir, async (folder, root) => addQuestion(root, folder.index(), example))
        await store.setStatus(example.id, 'accepted')
        say(`${green('Accepted.')} «${example.question}» now stands in ${path}: look at it and commit it.`)
      } else {
        await store.setStatus(example.id, 'rejected')
        say(`${green('Thrown out.')} «${example.question}» is no example of ${example.articleId} any more, nor again.`)
      }
      return 0
    })
  },
}

function list(examples: readonly LearnedExample[], isAll: boolean, isJson: boolean): number {
  const shown = examples.filter(({ status }) => isAll || status === 'learned')
  if (isJson) {
    sayJson(shown)
    return 0
  }
  if (shown.length === 0) {
    say('Nothing learned yet: a question is learned when a user says that the article helped.')
    return 0
  }
  const rows = shown.map((each) => [
    each.id,
    each.language,
    each.articleId,
    each.question,
    each.helped,
    each.notHelped,
    each.status,
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
