/**
 * What JSON can tell: a key is there with a value, or it is absent. The schemas' own types also allow `undefined` as a
 * value of optional keys, which no body ever holds.
 */
export type Told<Value> = Value extends readonly (infer Entry)[]
  ? readonly Told<Entry>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Told<Exclude<Value[Key], undefined>> }
    : Value;
