import { type ClientComponent, domEventNames, type JsonObject } from "@sightline/model";
import type { SyntheticEvent } from "react";

const fields = [
  ...["clientX", "clientY", "pageX", "pageY", "screenX", "screenY", "button", "buttons"],
  ...["altKey", "ctrlKey", "metaKey", "shiftKey", "key", "code", "keyCode", "charCode", "location", "repeat"],
  ...["deltaX", "deltaY", "deltaMode", "pointerId", "pointerType", "pressure"],
];

type Handlers = Readonly<Record<string, (event: SyntheticEvent) => void>>;

/** Handlers for exactly the DOM events something listens to [CMP13]; `emit` gets the name and what scripts read of it. */
export function domHandlers(facts: ClientComponent, emit: (name: string, event: JsonObject) => void): Handlers {
  const handlers: Record<string, (event: SyntheticEvent) => void> = {};
  for (const name of facts.domEvents ?? []) {
    if (!domEventNames.has(name)) continue;
    const prevents = facts.preventDefault?.includes(name) ?? false;
    const stops = facts.stopPropagation?.includes(name) ?? false;
    handlers[name] = (event) => {
      if (prevents || name === "onContextMenu") event.preventDefault();
      if (stops) event.stopPropagation();
      emit(name, eventObject(event));
    };
  }
  return handlers;
}

/** What a script can read of a DOM event. */
export function eventObject(event: SyntheticEvent): JsonObject {
  const source = event as unknown as Record<string, unknown>;
  const made: Record<string, JsonObject[string]> = {};
  for (const field of fields) {
    const value = source[field];
    if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") made[field] = value;
  }
  const value = (event.target as { readonly value?: unknown } | null)?.value;
  if (typeof value === "string") made.value = value;
  return made;
}
