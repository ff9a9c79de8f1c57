import { isObject, type JsonObject } from "@sightline/model";
import type { Report } from "../definitions/problems.ts";
import type { ViewDefinition } from "../definitions/types.ts";
import { object, properties } from "../json/fields.ts";
import { parseComponents } from "./parseComponents.ts";
import { parseConfig } from "./parseConfig.ts";
import { parseEvents } from "./parseEvents.ts";
import { parsePermissions } from "./parsePermissions.ts";

/** One `view.json`; undefined, with a problem, where it has no root component [PRJ7]. */
export function parseView(
  identity: { path: string; hash: string },
  json: JsonObject,
  report: Report,
): ViewDefinition | undefined {
  if (!isObject(json.root)) {
    report({ severity: "error", message: "This view has no root component and cannot be opened." });
    return undefined;
  }
  return {
    ...identity,
    custom: properties(json.custom),
    params: properties(json.params),
    props: properties(json.props),
    config: parseConfig(json.propConfig, report),
    events: parseEvents(json.events, report),
    permissions: parsePermissions(json.permissions),
    components: parseComponents(object(json.root), report),
  };
}
