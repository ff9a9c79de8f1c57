import { LRUCache } from "lru-cache";
import { Budget, type BudgetSize } from "./Budget.ts";
import type { Log } from "./log.ts";

/** Lines whose words come from outside, as a browser's errors and the tracebacks of what it started: of one page, and of one address. */
const words: Sizes = { page: { perSecond: 1 / 6, most: 20 }, address: { perSecond: 1, most: 60 } };
/** Lines of fixed form, as that a session started. */
const facts: Sizes = { page: { perSecond: 1, most: 50 }, address: { perSecond: 10, most: 1_000 } };
/** All lines that come from outside together: many addresses may belong to one. */
const allTogether: BudgetSize = { perSecond: 100, most: 10_000 };

interface Sizes {
  readonly page: BudgetSize;
  readonly address: BudgetSize;
}

/** Who caused a line: a page or a session where there is one, and an address. */
export interface Outsider {
  readonly page?: string | undefined;
  readonly address: string;
}

/** A line: its level, its details and its message. */
export interface OutsideLine {
  readonly level: "info" | "warn" | "error";
  readonly details: object;
  readonly message: string;
}

/** Most that one line carries of words from outside. */
export const mostWords = 1_000;

const mostKeys = 10_000;
const summaryMs = 60_000;
/** Addresses a summary names. */
const mostNamed = 5;

/**
 * The log of what people outside cause without being let in: bounded per page, per address and in all, since whoever may
 * write as much as he likes fills the disk. What is left out is counted, and told by one line a minute [SES82].
 */
export class OutsideLog {
  readonly #budgets = new LRUCache<string, Budget>({ max: mostKeys });
  readonly #all: Budget;
  readonly #left = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly log: Log,
    private readonly now?: () => number,
  ) {
    this.#all = new Budget(() => allTogether, now);
  }

  /** A line with words from outside, as far as there is room for one. */
  words(who: Outsider, line: OutsideLine): void {
    this.#write(who, line, { kind: "words", sizes: words });
  }

  /** A line of fixed form about what somebody outside did. */
  fact(who: Outsider, line: OutsideLine): void {
    this.#write(who, line, { kind: "facts", sizes: facts });
  }

  /** Tells what was left out, where something was; called by itself once a minute. */
  summarize(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#left.size === 0) return;
    const lines = [...this.#left.values()].reduce((sum, each) => sum + each, 0);
    const most = [...this.#left].sort(([, a], [, b]) => b - a).slice(0, mostNamed);
    this.log.warn(
      { lines, addresses: this.#left.size, most: Object.fromEntries(most) },
      `${lines} lines that ${this.#left.size} addresses caused were left out of the log: they were too many`,
    );
    this.#left.clear();
  }

  #write({ page, address }: Outsider, { level, details, message }: OutsideLine, of: { kind: string; sizes: Sizes }): void {
    const budgets = [this.#all, this.#budget(`${of.kind} address ${address}`, of.sizes.address)];
    if (page !== undefined) budgets.push(this.#budget(`${of.kind} page ${page}`, of.sizes.page));
    if (budgets.some((budget) => budget.left < 1)) return this.#leaveOut(address);
    for (const budget of budgets) budget.take(1);
    this.log[level](details, message);
  }

  #budget(key: string, size: BudgetSize): Budget {
    const known = this.#budgets.get(key);
    if (known) return known;
    const budget = new Budget(() => size, this.now);
    this.#budgets.set(key, budget);
    return budget;
  }

  #leaveOut(address: string): void {
    const known = this.#left.has(address) || this.#left.size < mostKeys ? address : "(others)";
    this.#left.set(known, (this.#left.get(known) ?? 0) + 1);
    this.#timer ??= setTimeout(() => this.summarize(), summaryMs).unref();
  }
}
