import fc from 'fast-check'

const halves = { first: 0xd800, count: 0x800 }

/**
 * Text of any code points but halves of pairs: what `fc.string({ unit: 'binary' })` gives, without its table of all
 * 1.1 million of them, which takes two seconds to lay out. Names dangerous in JavaScript come from `fc.string()`.
 */
export const anyCodePoints = (length: fc.ArrayConstraints = {}): fc.Arbitrary<string> =>
  fc.array(codePoint, length).map((all) => all.join(''))

const codePoint = fc
  .integer({ min: 0, max: 0x10_ff_ff - halves.count })
  .map((at) => String.fromCodePoint(at < halves.first ? at : at + halves.count))
