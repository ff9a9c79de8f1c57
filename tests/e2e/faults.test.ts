import { needsTool } from "@sightline/testing";
import { expect, test } from "vitest";
import { cuts, hostKilled, killed, stopped } from "../faults/processFaults.ts";
import { databaseCut, fullDisk } from "../faults/resourceFaults.ts";
import { seededRandom } from "./sessions/seededRandom.ts";

/** Once each, as `npm run faults` does them often. */
test.for([killed, stopped, cuts, fullDisk, databaseCut, hostKilled])("[STA116] $name", async (fault, context) => {
  needsTool(context, fault.missing());
  const options = { times: fault === cuts ? 5 : 1, random: seededRandom(20_261) };
  const seen = await fault.run(options);
  expect(seen).toMatchObject({ held: true });
});
