import type { Tag } from "./Tag.ts";

/** The shortest period of a polled tag, in milliseconds. */
const shortestPeriodMs = 20;

interface Periodic {
  readonly tag: Tag;
  readonly periodMs: () => number;
}

interface Period {
  readonly members: Set<Periodic>;
  readonly timer: NodeJS.Timeout;
}

/** Timers by period; tags of the same period share one, and keep its phase whatever else updates them [PRJ31]. */
export class PeriodicTags {
  readonly #periods = new Map<number, Period>();

  /** `update` is called with the tags that are due together. */
  constructor(private readonly update: (tags: readonly Tag[]) => void) {}

  /** Updates a tag at a rate that each update may change, until the returned function is called. */
  add(tag: Tag, periodMs: () => number): () => void {
    const added = { tag, periodMs };
    this.#join(added);
    return () => this.#leave(added);
  }

  close(): void {
    for (const { timer } of this.#periods.values()) clearInterval(timer);
    this.#periods.clear();
  }

  #join(joining: Periodic): void {
    const periodMs = periodOf(joining);
    const known = this.#periods.get(periodMs);
    if (known) known.members.add(joining);
    else this.#periods.set(periodMs, { members: new Set([joining]), timer: this.#timer(periodMs) });
  }

  #timer(periodMs: number): NodeJS.Timeout {
    return setInterval(() => this.#tick(periodMs), periodMs).unref();
  }

  #tick(periodMs: number): void {
    const members = [...(this.#periods.get(periodMs)?.members ?? [])];
    this.update(members.map(({ tag }) => tag));
    for (const member of members) {
      if (periodOf(member) === periodMs || !this.#periods.get(periodMs)?.members.has(member)) continue;
      this.#leave(member);
      this.#join(member);
    }
  }

  #leave(leaving: Periodic): void {
    for (const [periodMs, { members, timer }] of this.#periods) {
      if (!members.delete(leaving) || members.size > 0) continue;
      clearInterval(timer);
      this.#periods.delete(periodMs);
    }
  }
}

function periodOf({ periodMs }: Periodic): number {
  return Math.max(shortestPeriodMs, Math.round(periodMs()));
}
