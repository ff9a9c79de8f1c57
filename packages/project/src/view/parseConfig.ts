import { freezeDeep, fromJson, isObject, type Json, type JsonObject, type PropertyValue } from "@sightline/model";
import type { Report } from "../definitions/problems.ts";
import type { BindingDefinition, PropertyConfig, TransformDefinition } from "../definitions/types.ts";
import { flag, list, object, oneOf, text } from "../json/fields.ts";

const none: ReadonlyMap<string, PropertyConfig> = new Map();

/** `propConfig`, by property path. A binding that cannot be read is reported and left out [PRJ9]. */
export function parseConfig(json: Json | undefined, report: Report): ReadonlyMap<string, PropertyConfig> {
  if (!isObject(json)) return none;
  const config = new Map<string, PropertyConfig>();
  for (const [property, value] of Object.entries(json as JsonObject)) {
    config.set(
      property,
      parseProperty(object(value), (finding) => report({ property, ...finding })),
    );
  }
  return config;
}

function parseProperty(json: JsonObject, report: Report): PropertyConfig {
  const binding = isObject(json.binding) ? parseBinding(object(json.binding), report) : undefined;
  const onChange = isObject(json.onChange) ? object(json.onChange) : undefined;
  const script = text(onChange?.script);
  const direction = oneOf(json.paramDirection, ["input", "output", "inout", ""] as const, "");
  return {
    access: oneOf(json.access, ["PUBLIC", "PROTECTED", "PRIVATE", "SYSTEM"], "PUBLIC"),
    persistent: flag(json.persistent, true),
    ...(binding ? { binding } : {}),
    ...(script ? { onChange: { enabled: flag(onChange?.enabled, true), script } } : {}),
    ...(direction ? { paramDirection: direction } : {}),
  };
}

/** One binding; undefined, with a problem, where it has no type. */
export function parseBinding(json: JsonObject, report: Report): BindingDefinition | undefined {
  const type = text(json.type);
  if (!type) {
    report({ severity: "error", message: "This binding has no type and does nothing." });
    return undefined;
  }
  return {
    type,
    config: object(json.config),
    transforms: list(json.transforms).map((transform) => parseTransform(object(transform), report)),
    enabled: flag(json.enabled, true),
    overlayOptOut: flag(json.overlayOptOut, false),
  };
}

function parseTransform(json: JsonObject, report: Report): TransformDefinition {
  switch (json.type) {
    case "map":
      return {
        type: "map",
        inputType: text(json.inputType, "scalar"),
        outputType: text(json.outputType, "scalar"),
        mappings: list(json.mappings).map((mapping) => ({
          input: value(object(mapping).input),
          output: value(object(mapping).output),
        })),
        fallback: value(json.fallback),
      };
    case "format":
      return { type: "format", formatType: text(json.formatType, "numeric"), formatValue: value(json.formatValue) };
    case "expression":
      return { type: "expression", expression: text(json.expression) };
    case "script":
      return { type: "script", code: text(json.code) };
    default:
      report({
        severity: "missing behaviour",
        kind: "transform",
        message: `Transforms of type "${String(json.type)}" are not known here: the property is marked bad.`,
      });
      return { type: "unknown", name: String(json.type) };
  }
}

function value(json: Json | undefined): PropertyValue {
  return json === undefined ? null : freezeDeep(fromJson(json));
}
