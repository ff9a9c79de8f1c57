import type { ComponentAddress, ViewState } from "@sightline/model";

const none: readonly string[] = [];

/** The views embedded in each component, ordered by slot. */
export class EmbeddedIndex {
  #lists = new Map<string, readonly { readonly id: string; readonly slot: string }[]>();
  #ids = new Map<string, readonly string[]>();

  get(at: ComponentAddress): readonly string[] {
    return this.#ids.get(keyOf(at)) ?? none;
  }

  /** Returns the component whose list changed. */
  put({ id, slot = "", parent }: ViewState): ComponentAddress | undefined {
    if (!parent) return undefined;
    const list = this.#lists.get(keyOf(parent)) ?? [];
    if (list.some((each) => each.id === id && each.slot === slot)) return undefined;
    const others = list.filter((each) => each.id !== id);
    this.#set(parent, [...others, { id, slot }].sort(bySlot));
    return parent;
  }

  /** Returns the component whose list changed. */
  remove({ id, parent }: ViewState): ComponentAddress | undefined {
    if (!parent) return undefined;
    const list = this.#lists.get(keyOf(parent)) ?? [];
    this.#set(
      parent,
      list.filter((each) => each.id !== id),
    );
    return parent;
  }

  #set(at: ComponentAddress, list: readonly { readonly id: string; readonly slot: string }[]): void {
    const key = keyOf(at);
    if (list.length === 0) {
      this.#lists.delete(key);
      this.#ids.delete(key);
      return;
    }
    this.#lists.set(key, list);
    this.#ids.set(
      key,
      list.map((each) => each.id),
    );
  }
}

function keyOf({ view, component }: ComponentAddress): string {
  return `${view}\n${component}`;
}

function bySlot(a: { readonly slot: string }, b: { readonly slot: string }): number {
  return a.slot.localeCompare(b.slot, "en", { numeric: true });
}
