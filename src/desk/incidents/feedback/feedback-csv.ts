import { reasonPhrases } from '../../../conversation/feedback/reasons.ts'
import type { Phrases } from '../../../conversation/phrases/phrases.ts'
import { formatNumber } from '../../../incidents/number.ts'
import type { Language } from '../../../kit/language.ts'
import type { Instant } from '../../../kit/time.ts'
import { columnHeads, kindWords, statusWords } from './csv-words.ts'
import type { FeedbackItem } from './feedback-ports.ts'

// Without it Excel reads UTF-8 as the computer's old code page.
const mark = '\uFEFF'
const lineEnd = '\r\n'

/** What a spreadsheet would carry out is a text; so is what it would see behind a tab or a line's end. */
const isFormula = /^[=+\-@\t\r]/u

/** One cell as a spreadsheet reads it. */
export function csvCell(text: string): string {
  const harmless = isFormula.test(text) ? `'${text}` : text
  return /[;"\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

type Reader = { readonly language: Language; readonly zone: string; readonly phrases: Phrases }

/** A list as a file for a spreadsheet: UTF-8 with its mark, `;` between cells, times in the desk's zone. */
export function feedbackCsv(items: readonly FeedbackItem[], { language, zone, phrases }: Reader): string {
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const time = (at: Instant | null): string => (at === null ? '' : dates.format(at))
  const line = (cells: readonly string[]) => cells.map(csvCell).join(';') + lineEnd
  const rows = items.map((item) =>
    line([
      item.id,
      time(item.at),
      kindWords[language][item.kind],
      item.score === null ? '' : String(item.score),
      item.reason === null ? '' : phrases.word(language, { phrase: reasonPhrases[item.reason] }),
      item.comment ?? '',
      item.userName ?? '',
      item.channel,
      item.incidentNumber === null ? '' : formatNumber(item.incidentNumber),
      item.agentName ?? '',
      statusWords[language][item.status],
      item.handledByName ?? '',
      time(item.handledAt),
      item.answer ?? '',
    ]),
  )
  return mark + line(columnHeads[language]) + rows.join('')
}
