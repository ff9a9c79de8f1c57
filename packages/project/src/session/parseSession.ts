import type { Json, JsonObject } from "@sightline/model";
import type { Report } from "../definitions/problems.ts";
import type { SessionEvents, SessionPropsDefinition } from "../definitions/types.ts";
import { flag, list, object, properties, text } from "../json/fields.ts";
import { parseConfig } from "../view/parseConfig.ts";

/** `session-props/props.json` [PRJ13]. */
export function parseSessionProps(json: JsonObject, report: Report): SessionPropsDefinition {
  return {
    base: Object.freeze({ props: properties(json.props), custom: properties(json.custom) }),
    config: parseConfig(json.propConfig, report),
  };
}

/** A project without session scripts. */
export const noSessionEvents: SessionEvents = {
  onStartup: "",
  onShutdown: "",
  onPageStartup: "",
  onAuthChallengeCompleted: "",
  messageHandlers: [],
};

/** Session events that run here; what else a project has a script for never runs [PRJ121]. */
const running: readonly string[] = ["onStartup", "onShutdown", "onPageStartup", "messageHandlers"];

/** Reports the script of a session event that does not happen here. */
export function reportNeverRun(event: string, report: Report): void {
  if (running.includes(event)) return;
  const message = `The session event ${event} does not happen here: its script is never run.`;
  report({ severity: "missing behaviour", kind: "script", property: event, message });
}

/** The 8.1 form, `session-scripts/data.bin`: bodies of functions, indented, as JSON text [PRJ14]. */
export function parseSessionScripts(json: JsonObject, report: Report): SessionEvents {
  for (const [event, script] of Object.entries(json)) if (holdsScript(script)) reportNeverRun(event, report);
  return {
    onStartup: body(json.onStartup),
    onShutdown: body(json.onShutdown),
    onPageStartup: body(json.onPageStartup),
    onAuthChallengeCompleted: body(json.onAuthChallengeCompleted),
    messageHandlers: list(json.messageHandlers).map((handler) => {
      const { name, enabled, script } = object(handler);
      return { name: text(name), enabled: flag(enabled, true), script: text(script) };
    }),
  };
}

/** A script of white space is no script: the Designer stores a tab for an empty one. */
function body(json: Json | undefined): string {
  const script = text(json);
  return script.trim() ? script : "";
}

/** A script's text, or a list or an object of scripts, that holds more than white space. */
function holdsScript(json: Json): boolean {
  if (typeof json === "string") return json.trim() !== "";
  return typeof json === "object" && json !== null && Object.values(json).some((each) => holdsScript(each as Json));
}
