import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ScriptError } from "../../index.ts";
import { source, TestEngine } from "../testing/testEngine.ts";

let host: TestEngine;
beforeAll(async () => {
  host = await TestEngine.start();
});
afterAll(() => host.engine.close());
beforeEach(() => {
  host.gateway.calls.length = 0;
  host.gateway.answer = (request) => request.args[0] ?? null;
});

describe("system", () => {
  test.each([
    ["system.test.find()", ["", 10]],
    ["system.test.find('billy')", ["billy", 10]],
    ["system.test.find(limit=3)", ["", 3]],
    ["system.test.find(user='billy', limit=3)", ["billy", 3]],
    ["system.test.find(None)", [null, 10]],
  ])("[SCR50] %s binds its arguments", async (call, args) => {
    await host.value(`\t${call}`);
    expect(host.gateway.calls.map((made) => made.args)).toEqual([args]);
  });

  test.each([
    [
      "system.test.find(userFilter='x')",
      /find\(\) got an unexpected keyword argument 'userFilter' \(system\.test\.find\(\[usernameFilter\], \[limit\]\)\)/,
    ],
    ["system.test.find('a', 1, 2)", /find\(\) takes at most 2 arguments \(3 given\)/],
    ["system.test.find('a', usernameFilter='b')", /multiple values for keyword argument 'usernameFilter'/],
    ["system.test.find({})", /^find\(\): 1st arg can't be coerced to String: 'usernameFilter' is dict \(system\.test\.find/],
    ["system.test.find(5)", /can't be coerced to String/],
    ["system.test.find('a', 'b')", /2nd arg can't be coerced to int: 'limit' is str/],
    ["system.test.echo()", /echo\(\) takes at least 1 argument \(0 given\): 'value' is missing/],
  ])("[SCR51] %s is a TypeError", async (call, message) => {
    const failure = await host.failure(`\t${call}`);
    expect(failure.type).toBe("TypeError");
    expect(failure.message).toMatch(message);
    expect(host.gateway.calls).toEqual([]);
  });

  test("[SCR52] a name that is not in the table says its full name", async () => {
    const failure = await host.failure("\tsystem.test.nothing()");
    expect(failure.type).toBe("AttributeError");
    expect(failure.message).toContain("system.test.nothing");
  });

  test("[SCR53] an error of the gateway is raised as its Python type", async () => {
    host.gateway.answer = () => {
      throw new ScriptError("ValueError", "no such tag");
    };
    expect(await host.value("\ttry:\n\t\tsystem.test.echo(1)\n\texcept ValueError, e:\n\t\treturn str(e)")).toBe("no such tag");
    host.gateway.answer = () => Promise.reject(new ScriptError("java.lang.IllegalArgumentException", "bad"));
    expect(await host.failure("\tsystem.test.echo(1)")).toMatchObject({ type: "java.lang.IllegalArgumentException" });
  });
});

describe("libraries", () => {
  beforeAll(() => {
    host.gateway.modules = [
      {
        path: "shared/util",
        source: "import shared.other\nloads = []\nloads.append(1)\ndef twice(x):\n    return shared.other.double(x)\n",
      },
      { path: "shared/other", source: "def double(x):\n    return x * 2\ndef fail():\n    return 1/0\n" },
      {
        path: "shared/relative",
        source: "import other\nfrom util import twice\ndef both(x):\n    return [other.double(x), twice(x)]\n",
      },
      { path: "helpers", source: "CONSTANT = 7\ndef log(text):\n    print text\n" },
    ];
    host.engine.projectChanged("Plant");
  });

  test.each([
    ["return shared.util.twice(4)", 8],
    ["import shared.util\n\treturn shared.util.twice(5)", 10],
    ["from shared.util import twice\n\treturn twice(6)", 12],
    ["import shared.other as o\n\treturn o.double(1)", 2],
    ["return helpers.CONSTANT", 7],
    ["return shared.relative.both(3)", [6, 6]],
  ])("[SCR60] %s", async (body, expected) => {
    expect(await host.value(`\t${body}`)).toEqual(expected);
  });

  test("[SCR60] from helpers import * in a module", async () => {
    host.gateway.printed.length = 0;
    const script = { ...source("from helpers import *\nlog(CONSTANT)\n", { label: "script.py" }), form: "module" as const };
    const [outcome] = await host.batch([{ script, args: [], context: { project: "Plant" } }]);
    expect(outcome).toMatchObject({ ok: true });
    expect(host.gateway.printed.join("")).toBe("7\n");
  });

  test("[SCR61] a module runs once per host, and only when it is looked at", async () => {
    expect(await host.value("\treturn len(shared.util.loads) + len(shared.util.loads)")).toBe(2);
  });

  test("[SCR5] a traceback goes through library modules", async () => {
    const failure = await host.failure("\treturn shared.other.fail()");
    expect(failure.traceback).toMatch(
      /File "<function:runAction>", line 2, in runAction\n {2}File "<module:shared\.other>", line 4, in fail\nZeroDivisionError/,
    );
  });

  test("[SCR4] an expression calls a library function", async () => {
    const script = { ...source("shared.util.twice", { label: "runScript" }), form: "expression" as const };
    const [outcome] = await host.batch([{ script, args: [21], context: { project: "Plant" } }]);
    expect(outcome).toMatchObject({ ok: true, value: 42 });
  });

  test.each<[string, unknown[], unknown]>([
    ["1 + 2", [], 3],
    ["len", ["abcd"], 4],
    ["len('abcd')", [], 4],
    ["None", [], null],
    ["shared.util.twice(4) + 1", [], 9],
    ["7 / 2", [], 3],
    ["[n * 2 for n in range(3)]", [], [0, 2, 4]],
  ])("[SCR4] [EXP17] the expression %s is evaluated as Python 2.7", async (body, args, expected) => {
    const script = { ...source(body, { label: "runScript" }), form: "expression" as const };
    const [outcome] = await host.batch([{ script, args: args as never, context: { project: "Plant" } }]);
    expect(outcome).toMatchObject({ ok: true, value: expected });
  });

  test.each([
    ["1/0", "ZeroDivisionError"],
    ["nothing.here", "NameError"],
    ["import os", "SyntaxError"],
    ["a = 1", "SyntaxError"],
  ])("[SCR4] [EXP17] the expression %s fails as Python does", async (body, type) => {
    const script = { ...source(body, { label: "runScript" }), form: "expression" as const };
    const [outcome] = await host.batch([{ script, args: [], context: { project: "Plant" } }]);
    expect(outcome).toMatchObject({ ok: false, failure: { type } });
  });

  test("[SCR4] an expression calls a function of the system library", async () => {
    const script = { ...source("system.test.echo", { label: "runScript" }), form: "expression" as const };
    const [outcome] = await host.batch([{ script, args: [42], context: { project: "Plant" } }]);
    expect(outcome).toMatchObject({ ok: true, value: 42 });
  });
});
