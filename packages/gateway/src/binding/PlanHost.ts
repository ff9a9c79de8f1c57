import type { PropertyValue, QualifiedValue } from "@sightline/model";
import type { BindingPlan } from "./BindingTable.ts";
import type { BindingEnvironment } from "./environment.ts";
import type { Reference } from "./references.ts";

/** The last question of a query binding, and its answer once it is there. */
export interface AskedQuery {
  readonly key: string;
  answer?: QualifiedValue;
  /** It is to be asked again though nothing changed: polled, or refreshed. */
  due: boolean;
}

/** How a binding is polled at present. */
export interface Polling {
  readonly periodMs: number;
  stop(): void;
}

/** What one binding of one instance remembers; most need none. */
export interface PlanState {
  /** Grows with each evaluation: the answer of a script for an older one is dropped. */
  run: number;
  tagPath?: string;
  unsubscribe?: () => void;
  stopPoll?: () => void;
  /** Tags its expressions asked for, with how to stop hearing of them. */
  tags?: Map<string, () => void>;
  memory?: Map<number, { value?: PropertyValue; known: boolean }>;
  scriptResults?: Map<string, QualifiedValue>;
  query?: AskedQuery;
  queryPolling?: Polling;
  /** Polling at a rate that its expressions compute. */
  ratePolling?: Polling;
}

/** The object whose binding is evaluated. */
export interface PlanHost {
  readonly environment: BindingEnvironment;
  readonly stopped: boolean;
  state(plan: BindingPlan): PlanState;
  markDirty(plan: BindingPlan, soon?: boolean): void;
  readReference(reference: Reference): QualifiedValue;
  deliver(plan: BindingPlan, result: QualifiedValue): void;
}
