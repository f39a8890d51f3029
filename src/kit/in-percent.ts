/** A chance in whole percent, rounded down: what misses 75 % by a hair must not read as 75 %. */
export const inPercent = (share: number): string => `${Math.floor(100 * share + 1e-9)} %`
