import { isObject, type Json, type JsonObject } from "@sightline/model";

/** What of a tag's value has to change for a script to run. */
export type TagChange = "VALUE" | "QUALITY" | "TIMESTAMP";

/** An event script of a tag that can run. */
export interface TagEventScript {
  readonly event: "valueChanged" | "qualityChanged" | "qualifiedValueChanged";
  readonly changes: readonly TagChange[];
  /** The body of the function, every line indented. */
  readonly body: string;
}

/** The event scripts of a tag, and why some of them never run. */
export interface TagEventScripts {
  readonly scripts: readonly TagEventScript[];
  readonly problems: readonly string[];
}

const changeTypes: readonly TagChange[] = ["VALUE", "QUALITY", "TIMESTAMP"];
const alarmEvents = ["alarmActive", "alarmCleared", "alarmAcked"];

/** Reads `eventScripts`; a script that can never run is a problem, one that is disabled or empty is none [TAG30]. */
export function eventScriptsOf({ eventScripts }: JsonObject): TagEventScripts {
  if (eventScripts === undefined || eventScripts === null) return { scripts: [], problems: [] };
  if (!Array.isArray(eventScripts)) return { scripts: [], problems: ["eventScripts must be a list; none of them runs."] };
  const read = (eventScripts as readonly Json[]).map(readScript);
  return {
    scripts: read.filter((each): each is TagEventScript => typeof each === "object"),
    problems: read.filter((each) => typeof each === "string"),
  };
}

function readScript(json: Json): TagEventScript | string | undefined {
  if (!isObject(json)) return "An item of eventScripts is not an object: it never runs.";
  const { eventid, script, enabled = true } = json as JsonObject;
  if (enabled === false || typeof script !== "string" || script.trim() === "") return undefined;
  const changes = changesOf(json as JsonObject);
  if (typeof changes === "string") return changes;
  if (/^[^\s#]/m.test(script))
    return `The event script ${String(eventid)} never runs: every line of it must be indented, as it is the body of a function.`;
  return { event: eventid as TagEventScript["event"], changes, body: script };
}

/** The changes a script waits for; a text says why it never runs. */
function changesOf({ eventid, changeTypes: given }: JsonObject): readonly TagChange[] | string {
  if (eventid === "valueChanged") return ["VALUE"];
  if (eventid === "qualityChanged") return ["QUALITY"];
  if (alarmEvents.includes(String(eventid))) return `The event script ${String(eventid)} never runs: alarms are not evaluated.`;
  if (eventid !== "qualifiedValueChanged")
    return `The event script ${JSON.stringify(eventid)} never runs: there is no such event.`;
  if (!Array.isArray(given) || given.length === 0)
    return `The event script qualifiedValueChanged never runs: changeTypes must be a list of ${changeTypes.join(", ")}.`;
  const named = (given as readonly Json[]).map((each) => String(each).toUpperCase());
  const unknown = named.find((each) => !changeTypes.some((known) => known === each));
  if (unknown !== undefined)
    return `The event script qualifiedValueChanged never runs: changeTypes knows no ${JSON.stringify(unknown)}, only ${changeTypes.join(", ")}.`;
  return changeTypes.filter((known) => named.includes(known));
}
