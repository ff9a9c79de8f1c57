import type { SystemFunction } from "@sightline/python";
import { define, type GatewayFunction, required } from "../define.ts";
import type { ScriptGlobals } from "./ScriptGlobals.ts";

/** What `system.util.getGlobals()` needs of the gateway. */
export interface GlobalsNeeds {
  /** Shared by all script hosts. */
  readonly globals: ScriptGlobals;
}

/** Answered by an object in the script hosts that calls the functions of {@link globalFunctions}. */
export const globalsObject: SystemFunction = {
  name: "system.util.getGlobals",
  doc: "The dictionary all scripts of the gateway share.",
  params: [],
  where: "host",
};

/** What the dictionary of `getGlobals()` asks the gateway. */
export function globalFunctions({ globals }: GlobalsNeeds): readonly GatewayFunction[] {
  const key = required("key", "String");
  return [
    define(
      { name: "system.util.getGlobal", doc: "One of the globals all scripts share.", params: [key] },
      (args) => globals.get(args.requiredText("key")) ?? null,
    ),
    define(
      {
        name: "system.util.setGlobal",
        doc: "Sets one of the globals all scripts share.",
        params: [key, required("value", "Object")],
      },
      (args) => {
        globals.set(args.requiredText("key"), args.plain("value"));
        return null;
      },
    ),
    define({ name: "system.util.removeGlobal", doc: "Removes one of the globals all scripts share.", params: [key] }, (args) =>
      globals.delete(args.requiredText("key")),
    ),
    define({ name: "system.util.globalKeys", doc: "Names of the globals all scripts share." }, () => [...globals.keys()]),
  ];
}
