/** A number with its English noun: 1 warning, 2 warnings, 0 warnings. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** A chance in whole percent, rounded down: what misses 75 % by a hair must not read as 75 %. */
export const inPercent = (share: number): string => `${Math.floor(100 * share + 1e-9)} %`
