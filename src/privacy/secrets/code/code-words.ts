/**
 * How much a word says that digits near it are secret. `cvv` and `secret` (PIN, OTP) speak for themselves; `message`
 * (SMS) needs four digits; `code` is everyday language and gives way to any word that names another kind of code;
 * `digits` are only those on the back of a card; what is `told` by a message is a code where that is said, too.
 */
export type CodeWord = 'cvv' | 'secret' | 'message' | 'code' | 'digits' | 'told'

export function codeWord(word: string): CodeWord | null {
  if (
    /^(?:cvv|cvc|cvn|csc|svv|[сc]{2}[vв]|[сc][vв][vвcсцк]|cvk|cd[dc]|цв[вцс]|сививи|смм)(?:[шч]?к[аиуео]\p{L}?)?$/u.test(
      word,
    )
  )
    return 'cvv'
  if (
    /^(?:pin|pincode|puk|otp|passcode|2fa|2фа|mfa|totp|двухфактор[а-я]*|двофактор[а-яії]*|authenticator|одноразк[аиуе]|отп|аутентификатор[а-я]?|автентифікатор[а-я]?|зшт|gby|gbyrjl|пин|пина|пином|пинкод[а-я]{0,2}|пін|піна|піном|пінкод[а-я]{0,2})$/.test(
      word,
    )
  )
    return 'secret'
  if (
    /^(?:push|пуш\p{L}{0,4}|sms|смс|cvcrf|ыьы|смска|смске|смску|смски|смсці|[еэ]с[еэ]м[еэ]с(?:ка|ки|ке|ці|ку|кою|кой)?)$/u.test(
      word,
    )
  )
    return 'message'
  if (/^(?:сообщени[яеию]|повідомленн[яі]|messages?|письм[аое]|лист[аі]|пошт[иі]|почты|email|mail|text)$/.test(word))
    return 'told'
  if (/^(?:цифр[аыу]?|цифри|циф[еи]рк\p{L}{1,3}|digits?)$/u.test(word)) return 'digits'
  return /^(?:code|codes|rjl|сщву|код|кода|коду|кодом|коде|коды|коди|kod|koda|kodom)$/.test(word) ? 'code' : null
}

/** These make `code` one that lets somebody in. */
export const isConfirming = (word: string): boolean =>
  /^(?:подтвержд|підтверд|однораз|одноразов|безопасн|безпек|авториз|аутентиф|автентиф|verif|confirm|one|otp$|security|auth|login$|sms|смс)/.test(
    word,
  )

/** The code printed on a card, without its name: the three digits on the back. */
export const isOnCard = (word: string): boolean =>
  /^(?:обратн|оборот|задн|сзади|тыльн|трехзначн|зворот|изнанк|испод|трицифр|тризначн|back$|reverse|three)/.test(word)

/** With a word for a card near it, the code is the one printed on it. */
export const isOfSecurity = (word: string): boolean =>
  /^(?:безопасн|безпек|security|sec$|защит|захист|проверочн|перевірочн|verification)/.test(word)
export const isCardItself = (word: string): boolean => /^(?:карт(?:а|ы|е|у|ой|ою|к[аиу])|cards?|kart[auyi])$/.test(word)

/** These make `code` a public one: of an error, a town, a product. */
export const isOtherCode = (word: string): boolean =>
  /^(?:ошиб|помил|error|err$|сбо[йия]|зб[іо][йюяї]|exit|return|fail|status|статус|ответ|http|qr|штрих|bar|почтов|поштов|zip|postal|индекс|індекс|город|міст|регион|регіон|стран|країн|area|country|товар|продукт|product|клиент|клієнт|подр$|подразд|підрозд|отдел|відділ|филиал|філі|сотрудник|співробітник|працівник|employee|окпо|оквэд|[єе]дрпоу|квед|окато|октмо|валют|операц|терминал|термінал|услуг|послуг|бюджет|маршрут|источник|исходн|source|line$|строк|stop$|bsod|event|событи|исключени|exception|возврат|повернен|домофон|телефонн|intercom|doorphone|entryphone|подъезд|під'їзд|парадн|назначени|классифик|результат|result|проект|project|завершени|платеж|полис|установ|печат|обновлен|запуск|review|ревью|вылет|вилет|вилiт|вилітає|падает|падає|упал[аои]?$|впал[аои]?$|зависа|crash|department|division|branch|base|style|mcc$|мсс$|swift$|bin$)/.test(
    word,
  )

/** A word right before digits that says what they are. */
export const isLabel = (word: string): boolean =>
  /^(?:номер|number|заявк|инцидент|інцидент|тикет|тікет|обращени|звернен|incident|ticket|request|табельн|логин|логін|login$|user|юзер|учетн|обліков|кабинет|кабінет|каб$|комнат|кімнат|офис|офіс|office|room|этаж|поверх|порт|port$|доб$|добавочн|ext$|верси|версі|version|build|сборк|збірк|договор|договір|contract|заказ|замовлен|order|счет|рахун|invoice|account|инн$|кпп$|огрн|снилс|бик$|телефон|тел$|phone|tel$|моб|ошибк|помилк|error|err$|event|событи|поді[ятїю]|http|status|статус|windows|win$|server|kb$|артикул|инв|сер$|серийн|id$|ид$|модел|model|принтер|printer|терминал|термінал|банкомат|отделени|відділен|филиал|філі|строк|рядок|inc$|инц$)/.test(
    word,
  )

/** A word right after digits that makes them an amount. */
export const isUnit = (word: string): boolean =>
  /^(?:р$|руб|грн$|грив|копі|тис$|тисяч|тыс|млн|usd|eur|rub|евро|долл|долар|мин|хв$|хвилин|сек|час|ч$|дн|день|недел|тижд|тижн|месяц|місяц|раз|год|рік|рок[иіу]|лет$|г$|шт|[кмг]б$|[kmg]b$|min|sec|hour|day|week|time|year|попыт|спроб|attempt|симв|знак|цифр|digit|char|пользовател|користувач|человек|людин|людей$|осіб|people|users$|сотрудник|співробітник|компьютер|комп$|ошиб|помил|error)/.test(
    word,
  )
