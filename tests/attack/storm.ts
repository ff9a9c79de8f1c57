import { seededRandom } from "../e2e/sessions/seededRandom.ts";
import type { AttackedGateway } from "./AttackedGateway.ts";
import type { Attacker, Door, Outcome } from "./Door.ts";

/** What came of the inputs at one door. */
export interface Tally {
  readonly door: string;
  sent: number;
  readonly outcomes: Record<Outcome, number>;
  exits: number;
  worstMs: number;
  /** Inputs that did harm: what they did, and the input. */
  readonly harm: { readonly what: string; readonly index: number; readonly input: unknown }[];
}

export interface StormOptions {
  readonly seed: number;
  readonly count: number;
  /** The first input's number, to send one again. */
  readonly from?: number;
  /** Milliseconds after which no more are sent. */
  readonly budgetMs?: number;
}

/** An input of a door is made of the seed, the door and its number alone. */
export function inputOf(door: Door<unknown>, seed: number, index: number): unknown {
  return door.make(seededRandom(hash(`${seed} ${door.name} ${index}`)));
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return value >>> 0;
}

/** Inputs under way when a gateway ended are this many at most. */
const suspects = 64;

/** Sends inputs to one door until they are all sent, the budget is used up, or the gateway is gone. */
export async function storm(door: Door<unknown>, gateway: AttackedGateway, options: StormOptions): Promise<Tally> {
  const { seed, count, from = 0, budgetMs = Number.POSITIVE_INFINITY } = options;
  const tally = newTally(door);
  const recent: { index: number; input: unknown }[] = [];
  const end = Date.now() + budgetMs;
  let next = from;
  gateway.worstMs = 0;
  const attack = async () => {
    const attacker = await door.open(gateway.target);
    while (next < from + count && Date.now() < end && gateway.lives && !gateway.harmed) {
      const index = next++;
      const input = inputOf(door, seed, index);
      recent.push({ index, input });
      if (recent.length > suspects) recent.shift();
      const outcome = await outcomeOf(attacker, input, gateway);
      tally.sent++;
      tally.outcomes[outcome]++;
      if (outcome === "fault" || outcome === "stuck") tally.harm.push({ what: outcome, index, input });
    }
    await attacker.close();
  };
  await Promise.allSettled(Array.from({ length: door.parallel }, attack));
  tally.worstMs = gateway.worstMs;
  const what = gateway.lives ? gateway.harmed && `a page beside it ${gateway.harmed}` : "the gateway ended";
  if (!gateway.lives) tally.exits++;
  if (what) tally.harm.push(...recent.map((each) => ({ what, ...each })));
  return tally;
}

function newTally({ name }: Door<unknown>): Tally {
  return { door: name, sent: 0, outcomes: { refused: 0, accepted: 0, fault: 0, stuck: 0 }, exits: 0, worstMs: 0, harm: [] };
}

async function outcomeOf(attacker: Attacker<unknown>, input: unknown, gateway: AttackedGateway): Promise<Outcome> {
  try {
    return await attacker.send(input);
  } catch (error) {
    // A gateway that is gone is counted as such; one that lives must not fail its clients.
    if (!gateway.lives) return "refused";
    console.error(error);
    return "fault";
  }
}

/** Sends inputs one after another; answers what is harmed then, undefined where nothing is. */
export async function sendAll(
  door: Door<unknown>,
  gateway: AttackedGateway,
  inputs: readonly unknown[],
): Promise<string | undefined> {
  const attacker = await door.open(gateway.target);
  for (const input of inputs) {
    const outcome = await outcomeOf(attacker, input, gateway);
    if (outcome === "fault" || outcome === "stuck") return outcome;
    if (!gateway.lives) return "the gateway ended";
  }
  await attacker.close();
  return gateway.harmed;
}
