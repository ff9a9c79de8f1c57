/** How a script is wrapped: `function`: the indented body of `name(params)`; `module`: a whole file or expression. */
export interface TranslateOptions {
  readonly form: "function" | "module";
  /** Name of the function that the result defines; unused for modules. */
  readonly name: string;
  readonly params: readonly string[];
  /** What tracebacks show between quotes, for messages only. */
  readonly filename: string;
}

/** Where and why a source is not Python 2.7; line 1 is the `def` line in the function form. */
export interface DialectSyntaxError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export type Translation = { readonly code: string } | { readonly syntaxError: DialectSyntaxError };

/** Turns Python 2.7 text into text for CPython 3's parser; what changed meaning is done by `sightline_dialect`. */
export interface Dialect {
  translate(source: string, options: TranslateOptions): Translation;
}
