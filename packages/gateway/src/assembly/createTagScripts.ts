import { type QualifiedValue, quality } from "@sightline/model";
import type { ScriptEngine } from "@sightline/python";
import { qualifiedOutcome } from "../binding/evaluatePlan.ts";
import type { RunScript } from "../tags/index.ts";

/** What `runScript` of expression tags needs of the gateway. */
export interface TagScriptsNeeds {
  /** Resolved when scripts can run. */
  readonly engine: Promise<ScriptEngine>;
  /** The project whose libraries the scripts see; empty for none. */
  project(): string;
}

/** Runs the scripts of expression tags in gateway scope, in the background lane. */
export function createTagScripts({ engine, project }: TagScriptsNeeds): RunScript {
  return async ({ code, args }) => {
    const name = project();
    const where = { project: name, label: `runScript:${code}` };
    const script = { form: "expression", name: "runScript", params: [], body: code, where } as const;
    try {
      const running = await engine;
      const [outcome] = await running.run({
        project: name,
        lane: "background",
        calls: [{ script, args, context: { project: name } }],
      });
      return outcome ? qualifiedOutcome(outcome) : failed("the script was not run");
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
  };
}

function failed(message: string): QualifiedValue {
  return { value: null, quality: quality("Error_ScriptEval", message), timestamp: Date.now() };
}
