import { expect, test } from 'vitest'
import { runSteps } from '../../../src/kit/functions/run-steps.ts'
import { askAnew } from '../../../src/knowledge/search/examine.ts'
import { anArticle } from '../an-article.ts'

const today = Date.UTC(2026, 10, 25)
const mail = anArticle({ id: 'mail', title: 'Outlook', questions: ['outlook не открывается', 'пропали письма'] })
const rival = { id: 'parcels', title: 'Доставка', questions: ['пропали посылки', 'пропали письма и посылки'] }

test('an example asked as if new shows for which article its own is taken', () => {
  const { asked, found, confusions } = runSteps(askAnew([mail, anArticle(rival)], 'ru', today))
  expect([asked, found]).toEqual([4, 3])
  expect(confusions).toMatchObject([
    { article: { id: 'mail' }, takenFor: { id: 'parcels' }, questions: ['пропали письма'] },
  ])
})

test('an article that is over is nobody’s rival, one for next month will be', () => {
  const over = anArticle({ ...rival, validUntil: '2026-11-24' })
  expect(runSteps(askAnew([mail, over], 'ru', today)).confusions).toEqual([])
  const coming = anArticle({ ...rival, validFrom: '2026-12-01' })
  expect(runSteps(askAnew([mail, coming], 'ru', today)).confusions).toHaveLength(1)
})
