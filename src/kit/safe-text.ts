declare const isSafe: unique symbol

/**
 * Words in which every secret that is recognised is masked and every character can be stored. Stores take nothing else.
 * Only `privacy/protect-words.ts` makes them; a test looks for casts elsewhere.
 */
export type SafeText = string & { readonly [isSafe]: true }

/** JSON all of whose texts, keys included, are safe. */
export type SafeJson = null | boolean | number | SafeText | readonly SafeJson[] | { readonly [key: string]: SafeJson }
