import type { BindingPlan } from "./BindingTable.ts";

/** The number of evaluations of a binding in one turn that counts as a cycle [BND8]. */
const cycleLimit = 100;

/** A queue of bindings to evaluate, without duplicates, which counts the evaluations of a turn. */
export class DirtyPlans {
  readonly #waiting: BindingPlan[] = [];
  readonly #isWaiting: boolean[] = [];
  readonly #counts: number[] = [];
  #turn = -1;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(plan: BindingPlan): void {
    if (this.#isWaiting[plan.index]) return;
    this.#isWaiting[plan.index] = true;
    this.#waiting.push(plan);
  }

  clear(): void {
    this.#waiting.length = 0;
    this.#isWaiting.length = 0;
  }

  /** Evaluates until the queue is empty; a binding over the limit goes to `cycle` instead. */
  drain(turn: number, { evaluate, cycle }: Record<"evaluate" | "cycle", (plan: BindingPlan) => void>): void {
    if (turn !== this.#turn) this.#counts.length = 0;
    this.#turn = turn;
    let next = 0;
    try {
      for (let plan = this.#waiting[next]; plan; plan = this.#waiting[next]) {
        next++;
        this.#isWaiting[plan.index] = false;
        const count = (this.#counts[plan.index] ?? 0) + 1;
        this.#counts[plan.index] = count;
        if (count > cycleLimit) cycle(plan);
        else evaluate(plan);
      }
    } finally {
      this.#waiting.splice(0, next);
    }
  }
}
