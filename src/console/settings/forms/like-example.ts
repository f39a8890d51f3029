/**
 * The pattern of whatever looks like an example: its letters and signs, any digits in their places. Nobody has to know
 * how patterns are written: `PC-0412` is `PC-\d\d\d\d`.
 */
export const likeExample = (example: string): string =>
  Array.from(example)
    .map((sign) => (/\d/.test(sign) ? String.raw`\d` : /[\\^$.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign))
    .join('')
