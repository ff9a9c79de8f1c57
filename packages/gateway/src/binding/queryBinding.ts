import { Suspended } from "@sightline/expression";
import { isBadOrError, type PropertyValue, type QualifiedValue, toJson } from "@sightline/model";
import type { BindingPlan, BindingSource, PlacedExpression } from "./BindingTable.ts";
import { failed } from "./failed.ts";
import type { PlanHost, QueryRequest } from "./PlanHost.ts";

type QuerySource = Extract<BindingSource, { kind: "query" }>;

/** Evaluates an expression of the binding; `site` separates the memories of several expressions. */
type Evaluate = (expression: PlacedExpression & { readonly site: number }) => QualifiedValue | Suspended;

/** The shortest poll period. */
const shortestPollMs = 100;

/**
 * Runs the query when its parameters changed or it is due. Returns undefined until the result arrives, which evaluates the
 * binding again [DB15].
 */
export function readQuery(
  object: PlanHost,
  plan: BindingPlan,
  { source, evaluate }: { readonly source: QuerySource; readonly evaluate: Evaluate },
): QualifiedValue | Suspended | undefined {
  const path = readPath(source, evaluate);
  if (typeof path !== "string") return path;
  const parameters: Record<string, PropertyValue> = {};
  for (const [index, [name, expression]] of source.parameters.entries()) {
    const result = evaluate({ ...expression, site: index * 1000 });
    if (result instanceof Suspended) return result;
    if (isBadOrError(result.quality)) return { ...result, value: null };
    parameters[name] = result.value;
  }
  const rate = source.rate && evaluate({ ...source.rate, site: source.parameters.length * 1000 });
  if (rate instanceof Suspended) return rate;
  poll(object, plan, rate);
  const key = JSON.stringify([path, toJson(parameters)]);
  const request = object.state(plan).query;
  if (request?.key === key && !request.due) return request.result;
  runQuery(object, plan, { source, path, parameters, key });
  return undefined;
}

/** The path of the query, or why there is none: a path expression without a value is no path. */
function readPath({ path, parameters }: QuerySource, evaluate: Evaluate): string | QualifiedValue | Suspended {
  if (typeof path === "string") return path;
  const result = evaluate({ ...path, site: (parameters.length + 1) * 1000 });
  if (result instanceof Suspended) return result;
  if (isBadOrError(result.quality)) return { ...result, value: null };
  if (result.value !== null) return String(result.value);
  return failed("Error_Configuration", "the expression of the query path has no value");
}

/** Starts the query; results of earlier requests are dropped. */
function runQuery(
  object: PlanHost,
  plan: BindingPlan,
  {
    source,
    path,
    parameters,
    key,
  }: {
    readonly source: QuerySource;
    readonly path: string;
    readonly parameters: Readonly<Record<string, PropertyValue>>;
    readonly key: string;
  },
): void {
  const request: QueryRequest = { key, due: false };
  object.state(plan).query = request;
  const { format, bypassCache } = source;
  const take = (result: QualifiedValue) => {
    if (object.stopped || object.state(plan).query !== request) return;
    request.result = result;
    object.markDirty(plan, true);
  };
  const query = { path, format, bypassCache, parameters };
  // Nobody waits for it: what fails unforeseen is a bad value, not a binding that waits for ever [SES20].
  object.environment
    .query(query)
    .then(take)
    .catch((error: unknown) => take(failed("Error_DatabaseQuery", `the query failed: ${String(error)}`)));
}

function poll(object: PlanHost, plan: BindingPlan, rate: QualifiedValue | undefined): void {
  const state = object.state(plan);
  const seconds = rate ? Number(rate.value) : 0;
  const periodMs = seconds > 0 ? Math.max(shortestPollMs, seconds * 1000) : 0;
  if (periodMs === (state.queryPolling?.periodMs ?? 0)) return;
  state.queryPolling?.stop();
  if (periodMs === 0) delete state.queryPolling;
  else state.queryPolling = { periodMs, stop: object.environment.poller.every(periodMs, () => makeDue(object, plan)) };
}

/** Skips a poll while the previous request is running. */
function makeDue(object: PlanHost, plan: BindingPlan): void {
  const { query } = object.state(plan);
  if (!query?.result) return;
  query.due = true;
  object.markDirty(plan, true);
}
