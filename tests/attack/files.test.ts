import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { afterAll, expect, test } from "vitest";
import { seedFiles } from "./AttackedGateway.ts";
import { archiveDoor, folderDoor } from "./doors/files.ts";
import { createReader, type ReadRequest } from "./reader.ts";
import { inputOf } from "./storm.ts";

const reader = createReader();
afterAll(() => reader.close());

const seed = 20_261;

test.each([archiveDoor, folderDoor])(
  "[STA115] 300 changed projects of the door $name are read or refused, never thrown at",
  async (door) => {
    const outcomes = new Map<string, number>();
    for (let index = 0; index < 300; index++) {
      const outcome = await reader.read(inputOf(door as never, seed, index) as ReadRequest);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.keys()].toSorted()).toEqual(["accepted", "refused"]);
  },
);

const kept = seedFiles().flatMap((file) => {
  const { door, inputs } = JSON.parse(readFileSync(file, "utf8")) as { door: string; inputs: ReadRequest[] };
  return ["archives", "folders"].includes(door) ? [{ name: basename(file), inputs }] : [];
});

test("[STA115] inputs that once did harm at these doors do none", async () => {
  for (const { inputs } of kept) for (const input of inputs) expect(["accepted", "refused"]).toContain(await reader.read(input));
});
