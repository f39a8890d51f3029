import type { Language } from '../../kit/language.ts'

/** The road's own words for readers of files, as the console's `why-not-sent.ts` says them on the screen. */
const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ru: {
    blocked: 'человек заблокировал бота',
    'unknown chat': 'такого чата больше нет',
    'invalid message': 'мессенджер не принял сообщение',
    'too many requests': 'мессенджер просит подождать',
    'the messenger cannot be reached': 'мессенджер недоступен',
    'no usable answer from the messenger': 'мессенджер не ответил',
    'the message it is about was never delivered': 'само сообщение не дошло',
    'the sender died during the attempt': 'отправка прервалась',
    'withdrawn before it was sent': 'отозвано до отправки',
    'the bot has to pause': 'мессенджер просит бота подождать',
  },
  uk: {
    blocked: 'людина заблокувала бота',
    'unknown chat': 'такого чату більше немає',
    'invalid message': 'месенджер не прийняв повідомлення',
    'too many requests': 'месенджер просить зачекати',
    'the messenger cannot be reached': 'месенджер недоступний',
    'no usable answer from the messenger': 'месенджер не відповів',
    'the message it is about was never delivered': 'саме повідомлення не дійшло',
    'the sender died during the attempt': 'надсилання перервалося',
    'withdrawn before it was sent': 'відкликано до надсилання',
    'the bot has to pause': 'месенджер просить бота зачекати',
  },
  en: {
    blocked: 'the person has blocked the bot',
    'unknown chat': 'this chat no longer exists',
    'invalid message': 'the messenger did not accept it',
    'too many requests': 'the messenger asks to wait',
    'the messenger cannot be reached': 'the messenger cannot be reached',
    'no usable answer from the messenger': 'the messenger did not answer',
    'the message it is about was never delivered': 'the message it is about was never delivered',
    'the sender died during the attempt': 'sending was interrupted',
    'withdrawn before it was sent': 'withdrawn before it was sent',
    'the bot has to pause': 'the messenger asks the bot to wait',
  },
}

/** What the messenger says about these is the same once more, in its own words. */
const saysItAll: readonly string[] = ['blocked', 'unknown chat', 'too many requests']

/** Why a message did not arrive, in words. */
export function notSentWords(error: string, language: Language): string {
  const [kind = '', ...detail] = error.split(': ')
  const own = words[language]
  const parts = saysItAll.includes(kind) ? [kind] : [kind, ...detail]
  return parts.map((part) => (Object.hasOwn(own, part) ? own[part] : part)).join(': ')
}
