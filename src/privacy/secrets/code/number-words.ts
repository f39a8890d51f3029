/** Words for numbers in the three languages, by what they are worth. */
const worth = new Map<string, number>(
  Object.entries({
    0: 'ноль нуль zero oh nol',
    1: 'один одна одно одного одиниця one odin',
    2: 'два две дві two dva',
    3: 'три three tri',
    4: 'четыре чотири four chetyre',
    5: "пять п'ять п’ять five pyat",
    6: 'шесть шість six shest',
    7: 'семь сім seven sem',
    8: 'восемь вісім eight vosem',
    9: "девять дев'ять дев’ять nine devyat",
    10: 'десять ten',
    11: 'одиннадцать одинадцять eleven',
    12: 'двенадцать дванадцять twelve',
    13: 'тринадцать тринадцять thirteen',
    14: 'четырнадцать чотирнадцять fourteen',
    15: "пятнадцать п'ятнадцять п’ятнадцять fifteen",
    16: 'шестнадцать шістнадцять sixteen',
    17: 'семнадцать сімнадцять seventeen',
    18: 'восемнадцать вісімнадцять eighteen',
    19: "девятнадцать дев'ятнадцять дев’ятнадцять nineteen",
    20: 'двадцать двадцять twenty',
    30: 'тридцать тридцять thirty',
    40: 'сорок forty fourty',
    50: "пятьдесят п'ятдесят п’ятдесят fifty",
    60: 'шестьдесят шістдесят sixty',
    70: 'семьдесят сімдесят seventy',
    80: 'восемьдесят вісімдесят eighty',
    90: "девяносто дев'яносто дев’яносто ninety",
    100: 'сто',
    200: 'двести двісті',
    300: 'триста',
    400: 'четыреста чотириста',
    500: "пятьсот п'ятсот п’ятсот",
    600: 'шестьсот шістсот',
    700: 'семьсот сімсот',
    800: 'восемьсот вісімсот',
    900: "девятьсот дев'ятсот дев’ятсот",
  }).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)] as const)),
)

/** A stretch of such words, and the digits they say. */
export interface SpokenNumber {
  readonly from: number
  readonly to: number
  readonly digits: string
}

/** All stretches of two words and more: «двести сорок один восемьсот девяносто» says 241890. */
export function spokenNumbers(text: string): readonly SpokenNumber[] {
  const found: SpokenNumber[] = []
  let words: { from: number; to: number; value: number }[] = []
  const close = () => {
    const [first, last] = [words[0], words.at(-1)]
    if (first !== undefined && last !== undefined && words.length > 1) {
      found.push({ from: first.from, to: last.to, digits: digitsOf(words.map(({ value }) => value)) })
    }
    words = []
  }
  for (const { index, 0: word } of text.matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)) {
    const value = worth.get(word.toLowerCase())
    const last = words.at(-1)
    if (last !== undefined && !/^[\s,.-]{1,4}$/.test(text.slice(last.to, Math.min(index, last.to + 5)))) close()
    if (value === undefined) close()
    else words.push({ from: index, to: index + word.length, value })
  }
  close()
  return found
}

/** What goes on within one number is smaller than the place that stands before it. */
function digitsOf(values: readonly number[]): string {
  const numbers: number[] = []
  let place = 1
  for (const value of values) {
    const last = numbers.at(-1)
    const isWithin = last !== undefined && value > 0 && value < place
    if (isWithin) numbers[numbers.length - 1] = last + value
    else numbers.push(value)
    place = value >= 100 ? 100 : value >= 20 ? 10 : 1
  }
  return numbers.join('')
}
