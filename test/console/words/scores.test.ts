import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { auditWords } from '../../../src/desk/access/audit/audit-words.ts'
import { kindWords } from '../../../src/desk/incidents/feedback/csv-words.ts'
import { allFigureWords } from '../../../src/figures/figure-words.ts'
import { readSentences } from '../../../src/kit/sentences.ts'

// Russian and Ukrainian say one score and many differently.
test.each(['csat', 'ces', 'nps'] as const)('in English %s has one name everywhere', (kind) => {
  const page = readSentences({ en: readFileSync('src/console/words/en.ftl', 'utf8') })
  const { title } = allFigureWords('en')[kind]
  expect(page.say('en', `feedback-${kind}`)).toBe(title)
  expect(page.say('en', `feedback-kind-${kind}`)).toBe(title)
  expect(kindWords.en[kind]).toBe(title)
  expect(auditWords('en').feedback[kind]).toBe(title)
})
