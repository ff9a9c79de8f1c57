/** Keeps what was used last, up to a number of entries. */
export class RecentCache<V> {
  private readonly entries = new Map<string, V>();

  constructor(private readonly most: number) {}

  /** The value of a key, made when there is none. */
  get(key: string, make: () => V): V {
    const value = this.entries.get(key) ?? make();
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.most) this.entries.delete(this.entries.keys().next().value ?? "");
    return value;
  }
}
