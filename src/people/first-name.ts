/** As one greets: the first word of a name. Empty where there is none. */
export const firstName = (name: string | null): string => name?.trim().split(/\s+/u)[0] ?? ''
