import { fromJson, good, type Json, type PropertyValue, type Quality, quality } from "@sightline/model";
import { coerce, dataTypeOf } from "../model/dataTypes.ts";
import type { TagDefinition } from "../model/definition.ts";
import { resolveRelative, type TagAddress } from "../model/tagPath.ts";
import { createSignal, parseSignal } from "./signals.ts";
import type { TagSource } from "./TagSource.ts";
import { compileTagExpression, type TagExpressionPlace } from "./tagExpression.ts";

/** Finds the configured source of a tag [PRJ25]. */
export function sourceOf(definition: TagDefinition, address: TagAddress, place: TagExpressionPlace): TagSource {
  if (definition.tagType === "UdtInstance") return { kind: "members" };
  if (definition.tagType !== "AtomicTag")
    return none("Bad_Unsupported", `${address.fullPath} is a ${definition.tagType} and has no value.`);
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
        `Value source "${String(properties.valueSource)}" is not supported; start with --simulate-tags for simulated values.`,
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
    return none("Error_Configuration", `Invalid expression: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A derived tag is an expression of another tag, which it calls `{source}`. */
function derivedSource({ properties }: TagDefinition, address: TagAddress, place: TagExpressionPlace): TagSource {
  const source = resolveRelative(String(properties.sourceTagPath ?? ""), address);
  if (source.toLowerCase() === address.key) return none("Error_ExpressionEval", "Expression left operand is null.");
  const target = `{${source}}`;
  return expressionSource(String(properties.deriveExpressionGetter ?? "{source}").replaceAll("{source}", target), place);
}

/** The configured data type, by default that of the configured value. */
export function initialType(definition: TagDefinition): string {
  const type = definition.properties.dataType;
  return typeof type === "string" ? type : dataTypeOf(fromJson(definition.properties.value ?? null));
}

/** The initial value of a memory tag. */
export function initialValue(definition: TagDefinition): { value: PropertyValue; quality: Quality } {
  const dataType = initialType(definition);
  const coerced = coerce(fromJson(definition.properties.value ?? null), dataType);
  if (coerced.ok) return { value: coerced.value, quality: good };
  return { value: null, quality: quality("Error_TypeConversion", `The configured value is not a ${dataType}.`) };
}
