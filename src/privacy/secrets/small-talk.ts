import { letters } from './letters.ts'

/** What people call each other's attention with, and end a talk. */
const smallTalk = letters(
  /^(?:спасибо|зачем|почему|отчего|сколько|откуда|какое|какая|какой|кто|опять|снова|why|what|how|where|who|when|навіщо|чому|спс|благодарю|понял\p{L}?|понятно|ясно|ладно|хорошо|привет|здравствуйте|здрасте|добрый|день|утро|вечер|алло|ау|жду|готово|помогло|помогите|получилось|срочно|ничего|нету|неа|никак|оператор\p{L}?|отмена|стоп|дякую|добре|гаразд|вітаю|чекаю|thanks?|thx|ty|hello|hi|hey|help|yes|yep|yeah|waiting|done|cancel|stop|operator|agent|human|good|great|fine)$/iu,
)

export const isSmallTalk = (word: string): boolean => smallTalk.test(word)
