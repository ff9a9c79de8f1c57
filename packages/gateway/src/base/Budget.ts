import { steadyNow } from "./steadyNow.ts";

/** How fast a budget refills, and what it holds at most. */
export interface BudgetSize {
  readonly perSecond: number;
  readonly most: number;
}

/** What somebody may use: it refills with time, and who takes more than there is goes into debt. Amounts have no unit of their own. */
export class Budget {
  #left: number;
  #at: number;

  constructor(
    private readonly size: () => BudgetSize,
    private readonly now: () => number = steadyNow,
  ) {
    this.#left = size().most;
    this.#at = now();
  }

  /** Takes an amount, into debt if need be. */
  take(amount: number): void {
    this.#left = this.left - amount;
    this.#at = this.now();
  }

  /** What is there; negative: what is owed. */
  get left(): number {
    const { perSecond, most } = this.size();
    return Math.min(most, this.#left + ((this.now() - this.#at) / 1_000) * perSecond);
  }

  /** Milliseconds until nothing is owed any more. */
  get debtMs(): number {
    return Math.max(0, (-this.left / this.size().perSecond) * 1_000);
  }
}
