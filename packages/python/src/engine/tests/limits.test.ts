import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gatewayConduct } from "../createScriptEngine.ts";
import { context, scriptCall, self, source, TestEngine } from "../testing/testEngine.ts";

let host: TestEngine;
beforeAll(async () => {
  host = await TestEngine.start();
});
afterAll(() => host.engine.close());

/** An engine as in a gateway: a host whose script does not stop is ended a second later. */
async function impatient<Answer>(use: (engine: TestEngine) => Promise<Answer>): Promise<Answer> {
  const engine = await TestEngine.start({}, gatewayConduct);
  return use(engine).finally(() => engine.engine.close());
}

const swallower = "\tclass C(object):\n\t\tdef __enter__(s): return s\n\t\tdef __exit__(s, *a): return True\n";

describe("time", () => {
  test("[SCR45] a loop that catches everything is stopped at its line", async () => {
    const body = "\tn = 0\n\twhile True:\n\t\ttry:\n\t\t\tn = n + 1\n\t\texcept:\n\t\t\tpass";
    const failure = await host.failure(body, { timeLimitMs: 2_000 });
    expect(failure).toMatchObject({ kind: "limit", type: "TimeLimit" });
    expect(failure.message).toMatch(/2 s/);
    expect(failure.traceback).toMatch(
      /^Traceback \(most recent call last\):\n {2}File "<function:runAction>", line [3-7], in runAction\nTimeLimit: /,
    );
  });

  test("[SCR45] a sleep ends at the limit", async () => {
    expect((await host.failure("\timport time\n\ttime.sleep(3600)", { timeLimitMs: 200 })).kind).toBe("limit");
  });

  test("[SCR45] waiting for the gateway ends at the limit, and the late answer is dropped", async () => {
    let late: (value: number) => void = () => {};
    host.gateway.answer = () =>
      new Promise((resolve) => {
        late = resolve;
      });
    expect((await host.failure("\tsystem.test.echo(1)", { timeLimitMs: 200 })).kind).toBe("limit");
    late(5);
    host.gateway.answer = (request) => request.args[0] ?? null;
    expect(await host.value("\treturn system.test.echo(7)")).toBe(7);
  });

  test("[SCR45] the calls behind a stopped one run", async () => {
    const outcomes = await host.batch([scriptCall("\twhile True: pass", { timeLimitMs: 200 }), scriptCall("\treturn 2")]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.failure.kind))).toEqual(["limit", 2]);
  });

  test("[SCR46] a script that never asks is ended with its host; those behind it run elsewhere", () =>
    impatient(async (engine) => {
      const outcomes = await engine.batch([
        scriptCall("\treturn 1"),
        scriptCall("\tself.props.x = 1\n\tsystem.test.echo(0)\n\timport itertools\n\treturn any(itertools.repeat(0))", {
          timeLimitMs: 200,
        }),
        scriptCall("\treturn 3"),
      ]);
      expect(outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.failure.kind))).toEqual([1, "limit", 3]);
      expect(engine.engine.statistics().hostsReplaced).toBe(1);
      expect(engine.gateway.calls.filter((call) => call.args[0] === 0)).toHaveLength(1);
    }));

  test.each([
    [
      "a finally that leaves its loop",
      "\twhile True:\n\t\tfor i in [1]:\n\t\t\ttry:\n\t\t\t\twhile True: pass\n\t\t\tfinally:\n\t\t\t\tbreak",
    ],
    ["a context manager that swallows everything", `${swallower}\twhile True:\n\t\twith C():\n\t\t\twhile True: pass`],
    ["a search without end in C", "\timport itertools\n\treturn any(itertools.repeat(0))"],
    ["signals that are ignored", "\timport signal\n\tsignal.signal(24, signal.SIG_IGN)\n\twhile True: pass"],
  ])("[SCR46] %s ends with its host, and the next script runs", (_name, body) =>
    impatient(async (engine) => {
      expect((await engine.failure(body, { timeLimitMs: 200 })).kind).toBe("limit");
      expect(engine.engine.statistics().hostsReplaced).toBe(1);
      expect(await engine.value("\treturn 1")).toBe(1);
    }),
  );
});

describe("more than there is", () => {
  test.each([
    ["a text of 10 GB", "\treturn len('x' * 10 ** 10)", /^exception$/],
    ["a list of a trillion numbers", "\treturn sum(range(10 ** 12))", /^exception$/],
    ["a walk over a trillion numbers", "\treturn sum(xrange(10 ** 12))", /^limit$/],
    ["as many turns as there can be", "\treturn sum(xrange(2 ** 31 - 1))", /^limit$/],
    ["a text that doubles", "\tx = 'a'\n\twhile True: x += x", /^(host|limit)$/],
    ["a number of a hundred million digits", "\treturn 10 ** 10 ** 8", /^limit$/],
  ])("[SCR45, SCR46, SCR47] %s ends with an error, and the next script runs", (_name, body, kind) =>
    impatient(async (engine) => {
      expect((await engine.failure(body, { timeLimitMs: 1_000 })).kind).toMatch(kind);
      expect(await engine.value("\treturn 1")).toBe(1);
    }),
  );
});

describe("hosts that die", () => {
  const fatal =
    "\tb = self._runs.trip.__func__.__globals__['__builtins__']\n\tb['__import__']('sys').setrecursionlimit(10 ** 9)\n\tdef f(): return f()\n\tf()";

  test("[SCR47] the call that ran fails, what finished keeps its outcome, the rest runs elsewhere", async () => {
    const pid = host.engine.hosts().find((status) => status.project === "Plant")?.pid ?? 0;
    host.gateway.answer = (request) => {
      if (request.args[0] === "die") process.kill(pid, "SIGKILL");
      return null;
    };
    const outcomes = await host.batch([
      scriptCall("\treturn 1"),
      scriptCall("\tsystem.test.echo('die')\n\treturn 2"),
      scriptCall("\treturn 3"),
    ]);
    host.gateway.answer = (request) => request.args[0] ?? null;
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.value : outcome.failure.kind))).toEqual([1, "host", 3]);
  });

  test("[SCR47] an interpreter that ran out of stack is replaced", async () => {
    expect((await host.run(fatal)).ok).toBe(false);
    expect(await host.value("\treturn 1")).toBe(1);
  });

  test("[SCR17] a host that breaks the protocol is ended", async () => {
    const failure = await host.failure("\tself._runs.channel.send(['nonsense', 1, 2])\n\timport time\n\ttime.sleep(5)");
    expect(failure.kind).toBe("host");
    expect(failure.message).toMatch(/broke the protocol/);
    expect(await host.value("\treturn 1")).toBe(1);
  });

  test("[SCR17] a function that is not in the table cannot be called by a frame", async () => {
    const failure = await host.failure("\treturn self._runs.current().call('system.secret.call', [])");
    expect(failure.kind).toBe("host");
    expect(host.gateway.calls.some((call) => call.name === "system.secret.call")).toBe(false);
  });
});

describe("output", () => {
  test("[SCR7] print reaches the gateway in order, cut at 64 KB", async () => {
    host.gateway.printed.length = 0;
    await host.value("\tfor i in range(100): print 'x' * 1000");
    const text = host.gateway.printed.join("");
    expect(text.length).toBeLessThan(65_600);
    expect(text.endsWith("[output cut at 64 KB]\n")).toBe(true);
  });

  test("[SCR7] a line leaves whole, whatever is called while it is printed", async () => {
    host.gateway.printed.length = 0;
    await host.value(
      "\tprint 'a', system.test.echo(1), system.test.echo(2)\n\tprint 'b',\n\tsystem.test.echo(3)\n\tprint 'c'\n\tprint 'end',",
    );
    expect(host.gateway.printed.join("")).toBe("a 1 2\nb c\nend");
    expect(host.gateway.printed.slice(0, -1).every((text) => text.endsWith("\n"))).toBe(true);
  });

  test("[SCR3] a module prints in order and fails with its own lines", async () => {
    host.gateway.printed.length = 0;
    const script = {
      ...source("import math\nprint 'one'\nfor i in range(2):\n    print i,\nprint\n1/0\n", { label: "script.py" }),
      form: "module" as const,
    };
    const [outcome] = await host.batch([{ script, args: [], context: { project: "Plant" } }]);
    expect(host.gateway.printed.join("")).toBe("one\n0 1\n");
    expect(outcome).toMatchObject({
      ok: false,
      failure: {
        type: "ZeroDivisionError",
        traceback: expect.stringMatching(
          /^Traceback \(most recent call last\):\n {2}File "<script\.py>", line 6, in <module>\nZeroDivisionError: integer division or modulo by zero\n?$/,
        ),
      },
    });
  });

  test("[SCR8] sys.exit ends the call, not the host", async () => {
    const outcomes = await host.batch([scriptCall("\timport sys\n\tsys.exit()"), scriptCall("\treturn 1")]);
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true]);
  });
});

describe("failures", () => {
  test("[SCR5] a traceback names the script's own lines and the library's", async () => {
    const failure = await host.failure("\n\tx = {}\n\treturn x['a']");
    expect(failure).toMatchObject({ kind: "exception", type: "KeyError" });
    expect(failure.traceback).toMatch(
      /^Traceback \(most recent call last\):\n {2}File "<function:runAction>", line 4, in runAction\nKeyError: /,
    );
  });

  test("[SCR6] a script that does not compile says where", async () => {
    const failure = await host.failure("\tx = 1\n\tif x\n\t\tpass");
    expect(failure.kind).toBe("syntax");
    expect(failure.traceback).toMatch(/File "<function:runAction>", line 3/);
  });

  test("[SCR2] the body may be empty", async () => {
    expect(await host.value("")).toBe(null);
  });

  test("[SCR9] two hosts do not draw the same numbers", async () => {
    const draw = {
      script: source("\timport random, time\n\ttime.sleep(0.3)\n\treturn [random.random(), time.time()]", { params: ["self"] }),
      args: [self],
      context,
    };
    const both = await Promise.all([host.batch([draw]), host.batch([draw])]);
    const numbers = both.map(([outcome]) => (outcome?.ok ? (outcome.value as number[])[0] : undefined));
    expect(numbers[0]).not.toBe(numbers[1]);
    expect(host.engine.hosts().filter((status) => status.project === "Plant").length).toBeGreaterThan(1);
  });
});
