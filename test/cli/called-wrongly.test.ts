import { expect, test } from 'vitest'
import { kb } from '../support/run-kb.ts'

test.each([
  [['rank', '--out', 'out.jsonl'], '--data is missing: name the JSON file'],
  [['rank', '--data', 'set.json'], '--out is missing: name the file'],
  [['rank', '--data'], '--data needs a value after it.'],
  [['rank', '--timing=yes'], '--timing stands by itself, without a value.'],
  [['rank', '--daat', 'x'], 'There is no option --daat here.'],
  [['rank', 'set.json'], 'is too much here: this command takes options only.'],
  [['gaps', '--since', '--json'], '--since needs a value after it.'],
  [['tell'], 'Which article? Give its id'],
  [['tell', 'one', 'two'], 'One id at a time: one or two.'],
])('%j is told what to do', async (words, sentence) => {
  const { code, err } = await kb(...words)
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)])
  expect(err).toContain(`npm run kb -- ${words[0]} `)
})
