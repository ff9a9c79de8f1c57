/** A script as it is compiled: the body of `name(params)`, or a whole module. */
export interface CorpusScript {
  readonly kind: string;
  readonly form: "function" | "module";
  readonly name: string;
  readonly params: readonly string[];
  readonly body: string;
}
