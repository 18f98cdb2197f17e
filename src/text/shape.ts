// What the compiler knows about the texts: English has exactly the keys of Chinese, a key exists,
// and a text gets exactly the values its placeholders name.

/**
 * The keys of `Area` with any text in them. Declaring `en` as this makes a missing or an extra key
 * a type error.
 */
export type SameKeys<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : SameKeys<Area[Key]>
}

/** The dotted paths of all texts in a tree: `'plan.state.late'`. */
export type KeyOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${KeyOf<Tree[Key]>}`
}[keyof Tree & string]

/** The text at a dotted path. */
export type TextAt<Tree, Path extends string> = Path extends keyof Tree
  ? Tree[Path]
  : Path extends `${infer Head}.${infer Rest}`
    ? Head extends keyof Tree
      ? TextAt<Tree[Head], Rest>
      : never
    : never

/** The names in braces: `'目标 {value} · {year}'` has `'value' | 'year'`. */
export type PlaceholderOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never
