import type { Status } from '../../../incidents/lifecycle.ts'
import type { Language } from '../../../kit/language.ts'

/** What stands in the page that a user gets of their own data. */
type OwnDataWords = {
  readonly title: string
  readonly made: string
  readonly profile: string
  readonly name: string
  readonly language: string
  readonly since: string
  readonly directory: string
  readonly phone: string
  readonly department: string
  readonly group: string
  readonly requests: string
  readonly number: string
  readonly opened: string
  readonly resolved: string
  readonly status: string
  readonly statuses: Readonly<Record<Status, string>>
  readonly description: string
  readonly resolution: string
  readonly rating: string
  readonly feedback: string
  readonly notes: string
  readonly messages: string
  readonly bot: string
  readonly agent: string
  readonly you: string
  readonly leftOut: string
  readonly nothing: string
}

const ru: OwnDataWords = {
  title: 'Ваши данные',
  made: 'Собрано',
  profile: 'Кто вы для службы поддержки',
  name: 'Имя',
  language: 'Язык',
  since: 'Пишете с',
  directory: 'Имя в справочнике',
  phone: 'Телефон',
  department: 'Подразделение',
  group: 'Кто вы',
  requests: 'Обращения',
  number: 'Номер',
  opened: 'Открыто',
  resolved: 'Решено',
  status: 'Статус',
  statuses: {
    new: 'принято',
    assigned: 'назначено',
    in_progress: 'в работе',
    pending: 'ждёт',
    resolved: 'решено',
    closed: 'закрыто',
    cancelled: 'отменено',
  },
  description: 'Что случилось',
  resolution: 'Решение',
  rating: 'Оценка',
  feedback: 'Отзывы и предложения',
  notes: 'Заметки о вас',
  messages: 'Переписка',
  bot: 'бот',
  agent: 'специалист',
  you: 'вы',
  leftOut: 'не поместился в архив',
  nothing: 'Ничего нет.',
}

const uk: OwnDataWords = {
  title: 'Ваші дані',
  made: 'Зібрано',
  profile: 'Хто ви для служби підтримки',
  name: 'Ім’я',
  language: 'Мова',
  since: 'Пишете з',
  directory: 'Ім’я в довіднику',
  phone: 'Телефон',
  department: 'Підрозділ',
  group: 'Хто ви',
  requests: 'Звернення',
  number: 'Номер',
  opened: 'Відкрито',
  resolved: 'Вирішено',
  status: 'Статус',
  statuses: {
    new: 'прийнято',
    assigned: 'призначено',
    in_progress: 'у роботі',
    pending: 'чекає',
    resolved: 'вирішено',
    closed: 'закрито',
    cancelled: 'скасовано',
  },
  description: 'Що сталося',
  resolution: 'Рішення',
  rating: 'Оцінка',
  feedback: 'Відгуки й пропозиції',
  notes: 'Нотатки про вас',
  messages: 'Листування',
  bot: 'бот',
  agent: 'спеціаліст',
  you: 'ви',
  leftOut: 'не вмістився в архів',
  nothing: 'Нічого немає.',
}

const en: OwnDataWords = {
  title: 'Your data',
  made: 'Put together',
  profile: 'Who you are to the service desk',
  name: 'Name',
  language: 'Language',
  since: 'Writing since',
  directory: 'Name in the directory',
  phone: 'Phone',
  department: 'Department',
  group: 'Who you are',
  requests: 'Requests',
  number: 'Number',
  opened: 'Opened',
  resolved: 'Resolved',
  status: 'Status',
  statuses: {
    new: 'registered',
    assigned: 'assigned',
    in_progress: 'in progress',
    pending: 'waiting',
    resolved: 'resolved',
    closed: 'closed',
    cancelled: 'cancelled',
  },
  description: 'What happened',
  resolution: 'Solution',
  rating: 'Rating',
  feedback: 'Feedback and suggestions',
  notes: 'Notes about you',
  messages: 'Messages',
  bot: 'bot',
  agent: 'agent',
  you: 'you',
  leftOut: "didn't fit into the archive",
  nothing: 'Nothing.',
}

/** One object a language. */
export const ownDataWords: Readonly<Record<Language, OwnDataWords>> = { ru, uk, en }
