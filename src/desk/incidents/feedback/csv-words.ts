import type { Language } from '../../../kit/language.ts'
import type { FeedbackKind, FeedbackStatus } from './feedback-ports.ts'

/** The heads of the columns, in their order. */
export const columnHeads: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    'Номер',
    'Когда',
    'Что',
    'Оценка',
    'Из скольких',
    'Причина',
    'Слова',
    'Пользователь',
    'Мессенджер',
    'Обращение',
    'Специалист',
    'Состояние',
    'Кто занимается',
    'Изменено',
    'Ответ',
  ],
  uk: [
    'Номер',
    'Коли',
    'Що',
    'Оцінка',
    'Зі скількох',
    'Причина',
    'Слова',
    'Користувач',
    'Месенджер',
    'Звернення',
    'Фахівець',
    'Стан',
    'Хто займається',
    'Змінено',
    'Відповідь',
  ],
  en: [
    'Id',
    'When',
    'What',
    'Score',
    'Out of',
    'Reason',
    'Words',
    'User',
    'Messenger',
    'Request',
    'Agent',
    'Status',
    'Handled by',
    'Changed',
    'Answer',
  ],
}

/** As the page says them. */
export const kindWords: Readonly<Record<Language, Readonly<Record<FeedbackKind, string>>>> = {
  ru: { csat: 'Оценка', ces: 'Простота решения', nps: 'Рекомендация', wish: 'Предложение', complaint: 'Жалоба' },
  uk: { csat: 'Оцінка', ces: 'Легкість', nps: 'Рекомендація', wish: 'Пропозиція', complaint: 'Скарга' },
  en: {
    csat: 'Satisfaction (CSAT)',
    ces: 'Ease (CES)',
    nps: 'Recommendation (NPS)',
    wish: 'Suggestion',
    complaint: 'Complaint',
  },
}

export const statusWords: Readonly<Record<Language, Readonly<Record<FeedbackStatus, string>>>> = {
  ru: { new: 'новое', in_hand: 'в работе', done: 'готово' },
  uk: { new: 'нове', in_hand: 'у роботі', done: 'готово' },
  en: { new: 'new', in_hand: 'in hand', done: 'done' },
}
