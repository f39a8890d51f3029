/**
 * How much a word says that digits near it are secret. `cvv` and `secret` (PIN, OTP) speak for themselves; `message`
 * (SMS) needs four digits; `code` is everyday language and gives way to any word that names another kind of code.
 */
export type CodeWord = 'cvv' | 'secret' | 'message' | 'code'

export function codeWord(word: string): CodeWord | null {
  if (/^(?:cvv|cvc|cvn)$/.test(word)) return 'cvv'
  if (/^(?:pin|pincode|puk|otp|passcode|пин|пина|пином|пинкод[а-я]{0,2})$/.test(word)) return 'secret'
  if (/^(?:sms|смс|смска|смске|смску|смски)$/.test(word)) return 'message'
  return /^(?:code|codes|код|кода|коду|кодом|коде|коды)$/.test(word) ? 'code' : null
}

/** These make `code` one that lets somebody in. */
export const isConfirming = (word: string): boolean =>
  /^(?:подтвержд|однораз|безопасн|авториз|аутентиф|verif|confirm|one|otp$|security|auth|login$|sms|смс)/.test(word)

/** The code printed on a card, without its name: the three digits on the back. */
export const isOnCard = (word: string): boolean => /^(?:обратн|оборот|задн|трехзначн|back$|three)/.test(word)

/** These make `code` a public one: of an error, a town, a product. */
export const isOtherCode = (word: string): boolean =>
  /^(?:ошиб|error|err$|сбо[йия]|exit|return|fail|status|статус|ответ|http|qr|штрих|bar|почт|zip|postal|индекс|город|регион|стран|area|country|товар|продукт|product|клиент|подразделен|отдел|филиал|сотрудник|employee|окпо|оквэд|окато|октмо|валют|операц|терминал|услуг|бюджет|маршрут|источник|исходн|source|line$|строк|stop$|bsod|event|событи|исключени|exception|назначени|классифик|результат|result|проект|project)/.test(
    word,
  )

/** A word right before digits that says what they are. */
export const isLabel = (word: string): boolean =>
  /^(?:номер|number|заявк|инцидент|тикет|обращени|incident|ticket|request|табельн|логин|login$|user|юзер|учетн|кабинет|каб$|комнат|офис|office|room|этаж|порт|port$|доб$|добавочн|ext$|верси|version|build|сборк|договор|contract|заказ|order|счет|invoice|account|инн$|кпп$|огрн|снилс|бик$|телефон|тел$|phone|tel$|моб|ошибк|error|err$|event|событи|http|status|статус|windows|win$|server|kb$|артикул|инв|сер$|серийн|id$|ид$|модел|model|принтер|printer|терминал|банкомат|отделени|филиал|строк|inc$|инц$)/.test(
    word,
  )

/** A word right after digits that makes them an amount. */
export const isUnit = (word: string): boolean =>
  /^(?:р$|руб|тыс|млн|usd|eur|rub|евро|долл|мин|сек|час|ч$|дн|день|недел|месяц|раз|год|лет$|г$|шт|[кмг]б$|[kmg]b$|min|sec|hour|day|week|time|year|попыт|attempt|симв|знак|цифр|digit|char|пользовател|человек|people|users$|сотрудник|компьютер|ошиб|error)/.test(
    word,
  )
