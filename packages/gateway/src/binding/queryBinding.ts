import { Suspended } from "@sightline/expression";
import { isBadOrError, type PropertyValue, type QualifiedValue, toJson } from "@sightline/model";
import type { BindingPlan, BindingSource, PlacedExpression } from "./BindingTable.ts";
import type { AskedQuery, PlanHost } from "./PlanHost.ts";

type QuerySource = Extract<BindingSource, { kind: "query" }>;

/** Evaluates an expression of the binding; `site` keeps the memories of several apart. */
type Evaluate = (expression: PlacedExpression & { readonly site: number }) => QualifiedValue | Suspended;

/** No query is polled faster. */
const shortestPollMs = 100;

/**
 * Asks when the parameters changed or the query is due; undefined until the answer is there, which evaluates the binding
 * again [DB15].
 */
export function readQuery(
  object: PlanHost,
  plan: BindingPlan,
  { source, evaluate }: { readonly source: QuerySource; readonly evaluate: Evaluate },
): QualifiedValue | Suspended | undefined {
  const parameters: Record<string, PropertyValue> = {};
  for (const [index, [name, expression]] of source.parameters.entries()) {
    const result = evaluate({ ...expression, site: index * 1000 });
    if (result instanceof Suspended || isBadOrError(result.quality)) return result;
    parameters[name] = result.value;
  }
  const rate = source.rate && evaluate({ ...source.rate, site: source.parameters.length * 1000 });
  if (rate instanceof Suspended) return rate;
  poll(object, plan, rate);
  const key = JSON.stringify(toJson(parameters));
  const asked = object.state(plan).query;
  if (asked?.key === key && !asked.due) return asked.answer;
  ask(object, plan, { source, parameters, key });
  return undefined;
}

/** Only the answer to the last question counts. */
function ask(
  object: PlanHost,
  plan: BindingPlan,
  { source, parameters, key }: { source: QuerySource; parameters: Readonly<Record<string, PropertyValue>>; key: string },
): void {
  const asked: AskedQuery = { key, due: false };
  object.state(plan).query = asked;
  const { path, format, bypassCache } = source;
  void object.environment.query({ path, format, bypassCache, parameters }).then((answer) => {
    if (object.stopped || object.state(plan).query !== asked) return;
    asked.answer = answer;
    object.markDirty(plan, true);
  });
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

/** A question still on its way is not asked once more. */
function makeDue(object: PlanHost, plan: BindingPlan): void {
  const { query } = object.state(plan);
  if (!query?.answer) return;
  query.due = true;
  object.markDirty(plan, true);
}
