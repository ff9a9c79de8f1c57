/** Texts by the path of a component: `root/Header/Label`. */
type Marks = Readonly<Record<string, string>>;

const none: Marks = {};

/** A view in the form it is shown in. */
export interface MarkedView {
  readonly path: string;
  /** Hash of its template. */
  readonly hash: string;
}

function keyOf({ path, hash }: MarkedView): string {
  return `${hash} ${path}`;
}

/** The unsupported features that components of views use, fetched for each view that is shown [STA57]. */
export class GapMarks {
  readonly #marks = new Map<string, Marks>();
  readonly #listeners = new Set<() => void>();

  /** @param project its name, not encoded. */
  constructor(private readonly project: string) {}

  /** Subscribes to the arrival of marks, including those of this view. */
  subscribe(view: MarkedView, listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#load(view);
    return () => this.#listeners.delete(listener);
  }

  /** The mark of a component; undefined where it has none, or none has come yet. */
  of(view: MarkedView, component: string): string | undefined {
    const marks = this.#marks.get(keyOf(view)) ?? none;
    return Object.hasOwn(marks, component) ? marks[component] : undefined;
  }

  #load(view: MarkedView): void {
    const key = keyOf(view);
    if (this.#marks.has(key)) return;
    this.#marks.set(key, none);
    void this.#fetch(key, view.path);
  }

  /** Marks are optional: on failure the page is shown without them. */
  async #fetch(key: string, path: string): Promise<void> {
    const url = `/data/perspective/gaps/${encodeURIComponent(this.project)}?view=${encodeURIComponent(path)}`;
    const response = await fetch(url).catch(() => undefined);
    if (!response?.ok) return;
    this.#marks.set(key, (await response.json()) as Marks);
    for (const listener of this.#listeners) listener();
  }
}
