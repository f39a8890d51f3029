import { formatNumber } from '../../../incidents/number.ts'
import { aboutLanguage, type Language } from '../../../kit/language.ts'
import type { Instant } from '../../../kit/time.ts'
import { plainText } from '../../../messaging/markup/plain-text.ts'
import type { OwnData, OwnFile } from './own-data-ports.ts'
import { ownDataWords } from './own-data-words.ts'

type Reader = {
  readonly language: Language
  readonly zone: string
  readonly at: Instant
  readonly titleOf: (channel: string) => string
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h2{margin-top:2.5rem}dt{color:#666;margin-top:.5rem}dd{margin:0}article{border-top:1px solid #ddd;padding:.75rem 0}
.head{color:#666;font-size:.875rem}p{white-space:pre-wrap;margin:.25rem 0;overflow-wrap:anywhere}`

/**
 * A page that a person can read without us: what is known of them, oldest first. `pathOf`: where a file lies beside the page;
 * null: it was left out.
 */
export function ownDataPage(data: OwnData, pathOf: (file: OwnFile) => string | null, reader: Reader): string {
  const { language, zone, at, titleOf } = reader
  const words = ownDataWords[language]
  const times = new Intl.DateTimeFormat(aboutLanguage[language].locale, {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
  })
  const time = (when: Instant) => times.format(when)
  const list = (pairs: readonly (readonly [string, string | null])[]) =>
    `<dl>${pairs.flatMap(([name, value]) => (value === null ? [] : [`<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`])).join('')}</dl>`
  const section = (title: string, pieces: readonly string[]) =>
    `<h2>${escaped(title)}</h2>${pieces.length === 0 ? `<p>${escaped(words.nothing)}</p>` : pieces.join('\n')}`
  const said = (head: string, text: string, more = '') =>
    `<article><div class="head">${escaped(head)}</div>${text === '' ? '' : `<p>${escaped(text)}</p>`}${more}</article>`
  const fileLine = (file: OwnFile) => {
    const path = pathOf(file)
    return path === null
      ? `<p>${escaped(file.name)} (${escaped(words.leftOut)})</p>`
      : `<p><a href="${escaped(encodeURI(path))}">${escaped(file.name)}</a></p>`
  }

  const { person } = data
  const profile = list([
    [words.name, data.name],
    [words.directory, person?.name ?? null],
    [words.phone, person?.phone ?? null],
    [words.department, person?.department ?? null],
    [words.group, person?.class ?? null],
    [words.language, aboutLanguage[data.language].name],
    [words.since, time(data.since)],
    ...data.chats.map(
      ({ channel, id, username }) =>
        [titleOf(channel), username === null ? id : `@${username} (${id})`] as const satisfies readonly [
          string,
          string,
        ],
    ),
  ])
  const requests = data.incidents.map(
    (one) =>
      `<article>${list([
        [words.number, formatNumber(one.number)],
        [words.status, words.statuses[one.status]],
        [words.opened, time(one.openedAt)],
        [words.description, one.description],
        [words.resolved, one.resolvedAt === null ? null : time(one.resolvedAt)],
        [words.resolution, [one.resolution, one.cause].filter((text) => text !== null).join('\n') || null],
        [words.rating, one.rating === null ? null : [String(one.rating), one.comment ?? ''].join(' ').trim()],
      ])}</article>`,
  )
  const feedback = data.feedback.map((one) =>
    said(
      time(one.at),
      [one.score === null ? '' : String(one.score), one.comment ?? '', one.answer ?? '']
        .filter((text) => text !== '')
        .join('\n'),
    ),
  )
  const notes = data.notes.map((one) => said(time(one.at), one.text))
  const who = { user: words.you, bot: words.bot, agent: words.agent } as const
  const messages = data.chats.flatMap(({ channel, messages }) =>
    messages.map((one) =>
      said(
        `${time(one.at)} · ${titleOf(channel)} · ${one.signedBy ?? who[one.author]}`,
        one.isMarkdown ? plainText(one.text) : one.text,
        one.files.map(fileLine).join(''),
      ),
    ),
  )
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title><style>${style}</style></head><body>
<h1>${escaped(words.title)}</h1><p>${escaped(words.made)}: ${escaped(time(at))}</p>
<h2>${escaped(words.profile)}</h2>${profile}
${section(words.requests, requests)}
${section(words.feedback, feedback)}
${section(words.notes, notes)}
${section(words.messages, messages)}
</body></html>
`
}
