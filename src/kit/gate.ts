/** Runs before and after every SQL statement and HTTP call, by name: the one place where a test can kill the process. */
export type Gate = (name: string, side: 'before' | 'after') => void

/** The gate of production: nothing stands in it. */
export const openGate: Gate = () => {}
