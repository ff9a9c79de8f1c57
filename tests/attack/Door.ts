import type { Random } from "../e2e/sessions/seededRandom.ts";

/** What a gateway made of an input. `fault`: an answer nobody should get, as status 500. `stuck`: none in time. */
export type Outcome = "refused" | "accepted" | "fault" | "stuck";

/** Where doors are. */
export interface Target {
  readonly url: string;
  readonly port: number;
  readonly project: string;
  /** The gateway's data folder. */
  readonly data: string;
  /** A token of scope script. */
  readonly token: string;
  /** All the gateway printed. */
  log(): string;
}

/** One way into a gateway. An input is plain data, so that it can be kept and sent again. */
export interface Door<Input = never> {
  readonly name: string;
  /** Its part of all mutations. */
  readonly share: number;
  /** How many inputs are under way at once. */
  readonly parallel: number;
  make(random: Random): Input;
  open(target: Target): Promise<Attacker<Input>>;
}

/** Somebody at a door. */
export interface Attacker<Input> {
  send(input: Input): Promise<Outcome>;
  close(): Promise<void> | void;
}

/** How long anything may take before it counts as stuck; more on a machine that does much else. */
export const patience = { ms: 30_000 };
