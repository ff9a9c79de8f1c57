/** Why no script host starts, from the last of too many failed starts until one starts; each change is told once. */
export class StartFault {
  readonly #startedOnce = new WeakSet<object>();
  #reason: string | undefined;

  constructor(readonly onChange: (reason: string | undefined) => void = () => {}) {}

  get reason(): string | undefined {
    return this.#reason;
  }

  failed(reason: string): void {
    const known = this.#reason !== undefined;
    this.#reason = reason;
    if (!known) this.onChange(reason);
  }

  /** Only a host that starts now ends the fault: one that ran before says nothing about the next start. */
  started(host: object): void {
    if (this.#startedOnce.has(host)) return;
    this.#startedOnce.add(host);
    if (this.#reason === undefined) return;
    this.#reason = undefined;
    this.onChange(undefined);
  }
}
