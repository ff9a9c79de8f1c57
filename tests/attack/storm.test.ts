import { expect, test } from "vitest";
import type { AttackedGateway } from "./AttackedGateway.ts";
import type { Door, Outcome } from "./Door.ts";
import { doors } from "./doors/index.ts";
import { inputOf, sendAll, storm } from "./storm.ts";

/** A gateway that ends when it is sent `fatal`, and a door that sends numbers. */
function fake(fatal: number, outcomes: Readonly<Record<number, Outcome>> = {}) {
  const state = { lives: true };
  const door: Door<unknown> = {
    name: "fake",
    share: 1,
    parallel: 1,
    make: (random) => Math.floor(random() * 1_000),
    open: async () => ({
      send: async (input) => {
        if (input === fatal) state.lives = false;
        return outcomes[input as number] ?? "refused";
      },
      close: () => undefined,
    }),
  };
  const gateway = {
    get lives() {
      return state.lives;
    },
    worstMs: 0,
    harmed: undefined,
    target: {},
  } as unknown as AttackedGateway;
  return { door, gateway };
}

test("an input is made of seed, door and number alone", () => {
  for (const door of doors) {
    expect(inputOf(door, 1, 5)).toEqual(inputOf(door, 1, 5));
    expect(JSON.stringify(inputOf(door, 1, 5))).not.toBe(JSON.stringify(inputOf(door, 2, 5)));
  }
});

test("a gateway that ends is counted, and what was under way is told", async () => {
  const { door } = fake(-1);
  const fatal = inputOf(door, 7, 20) as number;
  const attack = fake(fatal);
  const tally = await storm(attack.door, attack.gateway, { seed: 7, count: 100 });
  expect([tally.exits, tally.sent]).toEqual([1, 21]);
  expect(tally.harm.at(-1)).toEqual({ what: "the gateway ended", index: 20, input: fatal });
  expect(await sendAll(attack.door, fake(fatal).gateway, [1])).toBeUndefined();
});

test("an answer nobody should get is told with its input", async () => {
  const { door, gateway } = fake(-1);
  const odd = inputOf(door, 7, 3) as number;
  const attack = fake(-1, { [odd]: "fault" });
  const tally = await storm(attack.door, gateway, { seed: 7, count: 10 });
  expect(tally.outcomes).toEqual({ refused: 9, accepted: 0, fault: 1, stuck: 0 });
  expect(tally.harm).toEqual([{ what: "fault", index: 3, input: odd }]);
});
