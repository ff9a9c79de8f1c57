import type { PropertyValue, QualifiedValue, Quality } from "@sightline/model";
import type { BindingPlan } from "./BindingTable.ts";
import type { BindingEnvironment } from "./environment.ts";
import type { Reference } from "./references.ts";

/** The last request of a query binding, and its result when it has arrived. */
export interface QueryRequest {
  readonly key: string;
  result?: QualifiedValue;
  /** The query is to run again with the same parameters: polled or refreshed. */
  due: boolean;
}

/** The current polling of a binding. */
export interface Polling {
  readonly periodMs: number;
  stop(): void;
}

/** The state of one binding of one instance; most bindings have none. */
export interface PlanState {
  /** Counts evaluations, so that script results of older ones are dropped. */
  run: number;
  tagPath?: string;
  unsubscribe?: () => void;
  /** Why the last write to its source was refused, and until when that is shown. */
  refusal?: { readonly quality: Quality; readonly until: number };
  /** The last write to its source, while it waits for an answer. */
  writing?: Promise<void>;
  stopPoll?: () => void;
  /** Tags that its expressions read, with the functions that unsubscribe. */
  tags?: Map<string, () => void>;
  memory?: Map<number, { value?: PropertyValue; known: boolean }>;
  scriptResults?: Map<string, QualifiedValue>;
  query?: QueryRequest;
  queryPolling?: Polling;
  /** Polling at a computed rate. */
  ratePolling?: Polling;
}

/** What evaluating a binding needs of the object it belongs to. */
export interface PlanHost {
  readonly environment: BindingEnvironment;
  readonly stopped: boolean;
  state(plan: BindingPlan): PlanState;
  markDirty(plan: BindingPlan, soon?: boolean): void;
  readReference(reference: Reference): QualifiedValue;
  /** Writes to what a reference names; answers why it was not written. */
  writeReference(reference: Reference, value: PropertyValue): Quality | undefined;
  deliver(plan: BindingPlan, result: QualifiedValue): void;
}
