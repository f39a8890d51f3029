/** Whether one slip of a finger makes `target` of `word`: a letter changed, added, left out, or two of them swapped. */
export function isNear(word: string, target: string): boolean {
  if (Math.abs(word.length - target.length) > 1) return false
  const length = Math.min(word.length, target.length)
  let start = 0
  while (start < length && word[start] === target[start]) start += 1
  const [rest, other] = [word.slice(start), target.slice(start)]
  if (rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1)) return true
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)
}
