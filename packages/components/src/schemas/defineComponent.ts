import type { Json, JsonObject } from "@sightline/model";
import type { ComponentSchema, EventSchema, FunctionSchema, PropertySchemas } from "./ComponentSchema.ts";

type Optional = "caption" | "childPosition" | "chooses" | "eager" | "embeds";

/** What the file of a component says. */
export interface ComponentDefinition extends Pick<ComponentSchema, "type" | "text" | "props" | Optional> {
  /** Properties that nothing here follows yet. */
  readonly unsupported?: PropertySchemas;
  readonly events?: Readonly<Record<string, EventSchema>>;
  readonly functions?: Readonly<Record<string, FunctionSchema>>;
}

/** A component's schema from its definition: `style`, which all components have, is added, and the defaults are gathered. */
export function defineComponent({
  unsupported = {},
  events = {},
  functions = {},
  ...definition
}: ComponentDefinition): ComponentSchema {
  const gaps = Object.entries(unsupported).map(([path, property]) => [path, { ...property, support: "none" as const }]);
  const props: PropertySchemas = { style: rootStyle, ...definition.props, ...Object.fromEntries(gaps) };
  const defaults = { props: defaultsOf(props), childPosition: defaultsOf(definition.childPosition ?? {}) };
  return { ...definition, props, events, functions, defaults };
}

const rootStyle = { type: "style", text: "CSS and style classes of the component." } as const;

/** The defaults as one object. Styles are empty where nothing is said; what is below a list has no default. */
function defaultsOf(props: PropertySchemas): JsonObject {
  const made: Record<string, Json> = {};
  for (const [path, { type, default: value }] of Object.entries(props)) {
    const given = value === undefined && type === "style" ? {} : value;
    if (given !== undefined && !/\[\]|\{\}/.test(path)) put(made, path.split("."), given);
  }
  return made;
}

function put(target: Record<string, Json>, [key = "", ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) {
    target[key] = isRecord(value) && isRecord(target[key]) ? { ...value, ...target[key] } : value;
    return;
  }
  const below: Record<string, Json> = isRecord(target[key]) ? { ...target[key] } : {};
  target[key] = below;
  put(below, rest, value);
}

function isRecord(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
