import { componentCatalog } from "@sightline/components/schemas";
import { domEventNames } from "@sightline/model";
import type { ActionDefinition, EventHandler } from "@sightline/project";
import { type ActionType, actionOptions } from "../binding/actionOptions.ts";
import type { Gap } from "./GapList.ts";

type Add = (gap: Omit<Gap, "component">) => void;

/** Events of views and components that the gateway itself starts. */
const systemEvents = new Set(["onStartup", "onShutdown"]);

/** Finds events that are never sent, and actions and options that do nothing [PRJ123]. `type`: of the component; empty: a view. */
export function findEventGaps(events: readonly EventHandler[], type: string, add: Add): void {
  for (const event of events) {
    if (!event.actions.some((action) => action.enabled)) continue;
    const property = `events.${event.domain}.${event.name}`;
    if (!isSent(event, type))
      add({
        kind: "event",
        severity: "missing behaviour",
        property,
        message: `The event ${event.name} is never sent here: its actions do not run.`,
      });
    for (const action of event.actions) if (action.enabled) findActionGaps(action, property, add);
  }
}

/** Of an unknown component it is the component that is missing. */
function isSent({ domain, name }: EventHandler, type: string): boolean {
  if (domain === "system") return systemEvents.has(name);
  if (domain === "dom") return domEventNames.has(name);
  const schema = componentCatalog.get(type);
  return schema === undefined || (schema.events[name] !== undefined && schema.events[name].support !== "none");
}

function findActionGaps({ type, config }: ActionDefinition, property: string, add: Add): void {
  if (!Object.hasOwn(actionOptions, type)) {
    const message = `Actions of type "${type}" are not supported: nothing is done.`;
    return add({ kind: "action", severity: "missing behaviour", property, message });
  }
  const followed: readonly string[] = actionOptions[type as ActionType];
  for (const [option, value] of Object.entries(config)) {
    if (followed.includes(option) || value === null || value === "" || value === false) continue;
    const message = `The option ${option} of ${type} actions has no effect here.`;
    add({ kind: "action", severity: "missing behaviour", property, message, same: `${type} ${option}` });
  }
}
