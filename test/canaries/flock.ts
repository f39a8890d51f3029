/** Something that no store may hold. */
export type Canary = {
  /** What a person writes. */
  readonly says: string
  /** What gives it away, in each spelling in which it could be kept. */
  readonly secrets: readonly string[]
}

/** The same digits in every run, of nobody: a number that is found was put there by a door. */
let seed = 20_261_130
function digits(count: number): string {
  let text = ''
  while (text.length < count) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    text += String(seed >>> 16)
      .padStart(5, '0')
      .slice(-2)
  }
  return text.slice(0, count)
}
const letters = (count: number): string =>
  [...digits(2 * count).matchAll(/../g)].map(([two]) => String.fromCharCode(97 + (Number(two) % 26))).join('')
/** Looks like nothing but a secret: letters of both sizes and digits. */
const mixed = (count: number): string => `K${letters(3)}7${letters(Math.max(0, count - 6))}9`.slice(0, count)

/** A number with this beginning that passes the Luhn check. */
function cardNumber(beginning: string, length = 16): string {
  const body = beginning + digits(length - beginning.length - 1)
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return body + String((10 - (sum % 10)) % 10)
}

/** In groups of four; what is left of a number without its first group counts as kept, too: six digits and four may stay. */
function card(beginning: string, between: string, say: (number: string) => string, length = 16): Canary {
  const number = cardNumber(beginning, length)
  const groups = number.match(/.{1,4}/g) ?? []
  return {
    says: say(groups.join(between)),
    secrets: [number, groups.join(between), number.slice(4), groups.slice(1).join(between)],
  }
}

const whole = (say: (secret: string) => string, secret: string): Canary => ({ says: say(secret), secrets: [secret] })

function snils(): string {
  const nine = `1${digits(8)}`
  const sum = Array.from(nine).reduce((total, digit, index) => total + Number(digit) * (9 - index), 0)
  const check = String((sum % 101) % 100).padStart(2, '0')
  return `${nine.slice(0, 3)}-${nine.slice(3, 6)}-${nine.slice(6)} ${check}`
}

function inn(): string {
  const ten = `77${digits(8)}`
  const check = (text: string, weights: readonly number[]) =>
    String((weights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 11) % 10)
  const eleven = ten + check(ten, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
  return eleven + check(eleven, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
}

function iban(): string {
  const account = digits(18)
  // ISO 13616: DE is 1314, and the whole leaves 1 when it is divided by 97.
  const check = String(98n - (BigInt(`${account}131400`) % 97n)).padStart(2, '0')
  return `DE${check}${account}`
}

/** One of each kind, and many of the kinds that come in many spellings. Short ones are known by the words around them. */
export const flock = {
  cardInGroups: () => card('4276', ' ', (number) => `не проходит оплата картой ${number}`),
  cardWithDots: () => card('5536', '.', (number) => `карта ${number}, помогите`),
  cardWithDashes: () => card('2200', '-', (number) => `моя мир ${number}`),
  cardWithSlashes: () => card('4081', '/', (number) => `карта ${number}`),
  cardWithLowLines: () => card('5469', '_', (number) => `номер карты ${number}`),
  cardAlone: () => card('4377', '', (number) => number),
  cardPaidWith: () => card('4929', '', (number) => `order paid with ${number}`),
  cardInUkrainian: () => card('5168', ' ', (number) => `не працює картка ${number}`),
  cardOfFifteen: () => card('3742', '', (number) => `amex card ${number}`, 15),
  cvv: () => whole((code) => `срок 12/28, ${code}`, `cvv ${digits(3)}`),
  cvvInRussian: () => whole((code) => `у карты ${code}`, `цвв код ${digits(3)}`),
  pin: () => whole((code) => `мой ${code}`, `пинкод 9${digits(3)}`),
  smsCode: () => whole((code) => `код из смс ${code}`, `90${digits(6)}`),
  introducedCode: () => whole((code) => `мне пришло смс, там ${code}`, `91${digits(6)}`),
  secondFactor: () => whole((code) => `2fa ${code}`, `92${digits(6)}`),
  password: () => whole((word) => `мой пароль: ${word}`, mixed(12)),
  passwordInUkrainian: () => whole((word) => `мій пароль це ${word}`, mixed(11)),
  passwordInEnglish: () => whole((word) => `password is ${word}!`, mixed(13)),
  passwordInWrongLayout: () => whole((word) => `gfhjkm: ${word}`, mixed(11)),
  passwordBelowItsWord: () => whole((word) => `пароль\n${word}`, mixed(10)),
  passwordPhrase: () => {
    const words = [letters(6), letters(7), letters(6)]
    return { says: `пароль: ${words.join(' ')}`, secrets: words }
  },
  passwordOfLogin: () => whole((word) => `логин ivanov / ${word}`, `${mixed(8)}!`),
  passwordInName: () => whole((word) => `пароль_${word}.txt`, mixed(11)),
  codeWord: () => whole((word) => `кодовое слово ${word}`, `барсик${letters(5)}`),
  passport: () => whole((number) => `паспорт ${number}`, `4509 ${digits(6)}`),
  passportAlone: () => whole((number) => number, `4511 ${digits(6)}`),
  passportAbroad: () => whole((number) => `загранпаспорт ${number}`, `75 ${digits(7)}`),
  passportOfUkraine: () => whole((number) => `паспорт ${number}`, `КВ ${digits(6)}`),
  snils: () => whole((number) => number, snils()),
  inn: () => whole((number) => `инн ${number}`, inn()),
  iban: () => whole((number) => `IBAN ${number}`, iban()),
  account: () => whole((number) => `счёт ${number}`, `40817810${digits(12)}`),
  accountInParts: () => whole((number) => `счёт ${number}`, `40817.810.${digits(1)}.${digits(4)}.${digits(7)}`),
  cloudKey: () => whole((key) => `ключ ${key}`, `AKIA${letters(16).toUpperCase()}`),
  mapsKey: () => whole((key) => `key=${key}`, `AIza${mixed(35)}`),
  forgeKey: () => whole((key) => key, `ghp_${mixed(36)}`),
  otherForgeKey: () => whole((key) => `доступ ${key}`, `glpat-${mixed(22)}`),
  chatKey: () => whole((key) => `токен ${key}`, `xoxb-${digits(10)}-${mixed(12)}`),
  payKey: () => whole((key) => `${key} протух`, `sk_live_${mixed(24)}`),
  packageKey: () => whole((key) => `//registry/:_authToken=${key}`, `npm_${mixed(36)}`),
  modelKey: () => whole((key) => `openai ${key}`, `sk-proj-${mixed(32)}`),
  signedToken: () => whole((token) => `Bearer ${token}`, `eyJ${mixed(16)}.eyJ${mixed(20)}.${mixed(22)}`),
  bearer: () => whole((token) => `Authorization: Bearer ${token}`, mixed(32)),
  apiKey: () => whole((key) => `api key: ${key}`, mixed(24)),
  telegramToken: () => whole((token) => `бот ${token} не отвечает`, `71${digits(8)}:AAH${mixed(32)}`),
  viberToken: () => {
    const hex = () => digits(16)
    return whole((token) => `вайбер ${token}`, `${hex()}-${hex()}-${hex()}`)
  },
  passwordInAddress: () => whole((word) => `https://ivan:${word}@portal.example.test/x`, mixed(12)),
  passwordOfDatabase: () => whole((word) => `postgres://app:${word}@10.0.0.5/app`, mixed(14)),
  privateKey: () =>
    whole((key) => `-----BEGIN RSA PRIVATE KEY-----\n${key}\n-----END RSA PRIVATE KEY-----`, `MII${mixed(40)}`),
} satisfies Readonly<Record<string, () => Canary>>
