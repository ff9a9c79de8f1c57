import type { ScriptValue, SystemFunction } from "@sightline/python";
import { type BoundArguments, define, type GatewayFunction, required } from "../define.ts";
import type { KeptGlobal, ScriptGlobals } from "./ScriptGlobals.ts";

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

const byHosts = "Asked by the dictionary of getGlobals in script hosts, in their own notation:";

/** What the dictionary of `getGlobals()` asks the gateway [SYS99]. */
export function globalFunctions({ globals }: GlobalsNeeds): readonly GatewayFunction[] {
  const key = required("key", "String");
  const version = required("version", "Integer");
  return [
    define(
      { name: "system.util.getGlobal", doc: `${byHosts} a value, unless it is the version they know.`, params: [key, version] },
      (args) => {
        const kept = globals.get(args.requiredText("key"));
        return kept ? shown(kept, args.number("version")) : null;
      },
    ),
    define(
      {
        name: "system.util.setGlobal",
        doc: `${byHosts} sets a value; where another version than the one given (0: any) is there, answers that.`,
        params: [key, required("text", "String"), version],
      },
      (args) => setGlobal(globals, args),
    ),
    define(
      {
        name: "system.util.changedGlobals",
        doc: `${byHosts} what changed of the values they know.`,
        params: [required("known", "List")],
      },
      (args) => (args.list("known") as readonly (readonly [string, number])[]).flatMap((known) => changed(globals, known)),
    ),
    define({ name: "system.util.removeGlobal", doc: "Removes one of the globals all scripts share.", params: [key] }, (args) =>
      globals.delete(args.requiredText("key")),
    ),
    define({ name: "system.util.globalKeys", doc: "Names of the globals all scripts share." }, () => [...globals.keys()]),
  ];
}

function shown({ text, version }: KeptGlobal, known: number | undefined): ScriptValue {
  return [version, version === known ? null : text];
}

function setGlobal(globals: ScriptGlobals, args: BoundArguments): ScriptValue {
  const [key, text] = [args.requiredText("key"), args.requiredText("text")];
  const base = args.number("version") ?? 0;
  const present = globals.get(key);
  if (base === 0 || present?.version === base) return [globals.set(key, text).version, null];
  return present ? [present.version, present.text] : null;
}

function changed(globals: ScriptGlobals, [key, version]: readonly [string, number]): ScriptValue[] {
  const present = globals.get(key);
  if (present?.version === version) return [];
  return [[key, present?.version ?? 0, present?.text ?? null]];
}
