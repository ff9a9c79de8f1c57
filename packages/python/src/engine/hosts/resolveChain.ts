import type { PropertyPath } from "@sightline/model";
import type { ObjectRef, ScriptContext, ViewShape } from "../../ScriptEngine.ts";
import type { Chain, ChainStep } from "../code/visibleReads.ts";

/** Where a chain ends: a property below an object. */
export interface ResolvedChain {
  readonly target: ObjectRef;
  /** The scope first: `["props", "text"]`. */
  readonly path: PropertyPath;
}

export interface ResolveContext {
  readonly context: ScriptContext;
  shape(session: string, view: string): ViewShape | undefined;
}

const scopes = new Set(["props", "custom", "params", "meta", "position"]);

/** Follows a chain from an object through the structure of its view; undefined where it leads to no property. */
export function resolveChain(chain: Chain, start: ObjectRef, context: ResolveContext): ResolvedChain | undefined {
  let target: ObjectRef | undefined = start;
  for (let at = 0; at < chain.steps.length && target; at++) {
    const step = chain.steps[at] as ChainStep;
    if ("name" in step && scopes.has(step.name)) return below(target, chain.steps.slice(at));
    target = follow(target, step, context);
  }
  return undefined;
}

function below(target: ObjectRef, steps: readonly ChainStep[]): ResolvedChain | undefined {
  const path: (string | number)[] = [];
  for (const step of steps) {
    if ("call" in step) break;
    path.push("index" in step ? step.index : step.name);
  }
  return path.length > 1 ? { target, path } : undefined;
}

function follow(target: ObjectRef, step: ChainStep, context: ResolveContext): ObjectRef | undefined {
  if ("index" in step) return undefined;
  const { session } = target;
  if ("name" in step && step.name === "session") return { ref: "session", session };
  if ("name" in step && step.name === "page") return pageOf(session, context.context);
  if (target.ref !== "view" && target.ref !== "component") return undefined;
  const view = { ref: "view", session, view: target.view } as const;
  if ("name" in step && step.name === "view") return view;
  const shape = context.shape(session, target.view);
  const component = shape && componentAt(shape, target.ref === "component" ? target.component : undefined, step);
  if (component === "view") return view;
  return component === undefined ? undefined : { ref: "component", session, view: target.view, component };
}

function pageOf(session: string, context: ScriptContext): ObjectRef | undefined {
  return context.page !== undefined && context.session === session ? { ref: "page", session, page: context.page } : undefined;
}

function componentAt(shape: ViewShape, from: number | undefined, step: ChainStep): number | "view" | undefined {
  if ("call" in step) {
    const parent = step.call === "getSibling" && from !== undefined ? shape.components[from]?.parent : from;
    if (step.call === "getSibling" && parent === undefined) return undefined;
    return descend(shape, parent, step.argument);
  }
  if (!("name" in step)) return undefined;
  if (from === undefined) return step.name === "rootContainer" ? 0 : undefined;
  return step.name === "parent" ? (shape.components[from]?.parent ?? "view") : undefined;
}

/** `A/B/C` below a component; below the view, the root's name comes first or is left out. */
function descend(shape: ViewShape, from: number | undefined, path: string): number | undefined {
  let names = path.split("/");
  let at = from ?? 0;
  if (from === undefined && names[0] === shape.components[0]?.name) names = names.slice(1);
  for (const name of names) {
    const next = childrenOf(shape).get(at)?.get(name);
    if (next === undefined) return undefined;
    at = next;
  }
  return at;
}

const childIndexes = new WeakMap<ViewShape, ReadonlyMap<number, ReadonlyMap<string, number>>>();

/** Children by name, made once per shape. */
function childrenOf(shape: ViewShape): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const known = childIndexes.get(shape);
  if (known) return known;
  const made = new Map<number, Map<string, number>>();
  shape.components.forEach(({ name, parent }, index) => {
    if (parent === undefined) return;
    const names = made.get(parent) ?? new Map<string, number>();
    if (!names.has(name)) names.set(name, index);
    made.set(parent, names);
  });
  childIndexes.set(shape, made);
  return made;
}
