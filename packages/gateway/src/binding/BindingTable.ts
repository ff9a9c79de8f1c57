import { type Expression, parseExpression } from "@sightline/expression";
import { type Json, type JsonObject, overlaps, type PropertyPath, parsePath } from "@sightline/model";
import type { ScriptLocation, ScriptSource } from "@sightline/python";
import { getOrMake } from "../base/getOrMake.ts";
import type { BindingQuery } from "../database/index.ts";
import type { BindingDefinition, PropertyConfig, TransformDefinition } from "../project/types.ts";
import { type Reference, type ReferenceSpace, resolveReference } from "./references.ts";
import { type CompiledTransform, compileTransform } from "./transforms/index.ts";

/** The shortest poll period of an expression, in milliseconds. */
export const shortestPollMs = 20;

/** The place of a property: a component (-1 for the view) and a path. */
export interface Place {
  readonly component: number;
  readonly path: PropertyPath;
}

/** An expression with resolved references. */
export interface PlacedExpression {
  readonly expression: Expression;
  readonly references: ReadonlyMap<string, Reference>;
}

/** The source of a binding. */
export type BindingSource =
  | { readonly kind: "property"; readonly reference: Reference }
  | { readonly kind: "expression"; readonly expression: PlacedExpression }
  | { readonly kind: "tag"; readonly tagPath: string | PlacedExpression | IndirectPath }
  | { readonly kind: "struct"; readonly members: readonly (readonly [string, PlacedExpression])[]; readonly waitOnAll: boolean }
  | {
      readonly kind: "query";
      readonly path: string;
      readonly parameters: readonly (readonly [string, PlacedExpression])[];
      /** Seconds between polls; absent when it is not polled. */
      readonly rate?: PlacedExpression;
      readonly format: BindingQuery["format"];
      readonly bypassCache: boolean;
    }
  | { readonly kind: "broken"; readonly message: string; readonly unsupported: boolean };

/** A pattern such as `{base}/Speed`, with the expressions of its names. */
export interface IndirectPath {
  readonly pattern: string;
  readonly names: ReadonlyMap<string, PlacedExpression>;
}

export type PlacedTransform =
  | {
      readonly kind: "sync";
      readonly transform: Extract<CompiledTransform, { kind: "sync" }>;
      readonly references: ReadonlyMap<string, Reference>;
    }
  | { readonly kind: "script"; readonly script: ScriptSource };

/** A compiled binding: immutable, and shared by all instances. */
export interface BindingPlan extends Place {
  readonly index: number;
  readonly source: BindingSource;
  readonly transforms: readonly PlacedTransform[];
  readonly bidirectional: boolean;
  readonly overlayOptOut: boolean;
  /** Poll period in milliseconds; 0 when it is evaluated on changes only. */
  readonly pollMs: number;
  /** True when its expressions call `runScript`. */
  readonly callsScripts: boolean;
  readonly where: ScriptLocation;
}

export interface ChangeScript extends Place {
  readonly script: ScriptSource;
}

interface Dependent {
  readonly path: PropertyPath;
  readonly plan: BindingPlan;
}

/** The bindings and change scripts of a view, or of the session properties. */
export interface BindingTable {
  readonly plans: readonly BindingPlan[];
  readonly changeScripts: readonly ChangeScript[];
  /** The bindings that depend on a property. */
  dependents(component: number, path: PropertyPath): readonly BindingPlan[];
  /** All places that bindings depend on or write back from. */
  readonly depended: readonly Place[];
  sharedDependents(kind: "session" | "page", path: PropertyPath): readonly BindingPlan[];
  /** The bidirectional binding that a write at this place goes through, if any. */
  writeBack(component: number, path: PropertyPath): BindingPlan | undefined;
  changeScriptsAt(component: number, path: PropertyPath): readonly ChangeScript[];
}

export interface ConfiguredObject {
  readonly component: number;
  readonly config: ReadonlyMap<string, PropertyConfig>;
  /** For tracebacks and problems. */
  readonly where: ScriptLocation;
}

/** Compiles bindings and change scripts. An invalid binding becomes a plan of kind `broken`, which gives a bad quality. */
export function compileBindings(objects: readonly ConfiguredObject[], space: ReferenceSpace): BindingTable {
  const plans: BindingPlan[] = [];
  const changeScripts: ChangeScript[] = [];
  for (const object of objects) {
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
  return new Table(plans, changeScripts);
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

const formats = ["auto", "json", "dataset", "scalar"] as const;

function readQuery(config: JsonObject, place: Place, around: Surroundings): BindingSource {
  const placed = (text: Json) => placeExpression(String(text), place, around);
  const polling = (config.polling ?? {}) as JsonObject;
  return {
    kind: "query",
    path: String(config.queryPath ?? ""),
    parameters: Object.entries((config.parameters ?? {}) as JsonObject).map(([name, text]) => [name, placed(text)] as const),
    ...(polling.enabled === true ? { rate: placed(polling.rate ?? "5") } : {}),
    format: formats.find((each) => each === String(config.returnFormat).toLowerCase()) ?? "auto",
    bypassCache: config.bypassCache === true,
  };
}

/** Compiles an expression and resolves its references relative to a place. */
export function placeExpression(text: string, place: Place, around: Pick<Surroundings, "space">): PlacedExpression {
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

function expressionsOf(source: BindingSource): readonly PlacedExpression[] {
  switch (source.kind) {
    case "expression":
      return [source.expression];
    case "struct":
      return source.members.map(([, member]) => member);
    case "query":
      return [...source.parameters.map(([, each]) => each), ...(source.rate ? [source.rate] : [])];
    case "tag":
      if (typeof source.tagPath === "string") return [];
      return "pattern" in source.tagPath ? [...source.tagPath.names.values()] : [source.tagPath];
    default:
      return [];
  }
}

/** All references of a plan: of its source and its transforms. */
function referencesOf(plan: BindingPlan): Reference[] {
  const found = expressionsOf(plan.source).flatMap((each) => [...each.references.values()]);
  if (plan.source.kind === "property") found.push(plan.source.reference);
  for (const transform of plan.transforms) if (transform.kind === "sync") found.push(...transform.references.values());
  return found;
}

class Table implements BindingTable {
  readonly #own = new Map<number, Dependent[]>();
  readonly #shared = { session: [] as Dependent[], page: [] as Dependent[] };
  readonly #writeBack = new Map<number, BindingPlan[]>();
  readonly #changes = new Map<number, ChangeScript[]>();

  constructor(
    readonly plans: readonly BindingPlan[],
    readonly changeScripts: readonly ChangeScript[],
  ) {
    for (const plan of plans) {
      for (const reference of referencesOf(plan)) this.#depend(plan, reference);
      if (plan.bidirectional) group(this.#writeBack, plan.component).push(plan);
    }
    for (const change of changeScripts) group(this.#changes, change.component).push(change);
  }

  #depend(plan: BindingPlan, reference: Reference): void {
    if (reference.kind === "own") group(this.#own, reference.component).push({ path: reference.path, plan });
    else if (reference.kind === "session" || reference.kind === "page")
      this.#shared[reference.kind].push({ path: reference.path, plan });
  }

  dependents(component: number, path: PropertyPath): readonly BindingPlan[] {
    return affected(this.#own.get(component), path);
  }

  get depended(): readonly Place[] {
    const sources = [...this.#own].flatMap(([component, all]) => all.map(({ path }) => ({ component, path })));
    return [...sources, ...[...this.#writeBack.values()].flat().map(({ component, path }) => ({ component, path }))];
  }

  sharedDependents(kind: "session" | "page", path: PropertyPath): readonly BindingPlan[] {
    return affected(this.#shared[kind], path);
  }

  writeBack(component: number, path: PropertyPath): BindingPlan | undefined {
    return this.#writeBack.get(component)?.find((plan) => plan.path.length <= path.length && overlaps(plan.path, path));
  }

  changeScriptsAt(component: number, path: PropertyPath): readonly ChangeScript[] {
    const scripts = this.#changes.get(component);
    return scripts ? scripts.filter((each) => overlaps(each.path, path)) : none;
  }
}

const none: readonly never[] = [];

function affected(dependents: readonly Dependent[] | undefined, path: PropertyPath): readonly BindingPlan[] {
  if (!dependents) return none;
  const plans: BindingPlan[] = [];
  for (const each of dependents) if (overlaps(each.path, path)) plans.push(each.plan);
  return plans;
}

function group<K, V>(map: Map<K, V[]>, key: K): V[] {
  return getOrMake(map, key, () => []);
}
