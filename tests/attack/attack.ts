import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { printTable } from "../tools/table.ts";
import { AttackedGateway, seedFolder } from "./AttackedGateway.ts";
import { type Door, patience } from "./Door.ts";
import { doors } from "./doors/index.ts";
import { playReader } from "./reader.ts";
import { inputOf, sendAll, storm, type Tally } from "./storm.ts";

/** `npm run attack -- --seed 1 --count 200000 --door frames --from 0 --minutes 60 --patience 30` */
async function main(): Promise<number> {
  const { values: given } = parseArgs({
    options: {
      seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
      count: { type: "string", default: "10000" },
      door: { type: "string" },
      from: { type: "string", default: "0" },
      minutes: { type: "string", default: "600" },
      patience: { type: "string", default: "30" },
    },
  });
  const chosen = doors.filter(({ name }) => given.door === undefined || name === given.door);
  if (chosen.length === 0) throw new Error(`--door is one of ${doors.map(({ name }) => name).join(", ")}`);
  const [seed, count, from] = [Number(given.seed), Number(given.count), Number(given.from)];
  console.log(`attack: seed ${seed}, ${count} mutations, load of the machine ${loadavg()[0]}`);
  const shares = chosen.reduce((sum, { share }) => sum + share, 0);
  patience.ms = Number(given.patience) * 1_000;
  const tallies: Tally[] = [];
  const end = Date.now() + Number(given.minutes) * 60_000;
  for (const door of chosen) {
    const part = Math.max(1, Math.round((count * door.share) / shares));
    tallies.push(await attackDoor(door, { seed, count: part, from, end }));
    console.log(`${door.name}: ${JSON.stringify(tallies.at(-1)?.outcomes)}`);
  }
  print(tallies);
  return tallies.every(({ harm }) => harm.length === 0) ? 0 : 1;
}

interface Part {
  readonly seed: number;
  readonly count: number;
  readonly from: number;
  /** The instant at which no more is sent. */
  readonly end: number;
}

/** A gateway that was harmed is replaced, what did it is kept as the smallest input that does it again, and the attack goes on. */
async function attackDoor(door: Door<unknown>, part: Part): Promise<Tally> {
  const { seed, count, from, end } = part;
  const whole: Tally = {
    door: door.name,
    sent: 0,
    outcomes: { refused: 0, accepted: 0, fault: 0, stuck: 0 },
    exits: 0,
    worstMs: 0,
    harm: [],
  };
  let next = from;
  while (next < from + count && whole.exits < 5 && Date.now() < end) {
    const gateway = await AttackedGateway.start();
    const rest = { seed, count: from + count - next, from: next, budgetMs: end - Date.now() };
    const tally = await storm(door, gateway, rest).finally(() => gateway.stop());
    next += Math.max(1, tally.sent);
    add(whole, tally);
    if (tally.harm.length > 0) await keep(door, seed, tally).catch((error: unknown) => console.error("not reduced:", error));
    console.log(`${door.name}: ${whole.sent} sent, ${JSON.stringify(whole.outcomes)}, ${whole.exits} exits`);
  }
  return whole;
}

function add(whole: Tally, part: Tally): void {
  whole.sent += part.sent;
  whole.exits += part.exits;
  whole.worstMs = Math.max(whole.worstMs, part.worstMs);
  whole.harm.push(...part.harm);
  for (const outcome of ["refused", "accepted", "fault", "stuck"] as const) whole.outcomes[outcome] += part.outcomes[outcome];
}

/** Writes the inputs that do the harm again, alone where one does it, else all that were under way. */
async function keep(door: Door<unknown>, seed: number, { harm }: Tally): Promise<void> {
  for (const what of new Set(harm.map((each) => each.what))) {
    const suspected = harm.filter((each) => each.what === what).map(({ index }) => index);
    console.log(`${door.name}: ${what}, from ${suspected[0]} to ${suspected.at(-1)}; load of the machine ${loadavg()[0]}`);
    if (!(await doesHarm(door, seed, suspected))) {
      console.log("the same inputs did no harm when they were sent again");
      continue;
    }
    const guilty = await smallest(door, seed, suspected);
    const file = join(seedFolder, `${door.name}-${seed}-${guilty[0]}.json`);
    const inputs = guilty.map((index) => inputOf(door, seed, index));
    writeFileSync(file, `${JSON.stringify({ door: door.name, what, inputs }, null, 2)}\n`);
    console.log(`${door.name}: ${what}; kept as ${file}`);
  }
}

async function smallest(door: Door<unknown>, seed: number, suspected: readonly number[]): Promise<readonly number[]> {
  let left = suspected;
  while (left.length > 1) {
    const half = Math.ceil(left.length / 2);
    if (await doesHarm(door, seed, left.slice(0, half))) left = left.slice(0, half);
    else if (await doesHarm(door, seed, left.slice(half))) left = left.slice(half);
    else return left;
  }
  return left;
}

async function doesHarm(door: Door<unknown>, seed: number, indexes: readonly number[]): Promise<boolean> {
  const gateway = await AttackedGateway.start();
  const inputs = indexes.map((index) => inputOf(door, seed, index));
  const harm = await sendAll(door, gateway, inputs).finally(() => gateway.stop());
  return harm !== undefined;
}

function print(tallies: readonly Tally[]): void {
  const rows = tallies.map(({ door, sent, outcomes: { refused, accepted, fault, stuck }, exits, worstMs }) => [
    ...[door, sent, refused, accepted, fault, exits, stuck, worstMs],
  ]);
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
  const worst = Math.max(...tallies.map(({ worstMs }) => worstMs));
  const headings = ["door", "mutations", "refused", "accepted", "faults", "exits", "stuck", "victim's worst answer, ms"];
  console.log();
  printTable(headings, [...rows, ["all", ...[1, 2, 3, 4, 5, 6].map(sum), worst]]);
}

if (process.argv.includes("--reader")) playReader();
else process.exitCode = await main();
