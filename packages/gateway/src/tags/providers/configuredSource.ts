import { fromJson, good, type Json, type PropertyValue, type Quality, quality } from "@sightline/model";
import { coerce, dataTypeOf } from "../model/dataTypes.ts";
import type { TagDefinition } from "../model/definition.ts";
import { resolveRelative, type TagAddress } from "../model/tagPath.ts";
import { createSignal, parseSignal } from "./signals.ts";
import type { TagSource } from "./TagSource.ts";
import { compileTagExpression, type TagExpressionPlace } from "./tagExpression.ts";

/** Where a configured tag's value comes from, as its configuration says [PRJ25]. */
export function sourceOf(definition: TagDefinition, address: TagAddress, place: TagExpressionPlace): TagSource {
  if (definition.tagType === "UdtInstance") return { kind: "members" };
  if (definition.tagType !== "AtomicTag")
    return none("Bad_Unsupported", `${address.fullPath} is a ${definition.tagType}, no tag.`);
  const properties = definition.properties;
  if (properties.enabled === false) return none("Bad_Disabled", "This tag is disabled.");
  const signal = parseSignal(properties.simulate, { path: address.fullPath, dataType: initialType(definition) });
  if (signal) return { kind: "signal", signal: createSignal(signal), writable: false };
  switch (properties.valueSource ?? "memory") {
    case "memory":
      return { kind: "memory" };
    case "expr":
      return expressionSource(properties.expression, place);
    case "derived":
      return derivedSource(definition, address, place);
    case "reference":
      return { kind: "reference", target: resolveRelative(String(properties.sourceTagPath ?? ""), address) };
    default:
      return none(
        "Bad_Unsupported",
        `Tags from "${String(properties.valueSource)}" are not read by this gateway; --simulate-tags gives them live values.`,
      );
  }
}

function none(name: Quality["name"], message: string): TagSource {
  return { kind: "none", quality: quality(name, message) };
}

function expressionSource(source: Json | undefined, place: TagExpressionPlace): TagSource {
  try {
    return { kind: "expression", expression: compileTagExpression(typeof source === "string" ? source : "", place) };
  } catch (error) {
    return none(
      "Error_Configuration",
      `The expression cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** A derived tag reads another one through an expression that calls it `{source}`. */
function derivedSource({ properties }: TagDefinition, address: TagAddress, place: TagExpressionPlace): TagSource {
  const target = `{${resolveRelative(String(properties.sourceTagPath ?? ""), address)}}`;
  return expressionSource(String(properties.deriveExpressionGetter ?? "{source}").replaceAll("{source}", target), place);
}

/** The configured data type, else that of the configured value. */
export function initialType(definition: TagDefinition): string {
  const type = definition.properties.dataType;
  return typeof type === "string" ? type : dataTypeOf(fromJson(definition.properties.value ?? null));
}

/** What a memory tag holds before anybody writes it. */
export function initialValue(definition: TagDefinition): { value: PropertyValue; quality: Quality } {
  const dataType = initialType(definition);
  const coerced = coerce(fromJson(definition.properties.value ?? null), dataType);
  if (coerced.ok) return { value: coerced.value, quality: good };
  return { value: null, quality: quality("Error_TypeConversion", `The configured value is no ${dataType}.`) };
}
