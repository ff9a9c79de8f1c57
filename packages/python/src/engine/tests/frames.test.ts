import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callFunction, type ScriptFunction, type ScriptValue } from "../../index.ts";
import { gatewayConduct } from "../createScriptEngine.ts";
import { HostBatch } from "../hosts/HostBatch.ts";
import { context, native, patience, scriptCall, TestEngine } from "../testing/testEngine.ts";

let host: TestEngine;
beforeAll(async () => {
  host = await TestEngine.start({}, gatewayConduct);
});
afterAll(() => host.engine.close());

const send = (frame: string) => `\tself._runs.channel.send(${frame})`;

describe("frames that a script forged", () => {
  test.each([
    ["a second beginning", "['ready']", /it began twice/],
    ["a call that is not in its batch", "['write', self._runs.current().batch, 7, []]", /a call that is not in its batch/],
    ["an answer to nobody", "['reply', 1, 1, None, None]", /an unknown frame/],
    ["a read without a path", "['read', 1, self._runs.current().batch, 0, ['s', 's1'], 'x', True]", /without its list/],
    ["a negative number", "['fresh', -1, self._runs.current().batch, 0]", /without its number/],
    ["an outcome of an unknown kind", "['outcomes', self._runs.current().batch, 0, [[7, 1, 1]]]", /unknown kind/],
    ["no list", "'text'", /without its list/],
  ])("[SCR98] %s ends the host", async (_name, frame, says) => {
    const failure = await host.failure(`${send(frame)}\n\timport time\n\ttime.sleep(20)`);
    expect(failure).toMatchObject({ kind: "host", message: expect.stringMatching(says) });
    expect(await host.value("\treturn 1")).toBe(1);
  });

  test("[SCR98] a frame over the limit ends the host", async () => {
    const failure = await host.failure(
      native("import os\nfor fd in range(3, 12):\n try: os.write(fd, b'G' + b'x' * (65 << 20))\n except OSError: pass"),
    );
    expect(failure.message).toMatch(/over the limit/);
    expect(await host.value("\treturn 1")).toBe(1);
  });

  test("[SCR98] frames of another batch change nothing", async () => {
    const before = host.gateway.writes.length;
    await host.value(
      `${send("['write', 999999, 0, [[['s', 's1'], 'custom.x', 1]]]")}\n${send("['done', 999999, 0, []]")}\n\treturn 1`,
    );
    expect(host.gateway.writes).toHaveLength(before);
  });

  test("[SCR98] outcomes that say nothing new give a script no more time", async () => {
    const evasive = `\twhile True:\n\t\tfor i in [1]:\n\t\t\ttry:\n\t\t\t\twhile True: self._runs.channel.send(['outcomes', self._runs.current().batch, 0, []])\n\t\t\tfinally:\n\t\t\t\tbreak`;
    expect((await host.failure(evasive, { timeLimitMs: 300 })).kind).toBe("limit");
  });

  test("[SCR96] compiling gives a batch 20 seconds at most, however often it says that it compiled", () => {
    const core = { options: {} } as ConstructorParameters<typeof HostBatch>[2];
    const call = scriptCall("\tpass", { timeLimitMs: 1_000 });
    const batch = new HostBatch(1, { project: "Plant", lane: "session", calls: [call] }, core, () => {});
    expect(Math.round(batch.due - batch.lastSign)).toBe(1_000);
    batch.compiles();
    expect(Math.round(batch.due - batch.lastSign)).toBe(21_000);
    for (let turn = 0; turn < 100; turn++) {
      batch.compiles();
      batch.compiled();
    }
    expect(Math.round(batch.due - batch.lastSign)).toBeLessThanOrEqual(21_000);
    batch.proceeded();
    expect(Math.round(batch.due - batch.lastSign)).toBe(1_000);
  });
});

describe("what leaves a script", () => {
  test("[SCR97] an answer too large fails its call alone, and the host lives", async () => {
    const outcomes = await host.batch([
      scriptCall("\treturn 1"),
      scriptCall("\treturn 'x' * (65 << 20)"),
      scriptCall("\treturn 3"),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.failure.message))).toEqual([
      1,
      expect.stringMatching(/what the script returned: .*(at most 64 MB|out of memory)/),
      3,
    ]);
  });

  test("[SCR97] a write too large fails the script; many that fit arrive", async () => {
    const failure = await host.failure("\tself.custom.big = 'x' * (65 << 20)\n\tsystem.test.echo(1)");
    expect(`${failure.type}: ${failure.message}`).toMatch(/the value written to custom\.big|MemoryError/);
    const before = host.gateway.writes.length;
    await host.value("\tfor i in range(4): self.custom['big%d' % i] = 'x' * (20 << 20)");
    expect(host.gateway.writes.length).toBe(before + 4);
  });

  test("[SCR97] the text of a failure is cut in its middle", async () => {
    const { message } = await host.failure("\traise ValueError('a' * 200000 + 'end')");
    expect(message.length).toBeLessThan(66_000);
    expect(message).toMatch(/characters left out.*end$/s);
  });

  test("[SCR97] an exception whose text cannot be made is still one", async () => {
    const body = "\tclass E(Exception):\n\t\tdef __str__(s): raise E()\n\t\t__repr__ = __str__\n\traise E()";
    expect(await host.failure(body)).toMatchObject({ kind: "exception", type: "E" });
  });

  test("[SCR23] a property written again and again while flushes leave stays written", async () => {
    expect(await host.value("\tfor i in xrange(30000): self.props.x = i\n\treturn self.props.x")).toBe(29_999);
  });
});

describe("what outlives a script", () => {
  test("[SCR102] finalisers that never end do not stop the next script", async () => {
    await host.value("\tclass C(object):\n\t\tdef __del__(s):\n\t\t\twhile True: pass\n\tc = C()\n\tc.me = c\n\treturn 1", {
      timeLimitMs: 400,
    });
    await host.run("\tx = []\n\tfor i in xrange(300000): x.append([x])\n\treturn 1", { timeLimitMs: 2_000 });
    expect(await host.value("\treturn 2")).toBe(2);
  });

  test.each([
    ["shown", "\treturn len(repr(x))"],
    ["compared", "\treturn x == [x]"],
    ["returned", "\treturn x"],
    ["encoded", "\timport json\n\treturn len(json.dumps(x))"],
  ])("[SCR103] lists nested 100,000 deep and %s fail, and the next script runs", async (_name, use) => {
    const outcome = await host.run(`\tx = []\n\tfor i in range(100000): x = [x]\n${use}`);
    expect(outcome).toMatchObject({ ok: false });
    if (!outcome.ok && outcome.failure.kind === "host") expect(outcome.failure.message).toMatch(/ran out of stack/);
    expect(await host.value("\treturn 1")).toBe(1);
  });

  test("[SCR99] a function of one project does not run for another's scripts", async () => {
    let handed: ScriptValue = null;
    host.gateway.answer = (request) => {
      handed = request.args[0] ?? null;
      return null;
    };
    await host.value("\tdef f(): return 5\n\tsystem.test.echo(f)");
    host.gateway.answer = (request) => request.args[0] ?? null;
    const call = callFunction({ function: handed as unknown as ScriptFunction, context: { ...context, project: "Other" } });
    const [outcome] = await host.engine.run({ project: "Other", lane: "background", calls: [call] });
    expect(outcome).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/of one project cannot be used by another/) },
    });
  });

  test("[SCR90] a host of one project is ended, not given to another", async () => {
    const one = await TestEngine.start({ maximumHosts: 1 });
    const pids = () => one.engine.hosts().map(({ pid, project }) => `${project} ${pid}`);
    await one.value("\treturn 1");
    const [plant] = pids().filter((each) => each.startsWith("Plant"));
    const other = { ...scriptCall("\treturn 2"), context: { project: "Other" } };
    expect(await one.engine.run({ project: "Other", lane: "session", calls: [other] })).toMatchObject([{ ok: true, value: 2 }]);
    expect(pids().some((each) => each === `Other ${plant?.split(" ")[1]}`)).toBe(false);
    await one.engine.close();
  });

  test("[SCR94] a host whose files take the machine's memory is ended from outside", async () => {
    const memoryLimitBytes = 128 * 1024 * 1024;
    const large = await TestEngine.start({ memoryLimitBytes }, { walls: { without: ["files"] } });
    const failure = await large.failure(
      native(
        "import time\nf = open('/tmp/x', 'wb')\nfor i in range(600): f.write(b'x' * 1000000)\nwhile True: time.perf_counter()",
      ),
    );
    expect(failure.message).toMatch(/more memory than a host may/);
    await expect.poll(() => large.value("\treturn 1"), patience).toBe(1);
    await large.engine.close();
  });

  test("[SCR93] what is written to files is limited for all files together", async () => {
    const body = native("for n in range(40):\n with open('/tmp/f%d' % n, 'wb') as f: f.write(b'x' * 1000000)");
    expect((await host.failure(body)).message).toMatch(/No space left/);
  });
});
