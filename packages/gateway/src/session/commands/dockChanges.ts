import { isObject, numberOf, type PropertyObject, type PropertyValue } from "@sightline/model";
import type { DockDefinition } from "@sightline/project";

const words = {
  content: ["push", "cover", "auto"],
  show: ["visible", "onDemand", "auto"],
  anchor: ["fixed", "scrollable"],
  handle: ["show", "hide", "autoHide"],
} as const;

const types: Readonly<Record<string, string>> = {
  size: "number",
  autoBreakpoint: "number",
  modal: "boolean",
  resizable: "boolean",
  iconUrl: "string",
};

/** What a script or an action changes of a dock; a text where a value is none the key can have. What it does not name stays. */
export function dockChanges({ view, viewParams, display, ...rest }: PropertyObject): Partial<DockDefinition> | string {
  const changes: Record<string, PropertyValue> = {};
  if (typeof view === "string") changes.viewPath = view;
  if (isObject(viewParams)) changes.viewParams = viewParams;
  for (const [key, value] of Object.entries({ ...rest, ...displayChange(display) })) {
    const allowed: readonly PropertyValue[] | undefined = Object.hasOwn(words, key)
      ? words[key as keyof typeof words]
      : undefined;
    if (allowed && !allowed.includes(value)) return `${key} must be ${allowed.join(", ")}, not "${String(value)}"`;
    const type = allowed ? "string" : types[key];
    const plain = type === "number" ? (numberOf(value) ?? null) : value;
    if (type !== undefined && typeof plain === type) changes[key] = plain;
  }
  return changes as Partial<DockDefinition>;
}

/** `display` is what a page configuration calls `show`; the manual of 8.1 gives it the words of `content`, so these are taken too. */
function displayChange(display: PropertyValue | undefined): Record<string, PropertyValue> {
  if (display === undefined) return {};
  return display === "push" || display === "cover" ? { content: display } : { show: display };
}
