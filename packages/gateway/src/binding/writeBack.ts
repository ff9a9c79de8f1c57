import { isBadOrError, type PropertyValue, type Quality, quality } from "@sightline/model";
import type { BindingPlan } from "./BindingTable.ts";
import type { PlanHost, PlanState } from "./PlanHost.ts";

/** How long at the least a refused write is shown, where the binding sets no longer `fallbackDelay`. */
const shortestRefusalMs = 1_000;

/**
 * Writes a changed property back to the source of its bidirectional binding [BND3]. Then the binding is evaluated again, so that
 * the property has what its source took; a refusal marks it.
 */
export function writeBack(object: PlanHost, plan: BindingPlan, value: PropertyValue): void {
  const written = writeSource(object, plan, value);
  const state = object.state(plan);
  delete state.writing;
  if (!(written instanceof Promise)) return answered(object, plan, written);
  const writing = written.then((refused) => {
    if (object.stopped || state.writing !== writing) return;
    delete state.writing;
    answered(object, plan, refused);
  });
  state.writing = writing;
  object.markDirty(plan);
}

function answered(object: PlanHost, plan: BindingPlan, refused: Quality | undefined): void {
  const state = object.state(plan);
  if (refused) state.refusal = { quality: refused, until: Date.now() + Math.max(shortestRefusalMs, plan.fallbackDelayMs) };
  else delete state.refusal;
  if (refused || plan.source.kind === "tag") object.markDirty(plan);
}

/** Why the source did not take the value; undefined when it did. */
function writeSource(
  object: PlanHost,
  plan: BindingPlan,
  value: PropertyValue,
): Quality | undefined | Promise<Quality | undefined> {
  const { source } = plan;
  if (source.kind === "property") return object.writeReference(source.reference, value);
  const { tagPath } = object.state(plan);
  if (tagPath === undefined) return quality("Bad_NotFound", "nothing was written: the binding has no tag path");
  const written = object.environment.tags.write(tagPath, value);
  return written instanceof Promise ? written.then(refusalOf) : refusalOf(written);
}

function refusalOf(result: Quality): Quality | undefined {
  if (!isBadOrError(result)) return undefined;
  return quality(result.name, `the value was not written: ${result.message ?? result.name}`);
}

/** How the last write stands, while that is to be shown: it waits for its answer, or was refused a short time ago [BND3]. */
export function shownWrite(state: PlanState | undefined): Quality | undefined {
  if (state?.writing) return quality("Uncertain_IncompleteOperation", "the write has not been answered yet");
  if (!state?.refusal) return undefined;
  if (Date.now() < state.refusal.until) return state.refusal.quality;
  delete state.refusal;
  return undefined;
}
