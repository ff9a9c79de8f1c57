import type { Expression } from "@sightline/expression";
import { overlaps, type PropertyPath } from "@sightline/model";
import type { ScriptLocation, ScriptSource } from "@sightline/python";
import { getOrMake } from "../base/getOrMake.ts";
import type { BindingQuery } from "../database/index.ts";
import type { Reference } from "./references.ts";
import type { CompiledTransform } from "./transforms/index.ts";

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
      readonly path: string | PlacedExpression;
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
  readonly fallbackDelayMs: number;
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

/** The expressions of a source. */
export function expressionsOf(source: BindingSource): readonly PlacedExpression[] {
  switch (source.kind) {
    case "expression":
      return [source.expression];
    case "struct":
      return source.members.map(([, member]) => member);
    case "query":
      return [...source.parameters.map(([, each]) => each), ...[source.rate, source.path].filter(isExpression)];
    case "tag":
      if (typeof source.tagPath === "string") return [];
      return "pattern" in source.tagPath ? [...source.tagPath.names.values()] : [source.tagPath];
    default:
      return [];
  }
}

function isExpression(part: PlacedExpression | string | undefined): part is PlacedExpression {
  return typeof part === "object";
}

/** All references of a plan: of its source and its transforms. */
export function referencesOf(plan: BindingPlan): Reference[] {
  const found = expressionsOf(plan.source).flatMap((each) => [...each.references.values()]);
  if (plan.source.kind === "property") found.push(plan.source.reference);
  for (const transform of plan.transforms) if (transform.kind === "sync") found.push(...transform.references.values());
  return found;
}

function showsPlace({ source, transforms }: BindingPlan): boolean {
  return expressionsOf(source).length > 0 || transforms.some((each) => each.kind === "sync");
}

/** Whether a session property is, or holds, the time zone or the language its values are shown in. */
function isPlace([root, name]: PropertyPath): boolean {
  return root === undefined || (root === "props" && (name === undefined || name === "timeZoneId" || name === "locale"));
}

/** Indexes plans by the properties they depend on. */
export class PlanTable implements BindingTable {
  readonly #own = new Map<number, Dependent[]>();
  readonly #shared = { session: [] as Dependent[], page: [] as Dependent[] };
  /** Those whose value may be another one in another time zone or language. */
  readonly #placed: BindingPlan[] = [];
  readonly #writeBack = new Map<number, BindingPlan[]>();
  readonly #changes = new Map<number, ChangeScript[]>();

  constructor(
    readonly plans: readonly BindingPlan[],
    readonly changeScripts: readonly ChangeScript[],
  ) {
    for (const plan of plans) {
      for (const reference of referencesOf(plan)) this.#depend(plan, reference);
      if (showsPlace(plan)) this.#placed.push(plan);
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
    const found = affected(this.#shared[kind], path);
    return kind === "session" && isPlace(path) ? [...new Set([...found, ...this.#placed])] : found;
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
