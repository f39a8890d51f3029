import type { Language } from '../../kit/language.ts'
import type { Instant } from '../../kit/time.ts'
import { csvFile } from '../../figures/csv.ts'
import { notSentWords } from './not-sent-words.ts'
import type { Receipt, ReceiptState, SkipReason } from './receipt-ports.ts'

const columnHeads: Readonly<Record<Language, readonly string[]>> = {
  ru: ['Пользователь', 'Мессенджер', 'Что стало', 'Почему', 'Когда', 'Разговор'],
  uk: ['Користувач', 'Месенджер', 'Що сталося', 'Чому', 'Коли', 'Розмова'],
  en: ['User', 'Messenger', 'Outcome', 'Why', 'When', 'Conversation'],
}

const stateWords: Readonly<Record<Language, Readonly<Record<ReceiptState, string>>>> = {
  ru: {
    waiting: 'ждёт',
    queued: 'в очереди',
    sent: 'отправлено',
    delivered: 'доставлено',
    seen: 'прочитано',
    not_confirmed: 'не подтверждено',
    refused: 'не принято мессенджером',
    held: 'заблокировали бота',
    skipped: 'не отправляли',
    withdrawn: 'отозвано',
  },
  uk: {
    waiting: 'чекає',
    queued: 'у черзі',
    sent: 'надіслано',
    delivered: 'доставлено',
    seen: 'прочитано',
    not_confirmed: 'не підтверджено',
    refused: 'не прийнято месенджером',
    held: 'заблокували бота',
    skipped: 'не надсилали',
    withdrawn: 'відкликано',
  },
  en: {
    waiting: 'waiting',
    queued: 'queued',
    sent: 'sent',
    delivered: 'delivered',
    seen: 'seen',
    not_confirmed: 'not confirmed',
    refused: 'refused by the messenger',
    held: 'blocked the bot',
    skipped: 'not sent',
    withdrawn: 'withdrawn',
  },
}

const skipWords: Readonly<Record<Language, Readonly<Record<SkipReason, string>>>> = {
  ru: { off: 'отказался от объявлений', gone: 'чат закончен', solved: 'вопрос уже решён' },
  uk: { off: 'відмовився від оголошень', gone: 'чат завершено', solved: 'питання вже вирішено' },
  en: { off: 'turned announcements off', gone: 'the chat is over', solved: 'already solved' },
}

/** Of whom it was known before, no messenger has said it of this message. */
function notSent({ state, detail }: Pick<Receipt, 'state' | 'detail'>, language: Language): string {
  const error = detail ?? (state === 'held' ? 'blocked' : null)
  return error === null ? '' : notSentWords(error, language)
}

type Reader = {
  readonly language: Language
  readonly zone: string
  readonly titleOf: (channel: string) => string
}

/** Who got it, and who not and why; times in the desk's zone. */
export function receiptsCsv(receipts: readonly Receipt[], { language, zone, titleOf }: Reader): string {
  // Swedes write dates as ISO does.
  const dates = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const time = (at: Instant | null): string => (at === null ? '' : dates.format(at))
  const rows = receipts.map(({ userName, channel, state, why, detail, at, conversationId }) => [
    userName ?? '',
    titleOf(channel),
    stateWords[language][state],
    why === null ? notSent({ state, detail }, language) : skipWords[language][why],
    time(at),
    conversationId,
  ])
  return csvFile([columnHeads[language], ...rows], language)
}
