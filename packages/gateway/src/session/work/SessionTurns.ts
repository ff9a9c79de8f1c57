import { getOrMake } from "../../base/getOrMake.ts";
import type { BoundObject } from "../../binding/BoundObject.ts";
import type { TurnTaker, TurnTicker } from "./TurnTicker.ts";

/** What turns need of their session. */
interface TurningSession {
  readonly services: { readonly ticker: TurnTicker };
  /** An embedding component of a view changed: its embedded views follow. */
  syncEmbedding(viewId: string, component: number): void;
  /** Everything is settled: what waits for the end of the turn is due. */
  turned(): void;
  fail(message: string, error: unknown): void;
}

/**
 * The turns of a session: what changes within one is gathered, and when the outermost ends, bindings are settled, embedded
 * views follow and each page gets one frame.
 */
export class SessionTurns implements TurnTaker {
  #depth = 0;
  #number = 0;
  readonly #dirty = new Set<BoundObject>();
  readonly #embeddings = new Map<string, Set<number>>();

  constructor(private readonly session: TurningSession) {}

  /** Whether a turn is being taken now. */
  get isOpen(): boolean {
    return this.#depth > 0;
  }

  /** Does something and, when the outermost turn ends, settles what it changed. */
  turn<T>(work: () => T): T {
    this.#depth++;
    try {
      return work();
    } finally {
      if (this.#depth === 1) this.#finish();
      this.#depth--;
    }
  }

  /** Something is to be evaluated: in this turn, or `soon`, with other changes of tags and polls. */
  wake(bound: BoundObject, soon: boolean): void {
    this.#dirty.add(bound);
    if (soon || !this.isOpen) this.session.services.ticker.schedule(this);
  }

  embeddingChanged(view: { readonly id: string }, component: number): void {
    getOrMake(this.#embeddings, view.id, () => new Set()).add(component);
    if (!this.isOpen) this.session.services.ticker.schedule(this);
  }

  fail(message: string, error: unknown): void {
    this.session.fail(message, error);
  }

  /** Nothing is evaluated any more. */
  end(): void {
    this.#dirty.clear();
  }

  #finish(): void {
    try {
      this.#settle();
    } catch (error) {
      this.fail("bindings could not be settled", error);
      if (this.#dirty.size > 0) this.session.services.ticker.schedule(this);
    }
    this.session.turned();
  }

  #settle(): void {
    this.#number++;
    while (this.#dirty.size > 0 || this.#embeddings.size > 0) {
      for (const bound of this.#dirty) {
        this.#dirty.delete(bound);
        if (!bound.stopped) bound.settle(this.#number);
      }
      this.#syncEmbeddings();
    }
  }

  #syncEmbeddings(): void {
    const embeddings = [...this.#embeddings];
    this.#embeddings.clear();
    for (const [view, components] of embeddings) for (const component of components) this.session.syncEmbedding(view, component);
  }
}
