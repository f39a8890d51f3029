const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

const toRussian = new Map(Array.from(latinKeys, (key, at) => [key, russianKeys[at]!.replace('ё', 'е')]))
for (const [shifted, key] of Object.entries({ '{': 'х', '}': 'ъ', ':': 'ж', '"': 'э', '<': 'б', '>': 'ю', '~': 'е' })) {
  toRussian.set(shifted, key)
}
const toLatin = new Map(Array.from(russianKeys, (key, at) => [key, latinKeys[at]!]))

/** What was meant when Russian was typed with the Latin layout on: `ghbdtn` is «привет». Expects small letters. */
export function asRussianLayout(text: string): string {
  return Array.from(text, (key) => toRussian.get(key) ?? key).join('')
}

/** What was meant when English was typed with the Russian layout on: «руддщ» is `hello`. Expects small letters. */
export function asLatinLayout(text: string): string {
  return Array.from(text, (key) => toLatin.get(key) ?? key).join('')
}

/** Whether two small letters lie side by side on the keyboard, on the Latin or the Russian one. */
export function areNeighbours(left: string, right: string): boolean {
  for (const keys of [latinKeys, russianKeys]) {
    const at = keys.indexOf(left)
    if (at !== -1 && right !== '' && (keys[at - 1] === right || keys[at + 1] === right)) return true
  }
  return false
}
