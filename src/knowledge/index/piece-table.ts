/** Numbers for pieces of two to four letters of words, with the word's ends marked. */
interface PieceTable {
  /** The pieces of a word, numbered; new ones get the next number. */
  add(word: string): Uint32Array
  /** The same without adding: -1 for pieces that are not there. */
  find(word: string): Int32Array
  size(): number
}

const shortest = 2
const longest = 4
const end = 32
/** Twice the new pieces that a word of a large base brings: a table is to be half empty. */
const piecesAWord = 8

/** Pieces are told apart by a 32-bit hash: among a hundred thousand about one pair is taken for the same. */
/** `words`: about how many will come. Making room later means moving everything at once. */
export function makePieceTable(words = 0): PieceTable {
  const room = 1 << Math.ceil(Math.log2(Math.max(1 << 12, piecesAWord * words)))
  let keys = new Int32Array(room)
  let numbers = new Int32Array(room).fill(-1)
  let size = 0

  function slotOf(hash: number): number {
    const mask = keys.length - 1
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
    while (numbers[slot] !== -1 && keys[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }

  function grow(): void {
    const [oldKeys, oldNumbers] = [keys, numbers]
    keys = new Int32Array(oldKeys.length * 2)
    numbers = new Int32Array(oldKeys.length * 2).fill(-1)
    for (let at = 0; at < oldKeys.length; at++) {
      if (oldNumbers[at] === -1) continue
      const slot = slotOf(oldKeys[at]!)
      keys[slot] = oldKeys[at]!
      numbers[slot] = oldNumbers[at]!
    }
  }

  return {
    add: (word) =>
      Uint32Array.from(hashesOf(word), (hash) => {
        if (size * 2 >= keys.length) grow()
        const slot = slotOf(hash)
        if (numbers[slot] === -1) {
          keys[slot] = hash
          numbers[slot] = size++
        }
        return numbers[slot]!
      }),
    find: (word) => hashesOf(word).map((hash) => numbers[slotOf(hash)]!),
    size: () => size,
  }
}

function hashesOf(word: string): Int32Array {
  const length = word.length + 2
  let count = 0
  for (let size = shortest; size <= longest; size++) count += Math.max(0, length - size + 1)
  const hashes = new Int32Array(count)
  let place = 0
  for (let from = 0; from < length - 1; from++) {
    let hash = 0x811c9dc5
    for (let at = from; at < from + longest && at < length; at++) {
      const unit = at === 0 || at === length - 1 ? end : word.charCodeAt(at - 1)
      hash = Math.imul(hash ^ unit, 0x01000193)
      hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995)
      if (at - from + 1 >= shortest) hashes[place++] = hash
    }
  }
  return hashes
}
