import type { ExpressionScriptCall } from "@sightline/expression";
import type { QualifiedValue } from "@sightline/model";

/** Runs what `runScript` of an expression tag asks for; a script that fails is a value with Error_ScriptEval. */
export type RunScript = (call: ExpressionScriptCall) => Promise<QualifiedValue>;

/** The scripts one expression waits for. Each result is used for one evaluation, and equal calls run once at a time [EXP17]. */
export class ScriptResults {
  readonly #known = new Map<string, QualifiedValue>();
  readonly #asked = new Set<string>();

  constructor(private readonly run: RunScript) {}

  find({ key }: ExpressionScriptCall): QualifiedValue | undefined {
    return this.#known.get(key);
  }

  /** Runs a script and says when its result is there. */
  ask(call: ExpressionScriptCall, ready: () => void): void {
    if (this.#asked.has(call.key)) return;
    this.#asked.add(call.key);
    void this.run(call).then((result) => {
      this.#asked.delete(call.key);
      this.#known.set(call.key, result);
      ready();
    });
  }

  /** An evaluation is complete: the next one runs its scripts anew. */
  forget(): void {
    this.#known.clear();
  }
}
