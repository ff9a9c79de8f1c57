import { join } from "node:path";
import { createGateway, type Gateway } from "@sightline/gateway";
import type { SessionRow } from "@sightline/model";
import pino from "pino";
import { flex, root, view, writeProject } from "../../support/index.ts";
import { benchFolder } from "./benchFolder.ts";
import { againstFloor, type Row, shown } from "./table.ts";

const usualSizes = [100, 1000, 10_000];

/** Times many calls inside Python and answers the milliseconds of the middle one. */
const script = `
import time
clock = getattr(time, 'clock', time.time)
def measure(call, count):
    for i in range(8):
        call()
    times = []
    for i in range(count):
        started = clock()
        call()
        times.append((clock() - started) * 1000)
    return sorted(times)[count / 2]
def readAll():
    return [s["username"] for s in system.perspective.getSessionInfo()]
return [
    measure(lambda: system.util.getVersion(), 50),
    measure(lambda: system.perspective.getSessionInfo(), count),
    measure(lambda: system.perspective.getSessionInfo("billy"), count),
    measure(readAll, 9),
    len(system.perspective.getSessionInfo()),
    len(system.perspective.getSessionInfo("billy")),
]`;

/** `getSessionInfo` from Python, over rows that another source publishes, as a peer would. */
export async function measureSessionInfo(sizes: readonly number[] = usualSizes): Promise<Row[]> {
  const gateway = await startInProcess();
  try {
    const rows: Row[] = [];
    for (const size of sizes) rows.push(...(await measureSize(gateway, size)));
    return rows;
  } finally {
    await gateway.close();
  }
}

function startInProcess(): Promise<Gateway> {
  const project = writeProject(join(benchFolder(), "Info"), { views: { home: view(flex("root")) } });
  return createGateway({
    dataDirectory: benchFolder(),
    port: 0,
    projects: [{ name: "Info", path: project }],
    simulateTags: false,
    webDirectory: join(root, "packages/web/dist"),
    hostDirectory: join(root, "dist/host"),
    log: pino({ level: "silent" }),
  });
}

async function measureSize(gateway: Gateway, size: number): Promise<Row[]> {
  const rows = Array.from({ length: size }, (_, index) => sessionRow(index));
  const remove = gateway.directory.add({ rows: () => rows, details: () => [], ended: () => [], find: () => undefined });
  const times = await runScript(gateway, Math.max(9, 20_000 / size)).finally(remove);
  const [trip, all, filtered, read, found, billies] = (times as unknown[]).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (found !== size || billies !== size / 10) throw new Error(`getSessionInfo answered ${found} and ${billies} rows of ${size}`);
  const line = (what: string, time: number): Row => ({
    what: `${what}, ${size.toLocaleString("en")} rows, ms`,
    figure: shown(time),
    floor: againstFloor(time, trip, "ms getVersion()"),
  });
  return [
    line("getSessionInfo()", all),
    line('getSessionInfo("billy"), a tenth', filtered),
    line('[s["username"] for s in getSessionInfo()]', read),
  ];
}

async function runScript(gateway: Gateway, count: number): Promise<unknown> {
  const body = script
    .replace("count),", `${Math.round(count)}),`)
    .replace("count),", `${Math.round(count)}),`)
    .trim();
  const where = { project: "Info", label: "bench" };
  const indented = body
    .split("\n")
    .map((line) => `\t${line}`)
    .join("\n");
  const [outcome] = await gateway.engine.run({
    project: "Info",
    lane: "session",
    calls: [
      {
        script: { form: "function", name: "bench", params: [], body: indented, where },
        args: [],
        context: { project: "Info" },
        timeLimitMs: 60_000,
      },
    ],
  });
  if (!outcome?.ok) throw new Error(outcome?.failure.traceback ?? "no outcome");
  return outcome.value;
}

function sessionRow(index: number): SessionRow {
  const now = Date.now();
  return {
    userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    id: `00000000-0000-4000-8000-${index.toString(16).padStart(12, "0")}`,
    username: index % 10 === 0 ? "billy" : `user${index % 100}`,
    authorized: true,
    project: "Info",
    startedAt: now - index * 1000,
    clientAddress: `192.0.2.${index % 250}`,
    lastReceivedAt: now - (index % 10_000),
    sessionScope: "browser",
    recentBytesSent: 60 + (index % 40),
    totalBytesSent: 10_000 + index,
    pageIds: [index.toString(16).padStart(8, "0")],
  };
}
