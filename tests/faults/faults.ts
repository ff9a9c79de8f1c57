import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { seededRandom } from "../e2e/sessions/seededRandom.ts";
import { printTable } from "../tools/table.ts";
import type { Fault } from "./Fault.ts";
import { cuts, hostKilled, killed, stopped } from "./processFaults.ts";
import { databaseCut, fullDisk } from "./resourceFaults.ts";

/** `npm run faults -- --times 10 --seed 1 --only killed` */
const { values: given } = parseArgs({
  options: {
    times: { type: "string", default: "10" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
    only: { type: "string" },
  },
});
const all: Readonly<Record<string, Fault>> = { killed, stopped, cuts, fullDisk, databaseCut, hostKilled };
const chosen = Object.entries(all).filter(([key]) => given.only === undefined || given.only === key);
if (chosen.length === 0) throw new Error(`--only is one of ${Object.keys(all).join(", ")}`);
console.log(`faults: seed ${given.seed}, ${given.times} times each, load of the machine ${loadavg()[0]}`);
const rows: (readonly string[])[] = [];
for (const [, fault] of chosen) {
  const missing = fault.missing();
  const options = { times: Number(given.times), random: seededRandom(Number(given.seed)) };
  const seen = missing ? undefined : await fault.run(options).catch((error: Error) => ({ held: false, text: error.message }));
  const recovery = seen && "recoveryMs" in seen && seen.recoveryMs !== undefined ? `${seen.recoveryMs} ms` : "";
  rows.push([fault.name, seen === undefined ? "not done" : seen.held ? "held" : "BROKEN", recovery, seen?.text ?? missing ?? ""]);
}
printTable(["fault", "promises", "well again after", "seen"], rows);
process.exitCode = rows.some((row) => row[1] === "BROKEN") ? 1 : 0;
