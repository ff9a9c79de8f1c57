import type { ScriptEngine } from "@sightline/python";

/** The script engine of a gateway, for parts that are made before it starts. */
export class LateEngine {
  #engine: ScriptEngine | undefined;
  #started: (engine: ScriptEngine) => void = () => {};

  /** Resolved when scripts can run. */
  readonly started = new Promise<ScriptEngine>((resolve) => {
    this.#started = resolve;
  });

  /** The engine; throws before it has started. */
  readonly get = (): ScriptEngine => {
    if (!this.#engine) throw new Error("scripts are asked for before their engine was started");
    return this.#engine;
  };

  start(engine: ScriptEngine): void {
    this.#engine = engine;
    this.#started(engine);
  }
}
