import { type Expression, parseExpression } from "@sightline/expression";
import { type Json, type JsonObject, type PropertyPath, parsePath } from "@sightline/model";
import type { BindingDefinition, PropertyConfig, TransformDefinition } from "@sightline/project";
import type { ScriptLocation, ScriptSource } from "@sightline/python";
import { finish, type Slices } from "../base/slices.ts";
import {
  type BindingPlan,
  type BindingSource,
  type BindingTable,
  type ChangeScript,
  expressionsOf,
  type IndirectPath,
  type Place,
  type PlacedExpression,
  type PlacedTransform,
  PlanTable,
  shortestPollMs,
} from "./BindingTable.ts";
import { type Reference, type ReferenceSpace, resolveReference } from "./references.ts";
import { compileTransform } from "./transforms/index.ts";

/** A component, a view or a session with its configured properties. */
export interface ConfiguredObject {
  readonly component: number;
  readonly config: ReadonlyMap<string, PropertyConfig>;
  /** For tracebacks and problems. */
  readonly where: ScriptLocation;
}

/** Compiles bindings and change scripts. An invalid binding becomes a plan of kind `broken`, which gives a bad quality. */
export function compileBindings(objects: readonly ConfiguredObject[], space: ReferenceSpace): BindingTable {
  return finish(compilingBindings(objects, space));
}

/** The same, object by object. */
export function* compilingBindings(objects: readonly ConfiguredObject[], space: ReferenceSpace): Slices<BindingTable> {
  const plans: BindingPlan[] = [];
  const changeScripts: ChangeScript[] = [];
  for (const object of objects) {
    yield;
    for (const [key, config] of object.config) {
      const path = safePath(key);
      if (!path) continue;
      const place = { component: object.component, path };
      const where = { ...object.where, property: key };
      if (config.binding?.enabled) plans.push(compilePlan(place, config.binding, { space, where, index: plans.length }));
      if (config.onChange?.enabled && config.onChange.script.trim()) {
        changeScripts.push({ ...place, script: changeScript(config.onChange.script, where) });
      }
    }
  }
  return new PlanTable(plans, changeScripts);
}

function safePath(key: string): PropertyPath | undefined {
  try {
    return parsePath(key);
  } catch {
    return undefined;
  }
}

interface Surroundings {
  readonly space: ReferenceSpace;
  readonly where: ScriptLocation;
  /** The index of the plan in its table. */
  readonly index: number;
}

function compilePlan(place: Place, binding: BindingDefinition, around: Surroundings): BindingPlan {
  const source = compileSource(binding, place, around);
  const transforms = binding.transforms.map((transform) => placeTransform(transform, place, around));
  const expressions = [...expressionsOf(source).map((each) => each.expression), ...transforms.flatMap(expressionsIn)];
  const polls = expressions.map((each) => each.pollMs).filter((ms) => ms > 0);
  return {
    index: around.index,
    ...place,
    source,
    transforms,
    bidirectional: binding.config.bidirectional === true && (source.kind === "property" || source.kind === "tag"),
    fallbackDelayMs: typeof binding.config.fallbackDelay === "number" ? binding.config.fallbackDelay * 1_000 : 2_500,
    overlayOptOut: binding.overlayOptOut,
    pollMs: polls.length > 0 ? Math.max(shortestPollMs, Math.min(...polls)) : 0,
    callsScripts: expressions.some((each) => each.callsScripts),
    where: around.where,
  };
}

function expressionsIn(transform: PlacedTransform): readonly Expression[] {
  return transform.kind === "sync" ? transform.transform.expressions : [];
}

function compileSource(binding: BindingDefinition, place: Place, around: Surroundings): BindingSource {
  try {
    return readSource(binding, place, around);
  } catch (error) {
    return { kind: "broken", message: error instanceof Error ? error.message : String(error), unsupported: false };
  }
}

function readSource({ type, config }: BindingDefinition, place: Place, around: Surroundings): BindingSource {
  switch (type) {
    case "property":
      return { kind: "property", reference: resolveReference(String(config.path ?? ""), around.space, place.component) };
    case "expr":
      return { kind: "expression", expression: placeExpression(String(config.expression ?? ""), place, around) };
    case "tag":
      return { kind: "tag", tagPath: readTagPath(config, place, around) };
    case "expr-struct":
      return readStruct(config, place, around);
    case "query":
      return readQuery(config, place, around);
    default:
      return { kind: "broken", message: `${type} bindings are not supported`, unsupported: true };
  }
}

function readTagPath(config: JsonObject, place: Place, around: Surroundings): string | PlacedExpression | IndirectPath {
  const tagPath = String(config.tagPath ?? "");
  if (config.mode === "expression") return placeExpression(tagPath, place, around);
  if (config.mode !== "indirect") return tagPath;
  const names = new Map<string, PlacedExpression>();
  const references = (config.references ?? {}) as JsonObject;
  for (const [name, text] of Object.entries(references)) names.set(name, placeExpression(String(text), place, around));
  for (const [, name] of tagPath.matchAll(/\{([^{}]+)\}/g)) {
    if (name && !names.has(name)) names.set(name, placeExpression(`{${name}}`, place, around));
  }
  return { pattern: tagPath, names };
}

function readStruct(config: JsonObject, place: Place, around: Surroundings): BindingSource {
  const struct = (config.struct ?? {}) as JsonObject;
  const members = Object.entries(struct).map(([key, text]) => [key, placeExpression(String(text), place, around)] as const);
  return { kind: "struct", members, waitOnAll: config.waitOnAll !== false };
}

/** Seconds between polls where the rate is no expression: a number in the file is not read. */
const defaultPollingRate = "30";

const formats = ["auto", "json", "dataset", "scalar"] as const;

function readQuery(config: JsonObject, place: Place, around: Surroundings): BindingSource {
  const placed = (text: Json) => placeExpression(String(text), place, around);
  const polling = (config.polling ?? {}) as JsonObject;
  return {
    kind: "query",
    path: config.mode === "expression" ? placed(config.queryPath ?? "") : String(config.queryPath ?? ""),
    parameters: Object.entries((config.parameters ?? {}) as JsonObject).map(([name, text]) => [name, placed(text)] as const),
    ...(polling.enabled === true ? { rate: placed(typeof polling.rate === "string" ? polling.rate : defaultPollingRate) } : {}),
    format: formats.find((each) => each === String(config.returnFormat).toLowerCase()) ?? "auto",
    bypassCache: config.bypassCache === true,
  };
}

/** Compiles an expression and resolves its references relative to a place. */
function placeExpression(text: string, place: Place, around: Pick<Surroundings, "space">): PlacedExpression {
  const expression = parseExpression(text);
  return { expression, references: placeReferences(expression.references, place.component, around.space) };
}

function placeReferences(
  references: readonly string[],
  component: number,
  space: ReferenceSpace,
): ReadonlyMap<string, Reference> {
  return new Map(references.map((text) => [text, resolveReference(text, space, component)]));
}

function placeTransform(definition: TransformDefinition, place: Place, { space, where }: Surroundings): PlacedTransform {
  if (definition.type === "script") return { kind: "script", script: transformScript(definition.code, where) };
  const transform = compileTransform(definition);
  if (transform.kind === "script") return { kind: "script", script: transformScript(transform.code, where) };
  return { kind: "sync", transform, references: placeReferences(transform.references, place.component, space) };
}

function transformScript(body: string, where: ScriptLocation): ScriptSource {
  const params = ["self", "value", "quality", "timestamp"];
  return { form: "function", name: "transform", params, body, where: { ...where, label: "transform" } };
}

function changeScript(body: string, where: ScriptLocation): ScriptSource {
  const params = ["self", "previousValue", "currentValue", "origin", "missedEvents"];
  return { form: "function", name: "valueChanged", params, body, where: { ...where, label: "valueChanged" } };
}
