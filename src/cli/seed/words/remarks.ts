import type { SeedLanguage } from './matters.ts'

type Remarks = {
  /** Under the first answer of an agent. */
  readonly greets: readonly string[]
  readonly thanks: readonly string[]
  /** After a late first answer. */
  readonly sorry: readonly string[]
  readonly asksHuman: readonly string[]
  /** What was waited for from them. */
  readonly isReady: readonly string[]
  readonly isBackAgain: readonly string[]
  readonly fixedAgain: readonly string[]
  readonly cancels: readonly string[]
  readonly impatient: readonly string[]
  /** By the score given. */
  readonly comments: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly string[]>>
}

/** What is said whatever the matter. */
export const remarksIn: Readonly<Record<SeedLanguage, Remarks>> = {
  ru: {
    greets: [
      'Добрый день! Смотрю ваше обращение.',
      'Здравствуйте! Уже разбираюсь.',
      'Добрый день! Вижу вопрос, проверяю.',
    ],
    thanks: ['спасибо, жду', 'ок, спасибо', 'хорошо, подожду', 'спасибо!', 'понятно, жду'],
    sorry: [
      'Извините за ожидание: обращений сегодня много. Занимаюсь вашим вопросом.',
      'Отвечаю позже, чем обещали: разбирали общий сбой. Теперь смотрю ваш вопрос.',
    ],
    asksHuman: ['можно с человеком поговорить?', 'позовите специалиста пожалуйста', 'нужен живой человек'],
    isReady: ['готово, можно продолжать', 'сделано, проверьте пожалуйста', 'всё, теперь на месте'],
    isBackAgain: [
      'Проработало час и снова то же самое.',
      'Нет, после перезагрузки опять так же.',
      'У меня пока без изменений.',
    ],
    fixedAgain: [
      'настройка не сохранялась после перезапуска, теперь она закреплена за вашей учётной записью.',
      'причина была в другом: мешал второй профиль. Профиль удалён, проверили вместе с вами.',
    ],
    cancels: ['Повтор: этим уже занимаемся по другому вашему обращению.', 'Сняли по вашей просьбе: вопрос отпал.'],
    impatient: [
      'есть новости?',
      'подскажите, когда примерно?',
      'через час совещание, очень нужно',
      'я на связи если что',
    ],
    comments: {
      5: [
        'быстро и вежливо',
        'спасибо, всё чётко!',
        'решили за пять минут',
        'всё понятно объяснили',
        'отлично, ещё и рассказали почему так вышло',
      ],
      4: ['хорошо, но пришлось подождать', 'помогли, спасибо', 'всё работает, только ответ пришёл позже обещанного'],
      3: ['решили, но долго', 'пришлось объяснять два раза', 'нормально'],
      2: ['полдня ожидания', 'закрыли, а проблема вернулась', 'слишком много вопросов от бота'],
      1: ['весь день без работы, так нельзя', 'два раза закрывали, хотя ничего не работало'],
    },
  },
  en: {
    greets: ["Hello! I'm looking at your request now.", "Hi, I've got your request and I'm checking it."],
    thanks: ['thanks, waiting', 'ok thank you', "great, I'll wait", 'thanks!'],
    sorry: ['Sorry for the wait, there are many requests today. Looking at it now.'],
    asksHuman: ['can I talk to a human?', 'i need a person please'],
    isReady: ['done, please go on', 'ready now'],
    isBackAgain: ['It worked for an hour, now the same again.', 'No, after a restart it is back.'],
    fixedAgain: [
      'The setting was lost on restart; it is fixed for your account now.',
      'The cause was a second profile. It is removed, and we checked it together.',
    ],
    cancels: ['A duplicate: we are already on it under your other request.'],
    impatient: ['any news?', 'do you know roughly when?', "I have a meeting in an hour, it's quite urgent"],
    comments: {
      5: ['quick and friendly', 'perfect, thank you', 'solved in minutes'],
      4: ['good, a bit of a wait though', 'works now, thanks'],
      3: ['solved but slow', 'had to explain twice'],
      2: ['waited half a day'],
      1: ['no work for a whole day'],
    },
  },
}
