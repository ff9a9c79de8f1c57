import { type ExpressionScriptCall, Suspended } from "@sightline/expression";
import { good, isBadOrError, isGood, type PropertyValue, type QualifiedValue, quality } from "@sightline/model";
import {
  propertyValue,
  type ScriptCall,
  type ScriptOutcome,
  ScriptQualifiedValue,
  ScriptQuality,
  type ScriptSource,
  type ScriptValue,
} from "@sightline/python";
import { typedTagValue } from "../tags/index.ts";
import type { BindingPlan, BindingSource, IndirectPath, PlacedExpression, PlacedTransform } from "./BindingTable.ts";
import type { ScriptJob } from "./environment.ts";
import { failed } from "./failed.ts";
import type { PlanHost, PlanState } from "./PlanHost.ts";
import { PlanScope } from "./PlanScope.ts";
import { readQuery } from "./queryBinding.ts";
import { viewIndex } from "./references.ts";

/** Stops the subscriptions and polling of a binding. */
export function stopPlan(state: PlanState): void {
  state.unsubscribe?.();
  state.stopPoll?.();
  state.queryPolling?.stop();
  state.ratePolling?.stop();
  for (const stop of state.tags?.values() ?? []) stop();
}

/** Evaluates a binding: reads its source, applies its transforms and delivers the result, waiting for scripts in between. */
export function evaluatePlan(object: PlanHost, plan: BindingPlan): void {
  const value = readSource(object, plan);
  if (value === undefined) return;
  if (plan.transforms.length > 0 || needsState(plan.source)) object.state(plan).run++;
  if (value instanceof Suspended) return waitForExpression(object, plan, value.call);
  continueChain(object, plan, { value, step: 0 });
}

function needsState(source: BindingSource): boolean {
  return source.kind === "tag" || source.kind === "expression" || source.kind === "struct" || source.kind === "query";
}

/** Returns undefined when there is no value to deliver yet. */
function readSource(object: PlanHost, plan: BindingPlan): QualifiedValue | Suspended | undefined {
  const { source } = plan;
  switch (source.kind) {
    case "property":
      return object.readReference(source.reference);
    case "expression":
      return evaluateCounted(object, plan, source.expression);
    case "struct":
      return readStruct(object, plan, source);
    case "tag":
      return readTag(object, plan, source.tagPath);
    case "query":
      return readQuery(object, plan, { source, evaluate: (expression) => evaluateCounted(object, plan, expression) });
    case "broken":
      return failed(source.unsupported ? "Bad_Unsupported" : "Error_Configuration", source.message);
  }
}

function readStruct(
  object: PlanHost,
  plan: BindingPlan,
  source: Extract<BindingSource, { kind: "struct" }>,
): QualifiedValue | Suspended | undefined {
  const value: Record<string, PropertyValue> = {};
  let worst = good;
  for (const [index, [key, member]] of source.members.entries()) {
    const result = evaluateCounted(object, plan, { ...member, site: index * 1000 });
    if (result instanceof Suspended) return result;
    value[key] = result.value;
    if (isGood(worst) && !isGood(result.quality)) worst = result.quality;
  }
  return { value, quality: worst, timestamp: Date.now() };
}

function readTag(
  object: PlanHost,
  plan: BindingPlan,
  tagPath: string | PlacedExpression | IndirectPath,
): QualifiedValue | Suspended {
  const path = typeof tagPath === "string" ? tagPath : resolveTagPath(object, plan, tagPath);
  const state = object.state(plan);
  if (typeof path !== "string") {
    leaveTag(state);
    return path;
  }
  if (state.tagPath !== path) {
    leaveTag(state);
    state.tagPath = path;
    state.unsubscribe = object.environment.tags.subscribe(path, () => object.markDirty(plan, true));
  }
  return typedTagValue(object.environment.tags.read(path));
}

/** Nothing of the former tag is shown, and nothing is written to it, while there is no path [BND4]. */
function leaveTag(state: PlanState): void {
  state.unsubscribe?.();
  delete state.unsubscribe;
  delete state.tagPath;
  delete state.refusal;
  delete state.writing;
}

/** The path of the tag; a result without a value when an expression it is made of is bad, or a reference has no value. */
function resolveTagPath(
  object: PlanHost,
  plan: BindingPlan,
  path: PlacedExpression | IndirectPath,
): string | QualifiedValue | Suspended {
  if (!("pattern" in path)) return textOf(evaluateCounted(object, plan, path), "the expression of the tag path");
  let text = path.pattern;
  for (const [name, expression] of path.names) {
    const value = textOf(evaluatePlaced(object, plan, expression), `the reference "${name}" of the tag path`);
    if (typeof value !== "string") return value;
    text = text.replaceAll(`{${name}}`, () => value);
  }
  return text;
}

function textOf(part: QualifiedValue | Suspended, what: string): string | QualifiedValue | Suspended {
  if (part instanceof Suspended) return part;
  if (isBadOrError(part.quality)) return { ...part, value: null };
  return part.value === null ? failed("Bad_NotFound", `${what} has no value`) : String(part.value);
}

/** Evaluates an expression with its resolved references. */
function evaluatePlaced(
  object: PlanHost,
  plan: BindingPlan,
  { expression, references, site = 0 }: PlacedExpression & { site?: number },
): QualifiedValue | Suspended {
  return expression.evaluate(new PlanScope(object, plan, { references, site }));
}

/** Evaluates what was written as an expression, unlike a mere reference; the session's metrics count these. */
function evaluateCounted(
  object: PlanHost,
  plan: BindingPlan,
  expression: PlacedExpression & { site?: number },
): QualifiedValue | Suspended {
  object.environment.statistics.expressions++;
  return evaluatePlaced(object, plan, expression);
}

/** Applies the transforms from `step` on; a script among them continues with the rest when its result arrives. */
function continueChain(object: PlanHost, plan: BindingPlan, from: { value: QualifiedValue; step: number }): void {
  let { value } = from;
  for (let at = from.step; at < plan.transforms.length; at++) {
    const placed = plan.transforms[at] as PlacedTransform;
    if (placed.kind === "script") return waitForTransform(object, plan, { script: placed.script, value, step: at });
    const scope = new PlanScope(object, plan, { references: placed.references, site: (at + 1) * 100_000, value });
    if (placed.transform.expressions.length > 0) object.environment.statistics.expressions++;
    const next = placed.transform.apply(value, scope);
    if (next instanceof Suspended) return waitForExpression(object, plan, next.call);
    value = next;
  }
  forgetScriptResults(object, plan);
  object.deliver(plan, value);
}

/** Script results are used for one evaluation only. */
function forgetScriptResults(object: PlanHost, plan: BindingPlan): void {
  if (plan.callsScripts) delete object.state(plan).scriptResults;
}

function waitForExpression(object: PlanHost, plan: BindingPlan, call: ExpressionScriptCall): void {
  const script: ScriptSource = {
    form: "expression",
    name: "runScript",
    params: [],
    body: call.code,
    where: { ...plan.where, label: `runScript:${call.code}` },
  };
  queueJob(object, plan, {
    call: () => object.environment.call(script, call.args),
    done: (value) => {
      const state = object.state(plan);
      state.scriptResults ??= new Map();
      state.scriptResults.set(call.key, value);
      object.markDirty(plan);
    },
  });
}

function waitForTransform(
  object: PlanHost,
  plan: BindingPlan,
  { script, value, step }: { script: ScriptSource; value: QualifiedValue; step: number },
): void {
  queueJob(object, plan, {
    call: () => object.environment.call(script, [object.environment.self(plan.component), ...transformArguments(value)]),
    done: (result) => continueChain(object, plan, { value: result, step: step + 1 }),
  });
}

function transformArguments(value: QualifiedValue): ScriptValue[] {
  return [value.value, new ScriptQuality(value.quality), new Date(value.timestamp)];
}

function queueJob(
  object: PlanHost,
  plan: BindingPlan,
  job: { call: () => ScriptCall; done: (value: QualifiedValue) => void },
): void {
  const { run } = object.state(plan);
  const isCurrent = (): boolean => !object.stopped && object.state(plan).run === run;
  const script: ScriptJob = {
    ofOwner: plan.component === viewIndex,
    build: () => (isCurrent() ? job.call() : undefined),
    done: (outcome) => {
      if (isCurrent()) job.done(qualifiedOutcome(outcome));
    },
  };
  object.environment.runScript(script);
}

/** Converts the outcome of a script to a value with quality. */
export function qualifiedOutcome(outcome: ScriptOutcome): QualifiedValue {
  const timestamp = Date.now();
  if (!outcome.ok)
    return {
      value: null,
      quality: quality("Error_ScriptEval", `${outcome.failure.type}: ${outcome.failure.message}`),
      timestamp,
    };
  return qualifiedScriptValue(outcome.value, timestamp);
}

function qualifiedScriptValue(value: ScriptValue, timestamp: number): QualifiedValue {
  if (value instanceof ScriptQualifiedValue) return value.qualified;
  return { value: propertyValue(value), quality: good, timestamp };
}
