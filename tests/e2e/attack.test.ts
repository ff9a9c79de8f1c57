import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { AttackedGateway, seedFiles } from "../attack/AttackedGateway.ts";
import { doors } from "../attack/doors/index.ts";
import { sendAll, storm } from "../attack/storm.ts";

/** Sockets, bytes, HTTP and configuration of a running gateway; projects are attacked in `tests/attack/files.test.ts`. */
const running = doors.filter(({ name }) => !["archives", "folders"].includes(name));
const budgetMs = 15_000;
const seed = 20_261;

let gateway: AttackedGateway | undefined;
afterEach(() => gateway?.stop());

test("[STA115] a short attack at all doors ends nothing, and a page beside it is served", async () => {
  gateway = await AttackedGateway.start();
  const shares = running.reduce((sum, { share }) => sum + share, 0);
  for (const door of running) {
    const tally = await storm(door, gateway, { seed, count: 2_000, budgetMs: (budgetMs * door.share) / shares + 300 });
    expect({ door: door.name, harm: tally.harm, exits: tally.exits }).toEqual({ door: door.name, harm: [], exits: 0 });
    expect(tally.sent).toBeGreaterThan(0);
  }
  expect([gateway.lives, gateway.harmed]).toEqual([true, undefined]);
});

test("[STA115] inputs that once did harm do none", async () => {
  gateway = await AttackedGateway.start();
  for (const file of seedFiles()) {
    const kept = JSON.parse(readFileSync(file, "utf8")) as { door: string; inputs: unknown[] };
    const door = running.find(({ name }) => name === kept.door);
    if (door) expect({ file, harm: await sendAll(door, gateway, kept.inputs) }).toEqual({ file, harm: undefined });
  }
});
