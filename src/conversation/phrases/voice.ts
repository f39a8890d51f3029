import type { Language } from '../../kit/language.ts'

/** Words that the bot does not use: of the desk instead of the person, or empty. */
export const forbiddenWords: Readonly<Record<Language, RegExp>> = {
  ru: /тикет|уважаем|доброго времени суток|очень важен|в ближайшее время|оператор|зарегистрирован/i,
  uk: /тікет|шановн|доброго часу доби|дуже важлив|найближчим часом|оператор|зареєстрован|заявк/i,
  en: /\bticket|valued|sincerely|as soon as possible|operator\b/i,
}

/** Words that speak of somebody's doing: what the bot or the desk is going to do. A shipped phrase names what keeps it. */
export const promisingWords: Readonly<Record<Language, RegExp>> = {
  ru: /(?<!\p{L})(?:ответ(?:ит|им|ят|ишь|чу)|отвечу|увид(?:ит|ят)|прочт[её]т|прочтут|придёт|напиш(?:у|ут|ем)|спрошу|закрою|приложу|помогу|передам|подключится|возьмёт|начнём|реш(?:у|им)|пришл(?:ю|ём)|позову|позвон(?:ю|им|ят)|посмотрит|дойдёт|назову|разберётся|поищу)/iu,
  uk: /(?<!\p{L})(?:відпові(?:сть|мо|дять)|відповім|побач(?:ить|ать)|прийде|напиш(?:у|уть|емо)|спитаю|закрию|додам до|передам|допоможу|підключиться|візьме|почнемо|вирішимо|надішлю|покличу|дійде|назву|пошукаю)/iu,
  en: /\b(?:(?:will|'ll|we'll|I'll|they'll) (?!hear|see (?:a|the) )\w+|reply by|start \{)/iu,
}

const titles = /^(button|impact|urgency|client-urgency|score|correct)-/

/** Whether a phrase is the title of a button. That of an incident's own is cut where it is made. */
export const isButtonTitle = (id: string): boolean => titles.test(id) && id !== 'button-incident'

/** So many characters every messenger shows of a button on the narrowest phone. */
export const longestButton = 25
