import { recogniseInSteps } from './mask.ts'
import { mayComplete, protectAcross } from './protect-across.ts'
import { protectWords } from './protect-words.ts'

/** One of each kind of text that takes a way of its own through the recognisers; what is in them is made up. */
export const samples = (number: number): readonly string[] => [
  `впн не работает с утра, кабинет ${number}`,
  'принтер не печатает, а сканер сканирует',
  'how do I get access to the shared folder',
  'не приходить лист, допоможіть будь ласка',
  `мой пароль Ландыш${number}! логин ivanov${number}`,
  `the password is Lily-${number}, login: ivanov`,
  `код из смс ${number} ${number}, пин ${number}`,
  `карта 4000 0000 0000 ${number}, cvv ${number % 1_000}`,
  `паспорт 4500 12${number}, снилс 112-233-445 95`,
  `инн 500100732259, счёт 40817810099910004312, заявка ${number}`,
  `token=abcDEF${number}ghiJKL https://user:pass${number}@example.com`,
  'гфкщдм мой gfhjkm такой же',
]
const saidInPieces = (number: number): readonly (readonly [string, string])[] => [
  ['забыл пароль', 'вот он'],
  ['мой код', String(number)],
  ['4000 0000', `0000 ${number}`],
]

/**
 * Goes the way of a message twice, for nobody: an expression is compiled when it is first used and once more when it is used again,
 * which together takes a third of a second that would be the first users'. A step a recogniser.
 */
export function* rehearse(): Generator<void, void> {
  for (const number of [3_456, 7_891]) {
    for (const sample of samples(number)) {
      yield* recogniseInSteps(sample)
      yield
      // Another text each time: what is known to be harmless is not looked at again.
      protectWords(`${sample} ${number}`)
    }
    for (const [first, second] of saidInPieces(number)) {
      yield
      if (mayComplete(second)) protectAcross([first], second)
    }
  }
}
