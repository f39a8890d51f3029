/** The shape of a table of words without its very words: what another language has to fill. */
export type Widen<Value> = Value extends string
  ? string
  : Value extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Value]: Widen<Value[Key]> }
