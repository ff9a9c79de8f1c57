import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { callFunction, ScriptFunction, type ScriptValue } from "../../index.ts";
import { context, patience, scriptCall, TestEngine } from "../testing/testEngine.ts";

let host: TestEngine;
afterEach(() => {
  vi.restoreAllMocks();
  return host.engine.close();
});

/** Calls of `system.test.echo` that wait until the test answers them. */
function held(engine: TestEngine) {
  const waiting: ((value: ScriptValue) => void)[] = [];
  engine.gateway.answer = () => new Promise((resolve) => waiting.push(resolve));
  return waiting;
}

const busy = (engine: TestEngine) => engine.engine.hosts().filter((status) => status.project === "Plant");

test("[SCR70] a batch does not wait for a host that waits", async () => {
  host = await TestEngine.start();
  const waiting = held(host);
  const first = host.value("\treturn system.test.echo(1)");
  await expect.poll(() => waiting.length, patience).toBe(1);
  expect(await host.value("\treturn 2")).toBe(2);
  expect(busy(host).map((status) => status.state)).toContain("waiting");
  waiting[0]?.(5);
  expect(await first).toBe(5);
});

test("[SCR70] one batch after the other stays in the home host", async () => {
  host = await TestEngine.start();
  for (let n = 0; n < 10; n++) await host.value("\treturn 1");
  expect(busy(host)).toHaveLength(1);
  expect(busy(host)[0]?.calls).toBe(10);
});

test("[SCR75] signals of the process group do not end a host", async () => {
  host = await TestEngine.start();
  await host.value("\treturn 1");
  const pid = busy(host)[0]?.pid ?? 0;
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.kill(pid, signal);
  expect(await host.value("\treturn 2")).toBe(2);
  expect(busy(host).map((status) => status.pid)).toEqual([pid]);
  expect(host.engine.statistics().hostsReplaced).toBe(0);
});

test("[SCR71] batches over the limit wait in order and are counted", async () => {
  host = await TestEngine.start({ maximumHosts: 2 });
  const waiting = held(host);
  const order: number[] = [];
  const runs = [1, 2, 3, 4].map((n) => host.value(`\tsystem.test.echo(${n})`).then(() => order.push(n)));
  await expect.poll(() => waiting.length, patience).toBe(2);
  expect(host.engine.statistics().waiting).toBe(2);
  waiting[0]?.(null);
  await expect.poll(() => waiting.length, patience).toBe(3);
  const called = host.gateway.calls.map((call) => call.args[0] as number);
  expect([called.slice(0, 2).toSorted(), called[2]]).toEqual([[1, 2], 3]);
  for (const n of [1, 2]) waiting[n]?.(null);
  await expect.poll(() => waiting.length, patience).toBe(4);
  waiting[3]?.(null);
  await Promise.all(runs);
  expect(order).toHaveLength(4);
  expect(host.engine.statistics()).toMatchObject({ waiting: 0, calls: 4, failures: 0 });
  expect(host.engine.statistics().waitedMs).toBeGreaterThan(0);
});

test("[SCR71] a gateway that is held up while it gives out hosts does not change their order", async () => {
  const orders: unknown[][] = [];
  for (let heldUpAt = 10; heldUpAt < 16; heldUpAt++) {
    host = await TestEngine.start({ maximumHosts: 2 });
    holdUp(heldUpAt);
    const waiting = held(host);
    const runs = [1, 2, 3, 4].map((n) => host.value(`\tsystem.test.echo(${n})`));
    for (const count of [2, 3, 4]) {
      await expect.poll(() => waiting.length, patience).toBe(count);
      waiting[count - 2]?.(null);
    }
    waiting[3]?.(null);
    await Promise.all(runs);
    orders.push(host.gateway.calls.map((call) => call.args[0]));
    vi.restoreAllMocks();
    await host.engine.close();
  }
  for (const order of orders) expect([order.slice(0, 2).toSorted(), ...order.slice(2)]).toEqual([[1, 2], 3, 4]);
});

/** 30 ms are lost at a reading of the clock, as when the process does not get the processor. */
function holdUp(readings: number): void {
  // budget: the clock is what this changes
  const now = performance.now.bind(performance);
  let left = readings;
  let lost = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    if (--left === 0) lost = 30;
    return now() + lost;
  });
}

/** A batch of another project of the same gateway. */
const of = (project: string, body: string) =>
  host.engine.run({ project, lane: "background", calls: [{ ...scriptCall(body), context: { project } }] });

test("[SCR127] case: python 4, a project whose background work fills all hosts delays no other", async () => {
  host = await TestEngine.start({ maximumBackgroundHosts: 2 });
  const waiting = held(host);
  const floods = Array.from({ length: 50 }, (_, n) => of("Evil", `\tsystem.test.echo(${n})`));
  await expect.poll(() => waiting.length, patience).toBe(2);
  expect(host.engine.statistics().waits).toEqual([
    { project: "Evil", lane: "background", waiting: 48, oldestMs: expect.any(Number) },
  ]);
  expect(await of("Plant", "\treturn 1")).toMatchObject([{ ok: true, value: 1 }]);
  expect(await of("Plant", "\treturn 2")).toMatchObject([{ ok: true, value: 2 }]);
  expect(waiting.length).toBe(2);
  expect(host.engine.hosts().filter(({ project }) => project === "Evil")).toHaveLength(2);
  host.engine.endWaiting();
  for (const answer of waiting) answer(null);
  const kinds = (await Promise.all(floods)).map(([outcome]) => (outcome?.ok ? "ran" : outcome?.failure.kind));
  expect(kinds.filter((kind) => kind === "stopped")).toHaveLength(48);
});

test("[SCR127] case: python 4, where every host has its project and all wait, one that has none gets its turn", async () => {
  host = await TestEngine.start({ maximumBackgroundHosts: 1 });
  const waiting = held(host);
  const floods = ["Evil", "Worse"].flatMap((project) => Array.from({ length: 30 }, () => of(project, "\tsystem.test.echo(1)")));
  await expect.poll(() => waiting.length, patience).toBe(2);
  let done = false;
  const plant = of("Plant", "\treturn 1").finally(() => {
    done = true;
  });
  const answerOne = () => {
    waiting.shift()?.(null);
    return done;
  };
  await expect.poll(answerOne, { ...patience, interval: 200 }).toBe(true);
  expect(await plant).toMatchObject([{ ok: true, value: 1 }]);
  expect(host.engine.statistics().waits.length).toBeGreaterThan(0);
  host.engine.endWaiting();
  await host.engine.close();
  await Promise.all(floods);
});

test("[SCR129] case: python 4, a gateway that stops runs what it is given then, and no more of what waits", async () => {
  const logged: [string, object | undefined][] = [];
  host = await TestEngine.start({
    maximumBackgroundHosts: 1,
    log: (_level, message, details) => void logged.push([message, details]),
  });
  const waiting = held(host);
  const floods = Array.from({ length: 5 }, (_, n) => of("Plant", `\tsystem.test.echo(${n})`));
  await expect.poll(() => waiting.length, patience).toBe(1);
  expect(host.engine.refusal("Plant")).toBeUndefined();
  host.engine.endWaiting();
  expect(host.engine.refusal("Plant")).toBe("the gateway is stopping");
  expect(logged).toContainEqual([expect.stringContaining("the gateway is stopping"), { project: "Plant", scripts: 4 }]);
  const last = of("Plant", "\treturn 'shutdown'");
  waiting[0]?.(null);
  expect(await last).toMatchObject([{ ok: true, value: "shutdown" }]);
  await Promise.all(floods);
  expect(waiting.length).toBe(1);
});

test("[SCR72] the background lane has hosts of its own", async () => {
  host = await TestEngine.start({ maximumHosts: 1, maximumBackgroundHosts: 1 });
  const waiting = held(host);
  const background = host.value("\treturn system.test.echo(1)", { lane: "background" });
  await expect.poll(() => waiting.length, patience).toBe(1);
  expect(await host.value("\treturn 2")).toBe(2);
  waiting[0]?.(null);
  await background;
  expect(
    busy(host)
      .map((status) => status.lane)
      .toSorted(),
  ).toEqual(["background", "session"]);
});

test("[SCR73] a host without a project is kept warm", async () => {
  host = await TestEngine.start();
  await host.value("\treturn 1");
  await expect
    .poll(() => host.engine.hosts().filter((status) => status.project === "" && status.state === "idle").length, patience)
    .toBe(1);
});

test("[SCR54] a batch its script waits for runs re-entrantly, even with one host", async () => {
  host = await TestEngine.start({ maximumHosts: 1 });
  host.gateway.answer = async (request) => {
    const depth = Number(request.args[0]);
    if (depth === 0) return "bottom";
    const nested = await host.engine.run({
      project: "Plant",
      lane: "session",
      within: request.token,
      calls: [scriptCall(`\treturn [${depth}, system.test.echo(${depth - 1})]`)],
    });
    return nested[0]?.ok ? nested[0].value : null;
  };
  expect(await host.value("\treturn system.test.echo(3)")).toEqual([3, [2, [1, "bottom"]]]);
  expect(busy(host)).toHaveLength(1);
});

test("[SCR54] four scripts that wait for each other's handlers finish", async () => {
  host = await TestEngine.start({ maximumHosts: 4 });
  host.gateway.answer = async (request) => {
    if (request.args[0] === "handled") return "done";
    const nested = await host.engine.run({
      project: "Plant",
      lane: "session",
      within: request.token,
      calls: [scriptCall("\treturn system.test.echo('handled')")],
    });
    return nested[0]?.ok ? nested[0].value : null;
  };
  const four = await Promise.all([1, 2, 3, 4].map((n) => host.value(`\treturn system.test.echo(${n})`)));
  expect(four).toEqual(["done", "done", "done", "done"]);
});

test("[SCR16] a function handed out is called later in its host", async () => {
  host = await TestEngine.start();
  let handed: ScriptValue = null;
  host.gateway.answer = (request) => {
    handed = request.args[0] ?? null;
    return null;
  };
  await host.value("\tcount = [1]\n\tdef add(n):\n\t\tcount[0] += n\n\t\treturn count[0]\n\tsystem.test.echo(add)");
  expect(handed).toBeInstanceOf(ScriptFunction);
  const call = callFunction({ function: handed as unknown as ScriptFunction, kwargs: { n: 4 }, context });
  const [outcome] = await host.batch([call], "background");
  expect(outcome).toMatchObject({ ok: true, value: 5 });
});

test("[SCR62] after projectChanged calls run with the new libraries", async () => {
  host = await TestEngine.start();
  host.gateway.modules = [{ path: "shared/util", source: "def version():\n    return 1\n" }];
  expect(await host.value("\treturn shared.util.version()")).toBe(1);
  host.gateway.modules = [{ path: "shared/util", source: "def version():\n    return 2\n" }];
  expect(await host.value("\treturn shared.util.version()")).toBe(1);
  host.engine.projectChanged("Plant");
  expect(await host.value("\treturn shared.util.version()")).toBe(2);
});

test("[SCR74] the memory snapshot is made once and kept", async () => {
  const cacheDirectory = fs.mkdtempSync(path.join(os.tmpdir(), "sightline-cache-"));
  const kept = () =>
    fs.readdirSync(cacheDirectory, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".bin"));
  host = await TestEngine.start({ cacheDirectory });
  await host.value("\treturn 1");
  const [file] = kept();
  const made = fs.statSync(path.join(cacheDirectory, file ?? "")).mtimeMs;
  await host.engine.close();
  host = await TestEngine.start({ cacheDirectory });
  expect(await host.value("\treturn 2")).toBe(2);
  expect(kept()).toEqual([file]);
  expect(fs.statSync(path.join(cacheDirectory, file ?? "")).mtimeMs).toBe(made);
  fs.rmSync(cacheDirectory, { recursive: true, force: true });
});
