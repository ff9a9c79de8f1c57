import { setTimeout as delay } from "node:timers/promises";
import type { FanOutAnswer } from "./load.ts";
import { cpuOf, memoryOf, Role } from "./processes.ts";
import { benchProject, startBenchGateway, startExampleGateway } from "./projects.ts";
import type { Spread } from "./statistics.ts";
import { againstFloor, type Row, shown } from "./table.ts";

/** A gateway that runs for days has compiled what it runs often. */
const warmUp = { times: 20, intervalMs: 120 };
const measured = { times: 6, intervalMs: 1000 };
const clicks = 200;
const targetCount = 1000;

interface Server {
  readonly url: string;
  readonly pid: number;
}

interface FanOut extends FanOutAnswer {
  /** Memory per client, in bytes, against the server before the first came. */
  readonly bytesPerClient: number;
  readonly cpuPerThousand: number;
}

/** Memory of sessions on the example's overview, which moves by itself. */
export async function measureOverview(): Promise<Row[]> {
  const count = 500;
  const gateway = await startExampleGateway();
  const load = await Role.start("load");
  try {
    await load.ask({ kind: "open", url: gateway.url, project: "waterworks", path: "/", count: 1 });
    await delay(1000);
    const idle = memoryOf(gateway.pid);
    await load.ask({ kind: "open", url: gateway.url, project: "waterworks", path: "/", count });
    await delay(4000);
    const cpu = cpuOf(gateway.pid);
    await delay(4000);
    const percent = (cpuOf(gateway.pid) - cpu) / 40;
    const perSession = (memoryOf(gateway.pid) - idle) / count / 1024;
    return [
      { what: `overview, ${count} sessions: memory a session, KB`, figure: shown(perSession) },
      { what: `overview, ${count} sessions: one core used, %`, figure: shown(percent) },
    ];
  } finally {
    await load.stop();
    await gateway.stop();
  }
}

/** Tag changes to many sessions and the round trip of a click, beside a bare `ws` server. */
export async function measureDelivery(): Promise<Row[]> {
  const click = await both((server) => roundTrips(server));
  const few = await both((server) => fanOut(server, 500));
  const many = await both((server) => fanOut(server, targetCount));
  return [...clickRows(click), ...deliveryRows(500, few), ...deliveryRows(targetCount, many), memoryRow(many)];
}

async function both<T>(measure: (server: Server) => Promise<T>): Promise<{ gateway: T; bare: T }> {
  const gateway = await startBenchGateway();
  const first = await measure(gateway).finally(() => gateway.stop());
  const role = await Role.start("bare");
  const url = await role.ask<string>({});
  return { gateway: first, bare: await measure({ url, pid: role.pid }).finally(() => role.stop()) };
}

async function fanOut({ url, pid }: Server, count: number): Promise<FanOut> {
  const load = await Role.start("load");
  try {
    const target = { url, project: benchProject };
    await load.ask({ kind: "open", ...target, path: "/", count: 1 });
    await load.ask({ kind: "fanOut", ...target, path: "/writer", times: 5, intervalMs: 100 });
    const idle = memoryOf(pid);
    await load.ask({ kind: "open", ...target, path: "/", count: count - 1 });
    await load.ask({ kind: "fanOut", ...target, path: "/writer", ...warmUp });
    const cpu = cpuOf(pid);
    const answer = await load.ask<FanOutAnswer>({ kind: "fanOut", ...target, path: "/writer", ...measured });
    const cpuPerThousand = (cpuOf(pid) - cpu) / (answer.values / 1000);
    return { ...answer, cpuPerThousand, bytesPerClient: (memoryOf(pid) - idle) / (count - 1) };
  } finally {
    await load.stop();
  }
}

async function roundTrips({ url }: Server): Promise<Spread> {
  const load = await Role.start("load");
  try {
    return await load.ask<Spread>({ kind: "click", url, project: benchProject, path: "/click", count: clicks });
  } finally {
    await load.stop();
  }
}

function clickRows({ gateway, bare }: { gateway: Spread; bare: Spread }): Row[] {
  return (["p50", "p99"] as const).map((part) => ({
    what: `click → script → property → client, ${part}, ms`,
    figure: shown(gateway[part]),
    floor: againstFloor(gateway[part], bare[part], "ms ws echo"),
  }));
}

function deliveryRows(count: number, { gateway, bare }: { gateway: FanOut; bare: FanOut }): Row[] {
  const isTarget = count === targetCount;
  const cpu = gateway.cpuPerThousand;
  const { p50, p99 } = gateway.latency;
  const lost = (gateway.values / gateway.frames).toFixed(1);
  return [
    {
      what: `${count} sessions × 10 values/s: CPU per 1,000 values, ms`,
      figure: shown(cpu),
      floor: againstFloor(cpu, bare.cpuPerThousand, "ms ws"),
      ...(isTarget && { target: { text: "≤ 4", met: cpu <= 4 } }),
    },
    {
      what: `${count} sessions: delivery p50, ms (${lost} values a frame)`,
      figure: shown(p50),
      floor: againstFloor(p50, bare.latency.p50, "ms ws"),
    },
    {
      what: `${count} sessions: delivery p99, ms`,
      figure: shown(p99),
      floor: againstFloor(p99, bare.latency.p99, "ms ws"),
      ...(isTarget && { target: { text: "≤ 60", met: p99 <= 60 } }),
    },
  ];
}

function memoryRow({ gateway, bare }: { gateway: FanOut; bare: FanOut }): Row {
  const [ours, floor] = [gateway.bytesPerClient / 1024, bare.bytesPerClient / 1024];
  return {
    what: `${targetCount} sessions on 10 live values: memory a session, KB`,
    figure: shown(ours),
    floor: againstFloor(ours, floor, "KB ws"),
    target: { text: "≤ 25 above ws", met: ours - floor <= 25 },
  };
}
