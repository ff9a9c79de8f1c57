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

/** What the components of views use and the gateway does not honour, fetched for each view that is shown [STA57]. */
export class GapMarks {
  readonly #marks = new Map<string, Marks>();
  readonly #listeners = new Set<() => void>();

  /** @param project its name, not encoded. */
  constructor(private readonly project: string) {}

  /** Hears when marks of views have come, that of this view among them. */
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

  /** A page without marks is a page: what cannot be fetched is left out. */
  async #fetch(key: string, path: string): Promise<void> {
    const url = `/data/perspective/gaps/${encodeURIComponent(this.project)}?view=${encodeURIComponent(path)}`;
    const response = await fetch(url).catch(() => undefined);
    if (!response?.ok) return;
    this.#marks.set(key, (await response.json()) as Marks);
    for (const listener of this.#listeners) listener();
  }
}
