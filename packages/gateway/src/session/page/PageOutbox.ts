import { formatPath, isGood, type PropertyPath, type Quality, type ServerMessage, type WireQuality } from "@sightline/model";
import { getOrMake } from "../../base/getOrMake.ts";
import type { ClientPlace } from "../../binding/ClientPlace.ts";

/** A view as the outbox knows it: it can say what it looks like now. */
export interface OutgoingView {
  readonly id: string;
  /** JSON of a change of this place to what it holds now. */
  changeText(place: ClientPlace): string;
}

/** A quality and the property that has it. */
export interface QualityAt {
  readonly component: number;
  readonly path: PropertyPath;
  readonly quality: Quality;
  /** The tag it comes from, where its binding is to a tag. */
  readonly tagPath: string | undefined;
}

/** A quality as a page is told it; its user finds the tag's path in the overlay. */
export function wireQuality({ component, path, quality, tagPath }: QualityAt): WireQuality {
  const entry = [component, formatPath(path), quality.name] as const;
  if (tagPath !== undefined && !isGood(quality)) return [...entry, quality.message ?? "", tagPath];
  return quality.message === undefined ? entry : [...entry, quality.message];
}

interface ViewChanges {
  readonly places: Set<ClientPlace>;
  qualities?: Map<string, WireQuality>;
}

const noChanges = (): ViewChanges => ({ places: new Set() });

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

  change(view: OutgoingView, place: ClientPlace): void {
    const { places } = this.#changesOf(view);
    places.delete(place);
    places.add(place);
  }

  quality(view: OutgoingView, at: QualityAt): void {
    const changes = this.#changesOf(view);
    changes.qualities ??= new Map();
    changes.qualities.set(`${at.component} ${formatPath(at.path)}`, wireQuality(at));
  }

  /** Forgets single changes of a view: it closed, or its whole state is about to leave. */
  forget(view: OutgoingView): void {
    this.#views.delete(view);
  }

  clear(): void {
    this.#messages.length = 0;
    if (this.#views.size > 0) this.#views.clear();
  }

  get isEmpty(): boolean {
    return this.#messages.length === 0 && this.#views.size === 0;
  }

  /** Everything gathered, as JSON, in order: structure first, then changes of what is open. */
  take(): string[] {
    const out: string[] = [];
    for (const each of this.#messages) {
      const message = "pending" in each ? each.pending() : each;
      if (message) out.push(JSON.stringify(message));
    }
    for (const [view, changes] of this.#views) out.push(changesText(view, changes));
    this.clear();
    return out;
  }

  #changesOf(view: OutgoingView): ViewChanges {
    return getOrMake(this.#views, view, noChanges);
  }
}

function changeTexts(view: OutgoingView, places: ReadonlySet<ClientPlace>): string[] {
  const texts: string[] = [];
  for (const place of places) texts.push(view.changeText(place));
  return texts;
}

/** A `changes` message, put together from texts that views of the same template share. */
function changesText(view: OutgoingView, { places, qualities }: ViewChanges): string {
  let text = `{"type":"changes","view":"${view.id}"`;
  if (places.size > 0) text += `,"changes":[${changeTexts(view, places).join(",")}]`;
  if (qualities) text += `,"qualities":${JSON.stringify([...qualities.values()])}`;
  return `${text}}`;
}
