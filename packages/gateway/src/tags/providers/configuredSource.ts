import { fromJson, good, type Json, type JsonObject, type PropertyValue, type Quality, quality } from "@sightline/model";
import { coerce, dataTypeOf, dataTypes } from "../model/dataTypes.ts";
import type { TagDefinition } from "../model/definition.ts";
import type { Parameters } from "../model/parameters.ts";
import type { TagProvider } from "../model/TagProvider.ts";
import { resolveRelative, type TagAddress } from "../model/tagPath.ts";
import { paceOf } from "./pace.ts";
import { querySource, type RunTagQuery } from "./querySource.ts";
import { createSignal, parseSignal } from "./signals.ts";
import type { Pace, TagSource } from "./TagSource.ts";
import { compileTagExpression, type TagExpression, type TagExpressionPlace } from "./tagExpression.ts";

/** What sources of tags need of the gateway. */
export interface SourcePlace extends TagExpressionPlace {
  readonly runQuery: RunTagQuery;
  /** The device of a name, as tags give it in `opcServer`. */
  device(name: string): TagProvider | undefined;
}

/** Finds the configured source of a tag [PRJ25]. */
export function sourceOf(definition: TagDefinition, address: TagAddress, place: SourcePlace): TagSource {
  if (definition.tagType === "UdtInstance") return { kind: "members" };
  if (definition.tagType !== "AtomicTag")
    return none("Bad_Unsupported", `${address.fullPath} is a ${definition.tagType} and has no value.`);
  const properties = definition.properties;
  if (properties.enabled === false)
    return { kind: "none", quality: quality("Bad_Disabled", "This tag is disabled."), keepsValue: true };
  const dataType = initialType(definition);
  if (!dataTypes.includes(dataType))
    return none("Error_Configuration", `The dataType ${JSON.stringify(dataType)} is unknown: use ${dataTypes.join(", ")}.`);
  const signal = parseSignal(properties.simulate, { path: address.fullPath, dataType });
  if (signal) return { kind: "signal", signal: createSignal(signal), writable: false };
  switch (properties.valueSource ?? "memory") {
    case "memory":
      return { kind: "memory" };
    case "expr":
      return expressionSource(definition, place);
    case "derived":
      return derivedSource(definition, address, place);
    case "reference":
      return { kind: "reference", target: targetOf(definition, address) };
    case "db":
      return querySource(properties, dataType, place.runQuery);
    case "opc":
      return itemSource(properties, place);
    default:
      return none(
        "Error_Configuration",
        `The valueSource ${JSON.stringify(properties.valueSource)} is unknown: use memory, expr, derived, reference, opc or db.`,
      );
  }
}

function none(name: Quality["name"], message: string): TagSource {
  return { kind: "none", quality: quality(name, message) };
}

/** A tag whose value a device has [TAG62]. */
function itemSource({ opcServer = "", opcItemPath = "" }: JsonObject, place: SourcePlace): TagSource {
  const provider = place.device(String(opcServer));
  if (provider) return { kind: "item", provider, path: String(opcItemPath) };
  const advice = "start with --simulate-tags for simulated values.";
  return none("Error_Configuration", `There is no OPC server ${JSON.stringify(opcServer)} here; ${advice}`);
}

function targetOf({ properties }: TagDefinition, address: TagAddress): string {
  return resolveRelative(String(properties.sourceTagPath ?? ""), address);
}

function expressionSource({ properties, parameters }: TagDefinition, place: TagExpressionPlace): TagSource {
  const expression = compiled(textOf(properties.expression), place, parameters);
  const pace = paceOf(properties);
  if (isQuality(expression)) return { kind: "none", quality: expression };
  return isQuality(pace) ? { kind: "none", quality: pace } : { kind: "expression", expression, pace };
}

/** A derived tag is an expression of another tag, which it calls `{source}`; what is written goes there [TAG11]. */
function derivedSource(definition: TagDefinition, address: TagAddress, place: TagExpressionPlace): TagSource {
  const { properties, parameters } = definition;
  const target = targetOf(definition, address);
  if (target.toLowerCase() === address.key) return none("Error_ExpressionEval", "Expression left operand is null.");
  const getter = compiled(textOf(properties.deriveExpressionGetter) || "{source}", place, parameters);
  const pace = paceOf(properties);
  if (isQuality(getter)) return { kind: "none", quality: getter };
  if (isQuality(pace)) return { kind: "none", quality: pace };
  const setter = textOf(properties.deriveExpressionSetter);
  return {
    kind: "derived",
    target,
    getter,
    setter: setter ? compiled(setter, place, parameters) : undefined,
    keepsTimestamp: properties.preserveSourceTimestamp === true,
    pace,
  };
}

function textOf(json: Json | undefined): string {
  return typeof json === "string" ? json.trim() : "";
}

function compiled(source: string, place: TagExpressionPlace, parameters: Parameters): TagExpression | Quality {
  try {
    return compileTagExpression(source, place, parameters);
  } catch (error) {
    return quality("Error_Configuration", `Invalid expression: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** True for a quality that says why there is none of what was asked for. */
export function isQuality(value: TagExpression | Quality | Pace): value is Quality {
  return typeof value === "object" && "name" in value;
}

/** The configured data type, by default that of the configured value. */
export function initialType(definition: TagDefinition): string {
  const type = definition.properties.dataType;
  return (type ?? null) === null ? dataTypeOf(fromJson(configuredValue(definition))) : String(type);
}

/** An export has the value a tag begins with as `value`, or as `defaultValue`. */
function configuredValue({ properties }: TagDefinition): Json {
  return properties.value ?? properties.defaultValue ?? null;
}

/** The configured value of a memory tag, before scaling; `dataType` is that of the raw value. */
export function initialValue(definition: TagDefinition, dataType: string): { value: PropertyValue; quality: Quality } {
  const coerced = coerce(fromJson(configuredValue(definition)), dataType);
  if (coerced.ok) return { value: coerced.value, quality: good };
  return { value: null, quality: quality("Error_TypeConversion", `The configured value is not a ${dataType}.`) };
}
