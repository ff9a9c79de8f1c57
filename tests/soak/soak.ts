import { setMaxListeners } from "node:events";
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { pick, seededRandom } from "../e2e/sessions/seededRandom.ts";
import { accessTo, type GatewayAccess, startGateway, type TestGateway } from "../support/index.ts";
import { printTable } from "../tools/table.ts";
import { countSessions } from "./accounts.ts";
import { done, Operator } from "./Operator.ts";
import { median, type Sample, takeSample } from "./samples.ts";
import { faults, type Target } from "./soakFaults.ts";
import { soakProject, soakTags, writeSoakProject } from "./soakProject.ts";

/** `npm run soak -- --minutes 60 --sessions 500 --seed 1 --pause 15 --out samples.json` */
const { values: given } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    sessions: { type: "string", default: "500" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1e6)) },
    pause: { type: "string", default: "15" },
    out: { type: "string" },
  },
});
const sampleMs = 10_000;
const faultMs = 45_000;
const random = seededRandom(Number(given.seed));
/** Times at which the gateway did not answer this program itself within its patience. */
let unanswered = 0;

const project = writeSoakProject();
const gateway = await startGateway({
  projects: { [soakProject]: project },
  tags: { default: soakTags },
  config: { name: "Soak" },
});
process.exitCode = await soak(gateway).finally(() => gateway.stop());

async function soak({ url }: TestGateway): Promise<number> {
  console.log(
    `soak: seed ${given.seed}, ${given.sessions} sessions, ${given.minutes} min, gateway ${gateway.pid}, load ${loadavg()[0]}`,
  );
  const access = await accessTo(gateway);
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const operators = Array.from(
    { length: Number(given.sessions) },
    () => new Operator({ url, random, pauseMs: Number(given.pause) * 1_000 }),
  );
  const samples: Sample[] = [await takeSample(gateway, access.token, 0)];
  const work = comeOneByOne(operators, stop.signal);
  const struck = await strikeAndSample(operators, samples, access);
  stop.abort();
  await Promise.allSettled(await work);
  await delay(5_000);
  const problems = await report({ operators, samples, struck, access });
  if (given.out) writeFileSync(given.out, JSON.stringify(samples));
  return problems === 0 ? 0 : 1;
}

/** Half a minute for all to come. */
async function comeOneByOne(operators: readonly Operator[], stop: AbortSignal): Promise<Promise<void>[]> {
  const works: Promise<void>[] = [];
  for (const operator of operators) {
    works.push(operator.work(stop));
    await delay(30_000 / operators.length);
  }
  return works;
}

async function strikeAndSample(
  operators: readonly Operator[],
  samples: Sample[],
  access: GatewayAccess,
): Promise<Map<string, number>> {
  const struck = new Map<string, number>();
  const target: Target = {
    gateway,
    project,
    random,
    cutSome: () => operators.forEach((operator, index) => void (index % 3 === 0 && operator.cut())),
  };
  const started = Date.now();
  const end = started + Number(given.minutes) * 60_000;
  let nextFault = started + 2 * faultMs;
  while (Date.now() < end) {
    await delay(Math.min(sampleMs, end - Date.now()));
    await tried(async () => samples.push(await takeSample(gateway, access.token, Math.round((Date.now() - started) / 1_000))));
    if (Date.now() < nextFault) continue;
    nextFault = Date.now() + faultMs * (0.5 + random());
    const name = pick(random, Object.keys(faults));
    struck.set(name, (struck.get(name) ?? 0) + 1);
    await tried(async () => faults[name]?.(target));
  }
  return struck;
}

async function tried(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    unanswered++;
    console.log(`soak: ${new Date().toISOString()} not answered: ${error instanceof Error ? error.message : error}`);
  });
}

interface Findings {
  readonly operators: readonly Operator[];
  readonly samples: readonly Sample[];
  readonly struck: ReadonlyMap<string, number>;
  readonly access: GatewayAccess;
}

/** Prints what was seen; answers how many promises were broken. */
async function report({ operators, samples, struck, access }: Findings): Promise<number> {
  console.log(`\nload of the machine at the end: ${loadavg()[0]}; samples and faults that were not answered: ${unanswered}`);
  printQuarters(samples);
  printTable(["fault", "times"], [...struck]);
  console.log(`\noperators: ${JSON.stringify(done)}`);
  const counts = operators.flatMap((operator) => operator.count ?? []);
  const twice = counts.filter(({ shown, taken }) => shown > taken).length;
  const missed = counts.reduce((sum, { shown, taken }) => sum + Math.max(0, taken - shown), 0);
  console.log(
    `clicks: ${counts.length} pages compared, ${twice} with more clicks done than made, ${missed} clicks taken and not done`,
  );
  const alive = new Set((await access.rows(soakProject)).map(({ id }) => id));
  const accounts = countSessions(gateway.log(), alive);
  const strangers = operators.filter(({ isConnected, sessionId }) => isConnected && !alive.has(sessionId)).length;
  printTable(["sessions", ""], [...Object.entries(accounts), ["open pages whose session the gateway does not list", strangers]]);
  const failed = await scriptFailures(access);
  console.log(`script calls that failed (their host was killed): ${failed}`);
  return twice + strangers + accounts["ended twice"] + accounts.unaccounted + (missed > failed ? 1 : 0);
}

/** The first quarter is that in which all come and caches fill. */
function printQuarters(samples: readonly Sample[]): void {
  const quarter = Math.ceil(samples.length / 4);
  const rows = [0, 1, 2, 3].map((index) => {
    const part = samples.slice(index * quarter, (index + 1) * quarter);
    const middle = (key: keyof Sample) => median(part.map((sample) => sample[key])).toFixed(1);
    const most = (key: keyof Sample) => Math.max(...part.map((sample) => sample[key])).toFixed(1);
    const lag = [middle("lagP50"), middle("lagP99"), middle("lagMax"), most("lagMax")];
    return [`${index + 1}`, middle("sessions"), middle("memory"), most("memory"), middle("heap"), middle("handles"), ...lag];
  });
  printTable(
    ["quarter", "sessions", "RSS MB", "most", "heap MB", "handles", "lag p50 ms", "p99", "max (median)", "max (most)"],
    rows,
  );
}

async function scriptFailures(access: GatewayAccess): Promise<number> {
  const { failures } = await access.get<{ failures: number }>("/api/v1/scripts/statistics");
  return failures;
}
