import { reasonPhrases } from '../../../conversation/feedback/reasons.ts'
import { bestScore } from '../../../conversation/feedback/which-question.ts'
import type { Phrases } from '../../../conversation/phrases/phrases.ts'
import { formatNumber } from '../../../incidents/number.ts'
import { csvFile } from '../../../figures/csv.ts'
import type { Language } from '../../../kit/language.ts'
import type { Instant } from '../../../kit/time.ts'
import { columnHeads, kindWords, statusWords } from './csv-words.ts'
import type { FeedbackItem } from './feedback-ports.ts'

type Reader = {
  readonly language: Language
  readonly zone: string
  readonly phrases: Phrases
  readonly titleOf: (channel: string) => string
}

/** A list as a file for a spreadsheet: times in the desk's zone. */
export function feedbackCsv(items: readonly FeedbackItem[], { language, zone, phrases, titleOf }: Reader): string {
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const time = (at: Instant | null): string => (at === null ? '' : dates.format(at))
  const rows = items.map((item) => [
    item.id,
    time(item.at),
    kindWords[language][item.kind],
    item.score,
    item.kind === 'wish' || item.kind === 'complaint' ? null : bestScore[item.kind],
    item.reason === null ? '' : phrases.word(language, { phrase: reasonPhrases[item.reason] }),
    item.comment ?? '',
    item.userName ?? '',
    titleOf(item.channel),
    item.incidentNumber === null ? '' : formatNumber(item.incidentNumber),
    item.agentName ?? '',
    statusWords[language][item.status],
    item.handledByName ?? '',
    time(item.handledAt),
    item.answer ?? '',
  ])
  return csvFile([columnHeads[language], ...rows], language)
}
