import type { BindingPlan } from "./BindingTable.ts";

/** How often one binding may be evaluated in one turn before it counts as a circle [BND8]. */
const circleLimit = 100;

/** The bindings of one object that wait to be evaluated, each once and in order, and how often each was in this turn. */
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

  /** Gives each to `evaluate` until none is left; one that comes again and again goes to `circle`. */
  drain(turn: number, { evaluate, circle }: Record<"evaluate" | "circle", (plan: BindingPlan) => void>): void {
    if (turn !== this.#turn) this.#counts.length = 0;
    this.#turn = turn;
    let next = 0;
    try {
      for (let plan = this.#waiting[next]; plan; plan = this.#waiting[next]) {
        next++;
        this.#isWaiting[plan.index] = false;
        const count = (this.#counts[plan.index] ?? 0) + 1;
        this.#counts[plan.index] = count;
        if (count > circleLimit) circle(plan);
        else evaluate(plan);
      }
    } finally {
      this.#waiting.splice(0, next);
    }
  }
}
