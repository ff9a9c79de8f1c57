import type { ScriptFailure, ScriptOutcome } from "@sightline/python";
import { indent } from "./components.ts";
import type { SessionWorld } from "./sessionWorld.ts";

/** Scripts in gateway scope. */
export interface GatewayScripts {
  /** What the body of a function returns. */
  value(body: string): Promise<unknown>;
  /** How it fails. */
  failure(body: string): Promise<ScriptFailure>;
}

/** Runs bodies of functions in gateway scope of the project of tests. */
export function gatewayScripts(world: SessionWorld): GatewayScripts {
  const run = async (body: string): Promise<ScriptOutcome> => {
    const where = { project: "Plant", label: "test" };
    const script = { form: "function", name: "f", params: [], body: indent(body), where } as const;
    const calls = [{ script, args: [], context: { project: "Plant" } }];
    const [outcome] = await world.services.engine.run({ project: "Plant", lane: "background", calls });
    if (!outcome) throw new Error("there was no outcome");
    return outcome;
  };
  return {
    value: async (body) => {
      const outcome = await run(body);
      if (!outcome.ok) throw new Error(outcome.failure.traceback);
      return outcome.value;
    },
    failure: async (body) => {
      const outcome = await run(body);
      if (outcome.ok) throw new Error(`the script answered ${JSON.stringify(outcome.value)}`);
      return outcome.failure;
    },
  };
}
