import type { Language } from '../../../kit/language.ts'
import type { AuditedAct } from './audit-ports.ts'

/** What the log says of each act, on its page and in its file. */
export type AuditWords = {
  readonly acts: Readonly<Record<AuditedAct, string>>
  /** What was exported, by the route that gave it out. */
  readonly files: Readonly<Record<string, string>>
  /** Heads of the file. */
  readonly heads: readonly string[]
  readonly command: string
}

const ru: AuditWords = {
  acts: {
    signed_in: 'вход',
    sign_in_refused: 'вход не удался',
    signed_out: 'выход',
    password_changed: 'сменён пароль',
    totp_set_up: 'включён вход в два шага',
    totp_turned_off: 'выключен вход в два шага',
    recovery_codes_made: 'новые запасные коды',
    sessions_ended: 'завершены сеансы',
    agent_made: 'добавлен сотрудник',
    agent_changed: 'изменён сотрудник',
    setting_changed: 'изменена настройка',
    people_imported: 'загружен справочник людей',
    chats_parted: 'разъединены чаты',
    announcement_written: 'написано объявление',
    announcement_moved: 'объявление отправлено или остановлено',
    announcement_removed: 'удалено объявление',
    major_declared: 'объявлен сбой',
    major_updated: 'новость о сбое',
    major_ended: 'сбой завершён',
    canned_reply_changed: 'изменён шаблон',
    learned_decided: 'решено о выученном вопросе',
    draft_decided: 'решено о черновике статьи',
    feedback_worked_off: 'разобран отзыв',
    transcript_chosen: 'разговор выбран для оценки',
    transcript_calibrated: 'начата сверка оценок',
    review_saved: 'оценка разговора',
    review_answered: 'ответ на оценку',
    exported: 'выгружены данные',
  },
  files: {
    '/announcements/:id/recipients.csv': 'получатели объявления',
    '/conversations/:id/transcript': 'запись разговора',
    '/feedback.csv': 'отзывы',
    '/figures/report.csv': 'отчёт',
    '/figures/parts.csv': 'отчёт по частям',
    '/audit.csv': 'журнал действий',
  },
  heads: [
    'Номер',
    'Когда',
    'Кто',
    'Что',
    'С чем',
    'Подробности',
    'Откуда',
    'Код действия',
    'Номер сотрудника',
    'Печать',
  ],
  command: 'Командная строка',
}

const uk: AuditWords = {
  acts: {
    signed_in: 'вхід',
    sign_in_refused: 'вхід не вдався',
    signed_out: 'вихід',
    password_changed: 'змінено пароль',
    totp_set_up: 'увімкнено вхід у два кроки',
    totp_turned_off: 'вимкнено вхід у два кроки',
    recovery_codes_made: 'нові запасні коди',
    sessions_ended: 'завершено сеанси',
    agent_made: 'додано співробітника',
    agent_changed: 'змінено співробітника',
    setting_changed: 'змінено налаштування',
    people_imported: 'завантажено довідник людей',
    chats_parted: 'роз’єднано чати',
    announcement_written: 'написано оголошення',
    announcement_moved: 'оголошення надіслано або зупинено',
    announcement_removed: 'видалено оголошення',
    major_declared: 'оголошено збій',
    major_updated: 'новина про збій',
    major_ended: 'збій завершено',
    canned_reply_changed: 'змінено шаблон',
    learned_decided: 'вирішено про вивчене питання',
    draft_decided: 'вирішено про чернетку статті',
    feedback_worked_off: 'розібрано відгук',
    transcript_chosen: 'розмову вибрано для оцінки',
    transcript_calibrated: 'почато звірку оцінок',
    review_saved: 'оцінка розмови',
    review_answered: 'відповідь на оцінку',
    exported: 'вивантажено дані',
  },
  files: {
    '/announcements/:id/recipients.csv': 'одержувачі оголошення',
    '/conversations/:id/transcript': 'запис розмови',
    '/feedback.csv': 'відгуки',
    '/figures/report.csv': 'звіт',
    '/figures/parts.csv': 'звіт за частинами',
    '/audit.csv': 'журнал дій',
  },
  heads: ['Номер', 'Коли', 'Хто', 'Що', 'З чим', 'Подробиці', 'Звідки', 'Код дії', 'Номер співробітника', 'Печатка'],
  command: 'Командний рядок',
}

const en: AuditWords = {
  acts: {
    signed_in: 'signed in',
    sign_in_refused: 'sign-in refused',
    signed_out: 'signed out',
    password_changed: 'password changed',
    totp_set_up: 'two-step sign-in turned on',
    totp_turned_off: 'two-step sign-in turned off',
    recovery_codes_made: 'new recovery codes',
    sessions_ended: 'sessions ended',
    agent_made: 'agent added',
    agent_changed: 'agent changed',
    setting_changed: 'setting changed',
    people_imported: 'directory imported',
    chats_parted: 'chats unlinked',
    announcement_written: 'announcement written',
    announcement_moved: 'announcement sent or stopped',
    announcement_removed: 'announcement deleted',
    major_declared: 'outage declared',
    major_updated: 'outage update',
    major_ended: 'outage ended',
    canned_reply_changed: 'canned reply changed',
    learned_decided: 'learned question decided',
    draft_decided: 'article draft decided',
    feedback_worked_off: 'feedback worked off',
    transcript_chosen: 'conversation chosen for review',
    transcript_calibrated: 'calibration begun',
    review_saved: 'review saved',
    review_answered: 'review answered',
    exported: 'data exported',
  },
  files: {
    '/announcements/:id/recipients.csv': 'recipients of an announcement',
    '/conversations/:id/transcript': 'transcript of a conversation',
    '/feedback.csv': 'feedback',
    '/figures/report.csv': 'a report',
    '/figures/parts.csv': 'a report in parts',
    '/audit.csv': 'the audit log',
  },
  heads: ['Number', 'When', 'Who', 'What', 'Of what', 'Details', 'From where', 'Act', 'Agent id', 'Seal'],
  command: 'Command line',
}

const words: Readonly<Record<Language, AuditWords>> = { ru, uk, en }
export const auditWords = (language: Language): AuditWords => words[language]
