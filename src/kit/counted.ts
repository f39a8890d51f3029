/** A number with its English noun: 1 warning, 2 warnings, 0 warnings. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
