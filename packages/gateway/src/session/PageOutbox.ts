import {
  formatPath,
  type PropertyPath,
  type Quality,
  type ServerMessage,
  type WireChange,
  type WireQuality,
} from "@sightline/model";
import { getOrMake } from "../base/getOrMake.ts";

/** A view as the outbox knows it: it can say what it looks like now. */
export interface OutgoingView {
  readonly id: string;
  encodeChange(component: number, path: PropertyPath): WireChange;
}

/** A quality and the property that has it. */
export interface QualityAt {
  readonly component: number;
  readonly path: PropertyPath;
  readonly quality: Quality;
}

interface ViewChanges {
  readonly changes: Map<string, readonly [component: number, path: PropertyPath]>;
  readonly qualities: Map<string, WireQuality>;
}

/**
 * Gathers what a page has to be told, until the end of its session's turn. Of a property written several times only the
 * last value leaves; nothing is gathered for a page that is not connected, since it gets its whole state on return.
 */
export class PageOutbox {
  readonly #messages: (ServerMessage | { readonly pending: () => ServerMessage | undefined })[] = [];
  readonly #views = new Map<OutgoingView, ViewChanges>();

  add(message: ServerMessage): void {
    this.#messages.push(message);
  }

  /** A message made when the turn ends, of what is so then. */
  addLate(pending: () => ServerMessage | undefined): void {
    this.#messages.push({ pending });
  }

  change(view: OutgoingView, component: number, path: PropertyPath): void {
    const { changes } = this.#changesOf(view);
    const key = `${component} ${formatPath(path)}`;
    changes.delete(key);
    changes.set(key, [component, path]);
  }

  quality(view: OutgoingView, { component, path, quality }: QualityAt): void {
    const text = formatPath(path);
    const entry: WireQuality =
      quality.message === undefined ? [component, text, quality.name] : [component, text, quality.name, quality.message];
    this.#changesOf(view).qualities.set(`${component} ${text}`, entry);
  }

  /** Forgets single changes of a view: it closed, or its whole state is about to leave. */
  forget(view: OutgoingView): void {
    this.#views.delete(view);
  }

  clear(): void {
    this.#messages.length = 0;
    this.#views.clear();
  }

  get isEmpty(): boolean {
    return this.#messages.length === 0 && this.#views.size === 0;
  }

  /** Everything gathered, in order: structure first, then changes of what is open. */
  take(): ServerMessage[] {
    const out: ServerMessage[] = [];
    for (const each of this.#messages) {
      const message = "pending" in each ? each.pending() : each;
      if (message) out.push(message);
    }
    for (const [view, changes] of this.#views) out.push(changesMessage(view, changes));
    this.clear();
    return out;
  }

  #changesOf(view: OutgoingView): ViewChanges {
    return getOrMake(this.#views, view, () => ({ changes: new Map(), qualities: new Map() }));
  }
}

function changesMessage(view: OutgoingView, { changes, qualities }: ViewChanges): ServerMessage {
  return {
    type: "changes",
    view: view.id,
    ...(changes.size > 0
      ? { changes: [...changes.values()].map(([component, path]) => view.encodeChange(component, path)) }
      : {}),
    ...(qualities.size > 0 ? { qualities: [...qualities.values()] } : {}),
  };
}
