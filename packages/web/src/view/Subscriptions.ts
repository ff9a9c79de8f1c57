type Listener = () => void;

/** Listeners to changes, by name. */
export class Subscriptions {
  #listeners = new Map<string, Set<Listener>>();

  /** Returns a function that unsubscribes. */
  add(name: string, listener: Listener): () => void {
    let listeners = this.#listeners.get(name);
    if (!listeners) {
      listeners = new Set();
      this.#listeners.set(name, listeners);
    }
    listeners.add(listener);
    return () => this.#remove(name, listener);
  }

  notify(name: string): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener();
  }

  #remove(name: string, listener: Listener): void {
    const listeners = this.#listeners.get(name);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.#listeners.delete(name);
  }
}
