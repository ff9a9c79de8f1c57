import type { Json } from "@sightline/model";
import type { Report } from "../definitions/problems.ts";
import type { ActionDefinition, EventHandler } from "../definitions/types.ts";
import { flag, object, text } from "../json/fields.ts";
import { parsePermissions } from "./parsePermissions.ts";

const domains = ["component", "dom", "system"] as const;
type Domain = (typeof domains)[number];

/** `{domain: {event: action or [actions]}}`; actions run in the order they stand [PRJ10]. */
export function parseEvents(json: Json | undefined, report: Report): readonly EventHandler[] {
  const handlers: EventHandler[] = [];
  for (const [domain, events] of Object.entries(object(json))) {
    if (!domains.includes(domain as Domain)) {
      report({
        severity: "warning",
        property: `events.${domain}`,
        message: `"${domain}" is not a kind of event; the kinds are ${domains.join(", ")}.`,
      });
      continue;
    }
    for (const [name, action] of Object.entries(object(events)))
      handlers.push(parseHandler({ domain: domain as Domain, name }, action, report));
  }
  return handlers;
}

function parseHandler(event: { domain: Domain; name: string }, json: Json, report: Report): EventHandler {
  const actions = (Array.isArray(json) ? (json as readonly Json[]) : [json]).flatMap((action) => {
    const type = text(object(action).type);
    if (type) return [parseAction(type, action)];
    report({
      severity: "warning",
      property: `events.${event.domain}.${event.name}`,
      message: "An action without a type was left out.",
    });
    return [];
  });
  return { ...event, actions };
}

function parseAction(type: string, json: Json): ActionDefinition {
  const fields = object(json);
  return {
    type,
    config: object(fields.config),
    enabled: flag(fields.enabled, true),
    preventDefault: flag(fields.preventDefault, false),
    stopPropagation: flag(fields.stopPropagation, false),
    permissions: parsePermissions(fields.permissions),
  };
}
