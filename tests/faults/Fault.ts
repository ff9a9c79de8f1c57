import type { Random } from "../e2e/sessions/seededRandom.ts";

/** What was seen of a fault. */
export interface Seen {
  /** The promises held. */
  readonly held: boolean;
  /** In words, with figures. */
  readonly text: string;
  /** From the end of the fault until all was well again, the longest of several, in milliseconds. */
  readonly recoveryMs?: number;
}

export interface FaultOptions {
  /** How often it is done, where it can be done often. */
  readonly times: number;
  readonly random: Random;
}

/** Something that goes wrong in a plant, done to a gateway of its own. */
export interface Fault {
  readonly name: string;
  /** Why it cannot be done on this machine; undefined where it can. */
  missing(): string | undefined;
  run(options: FaultOptions): Promise<Seen>;
}
