import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { needsTool } from "@sightline/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bind,
  button,
  flex,
  label,
  messageHandler,
  on,
  scriptTransform,
  temporaryFolder,
  view,
  writeProject,
} from "../support/index.ts";
import { ArgumentMaker, randomNumbers } from "./arguments.ts";
import { compileHere, compileInJython, wholeText } from "./compileScripts.ts";
import { startCorpusEngine } from "./engine.ts";
import { callHere, callInJython, callsOf, libraryOf, type PureFunction, pureFunctions } from "./functions.ts";
import { fuzz } from "./fuzz/fuzz.ts";
import { programOf, textOf } from "./fuzz/programs.ts";
import { hostSide, jythonSide, type Side } from "./fuzz/sides.ts";
import { hasJython } from "./jython.ts";
import { reportCompile } from "./reportCompile.ts";
import { reportFunctions } from "./reportFunctions.ts";
import { type Corpus, readCorpus } from "./scripts.ts";

const library = `# -*- coding: utf-8 -*-
import math
import system
from java.util import Date
LIMIT = 2 ** 31
STARTED = system.date.now()
def area(radius, unit="m"):
    return "%s %s" % (round(math.pi * radius ** 2, 2), unit)
def half(numbers):
    return [n / 2 for n in numbers]
def worst(rows):
    return max(row["value"] for row in rows.values())
def isBig(x):
    return area(x) if x > LIMIT else long(x)
def moment(millis):
    return Date(millis)
def fresh():
    return Date()
def stored(path):
    return system.tag.readBlocking([path])[0].value
def sinceStart():
    return STARTED
def count():
    global LIMIT
    LIMIT += 1
def bound(self):
    return self.text
def fill(target, key):
    target[key] = "done"
    return target
def endless(x):
    return endless(x)
`;

const folder = temporaryFolder("corpus");
let corpus: Corpus;

beforeAll(async () => {
  const project = join(folder, "plant/projects/main");
  writeProject(project, {
    views: {
      Home: view(
        flex("root", {
          children: [
            button("Start", { events: on("component.onActionPerformed", "print 'started', event") }),
            button("Broken", { events: on("component.onActionPerformed", "if x print 2") }),
            label("Level", {
              config: {
                "props.text": bind.expression("1", [scriptTransform("return value <> 2")]),
                "props.color": { onChange: { enabled: true, script: "\tprint origin" } },
              },
              methods: [{ name: "reset", params: ["to=None"], script: "\tself.custom.x = to" }],
              messageHandlers: [messageHandler("go", "exec payload['code']")],
            }),
          ],
        }),
      ),
    },
    libraries: { "shared/util": library, copy: library },
    sessionScripts: {
      onStartup: "\tsession.custom.at = 1",
      onBarcodeDataReceived: "\tprint data",
      messageHandlers: [{ name: "hi", enabled: true, script: "\tprint payload" }],
    },
    gatewayMessages: { order: "def handleMessage(payload):\n\tprint payload" },
  });
  mkdirSync(join(folder, "plant/tags"), { recursive: true });
  const pump = { name: "P", eventScripts: [{ eventid: "valueChanged", script: "\tprint currentValue" }] };
  writeFileSync(join(folder, "plant/tags/export.json"), JSON.stringify({ tags: [pump, pump] }));
  mkdirSync(join(folder, "plant/old-scripts/util"), { recursive: true });
  writeFileSync(join(folder, "plant/old-scripts/util/code.py"), library);
  corpus = await readCorpus(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const missingJython = () => (hasJython() ? undefined : "jython does not run on this machine (Debian: jython)");

describe("the scripts of a folder of projects", () => {
  test("[SCR104] are found where they lie, each once", () => {
    expect(corpus.projects).toEqual(["plant/projects/main"]);
    const found = corpus.scripts.map(({ kind, name, params, places }) => `${kind} ${name}(${params}) ${places.length}`).sort();
    expect(found).toEqual([
      "event runAction(self,event) 1",
      "event runAction(self,event) 1",
      "gateway event handleMessage(payload) 1",
      "library copy() 3",
      "message handler onMessageReceived(self,payload) 1",
      "method reset(self,to=None) 1",
      "not run here onBarcodeDataReceived(session,data,context) 1",
      "property change valueChanged(self,previousValue,currentValue,origin,missedEvents) 1",
      "session event handleMessage(session,payload) 1",
      "session event onStartup(session) 1",
      "tag event valueChanged(tag,tagPath,previousValue,currentValue,initialChange,missedEvents) 2",
      "transform transform(self,value,quality,timestamp) 1",
    ]);
    expect(corpus.scripts.every(({ places }) => places.every(({ repository }) => repository === "plant"))).toBe(true);
  });

  test("[SCR104] stand in Jython's text below the def line of their kind", () => {
    const script = { kind: "event", form: "function", name: "runAction", params: ["self", "event"] } as const;
    expect(wholeText({ ...script, body: "\tx = 1" })).toBe("def runAction(self, event):\n\tx = 1\n");
    expect(wholeText({ ...script, body: "\n\t# nothing\n" })).toBe("def runAction(self, event):\n\n\t# nothing\n\n\tpass\n");
    expect(wholeText({ ...script, kind: "gateway event", body: "# note\nx = 1" })).toBe("# note\nx = 1");
  });
});

describe("compiling them", () => {
  const cache = temporaryFolder("corpus-cache");
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  test("[SCR104] refuses what is no Python 2.7, runs nothing, and says so by kind", async () => {
    const margin = {
      kind: "event",
      form: "function",
      name: "runAction",
      params: ["self"],
      body: "\tx = 1\nraise ValueError",
    } as const;
    const scripts = [...corpus.scripts, { ...margin, places: [{ repository: "plant", project: "plant", resource: "margin" }] }];
    const engine = await startCorpusEngine({ cacheDirectory: cache });
    const here = await compileHere(engine, scripts).finally(() => engine.close());
    const refused = scripts.filter((_, at) => here[at] !== undefined);
    expect(refused.map(({ body }) => body.trim())).toEqual(["if x print 2"]);
    const compiled = scripts.map((script, at) => ({ script, here: here[at] }));
    const { lines, passed } = reportCompile(corpus, compiled, false);
    expect(passed).toBe(false);
    expect(lines).toContain("Jython is not installed: whether it refuses the same was not asked");
    expect(lines.join("\n")).toMatch(
      /event +3 +compile +2 +66\.66 %[\s\S]*refused here: 1\n[\s\S]*Broken onActionPerformed\n {4}here: +SyntaxError/,
    );
  });

  test("[SCR104] fails below 99.5 %, or where Jython would accept", () => {
    const [script] = corpus.scripts;
    if (!script) throw new Error("the corpus is empty");
    const of = (good: number, jython?: string) => [
      ...Array.from({ length: good }, () => ({ script, here: undefined, jython: undefined })),
      { script, here: "SyntaxError", jython },
    ];
    expect(reportCompile(corpus, of(199, "SyntaxError"), true).passed).toBe(true);
    expect(reportCompile(corpus, of(198, "SyntaxError"), true).passed).toBe(false);
    expect(reportCompile(corpus, of(199), true).passed).toBe(false);
    expect(reportCompile(corpus, of(199), false).passed).toBe(true);
  });

  test("[SCR104] is asked of Jython too", async (context) => {
    needsTool(context, missingJython());
    const jython = await compileInJython(corpus.scripts);
    expect(corpus.scripts.filter((_, at) => jython[at] !== undefined).map(({ body }) => body.trim())).toEqual(["if x print 2"]);
    expect(jython.find((each) => each !== undefined)).toMatch(/^SyntaxError: .*line 2/);
  });
});

describe("calling their pure functions", () => {
  let functions: readonly PureFunction[];
  beforeAll(async () => {
    functions = await pureFunctions(corpus.scripts);
  });

  test("[SCR105] those are found that touch nothing outside, each once with what it needs", () => {
    expect(functions.map(({ name }) => name)).toEqual([
      "area",
      "half",
      "worst",
      "isBig",
      "moment",
      "fill",
      "endless",
      "transform",
    ]);
    const big = functions.find(({ name }) => name === "isBig");
    expect(big?.text).toMatch(/^import math\nLIMIT = 2 \*\* 31\ndef area[\s\S]*def isBig/);
    expect(big?.places.map(({ resource }) => resource)).toEqual(["library copy", "library shared/util", "library"]);
    const use = (name: string, at: number) => functions.find((each) => each.name === name)?.parameters[at];
    expect(use("area", 1)).toMatchObject({ name: "unit", optional: true });
    expect(use("area", 0)).toMatchObject({ use: { number: true } });
    expect(use("worst", 0)).toMatchObject({ use: { methods: ["values"] } });
    expect(use("half", 0)).toMatchObject({ use: { elements: { number: true } } });
  });

  test("[SCR105] arguments follow from the seed, differ, and fit what a function does with them", () => {
    const parameters = [
      { name: "row", optional: false, use: { keys: ["name", "caf\u00e9"] } },
      { name: "mode", optional: true, use: { constants: ["fast", 3] } },
    ];
    const of = (seed: number) => new ArgumentMaker(randomNumbers(seed)).tuples(parameters, 32);
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
    expect(new Set(of(7)).size).toBe(32);
    expect(of(7).filter((each) => each.includes("'name': ")).length).toBeGreaterThan(20);
    expect(of(7).some((each) => each.includes("u'caf\\u00e9': "))).toBe(true);
    expect(of(7).some((each) => each.endsWith(", 'fast', )"))).toBe(true);
    expect(new ArgumentMaker(randomNumbers(1)).tuples([], 1)).toEqual(["()"]);
  });

  /** What each call answers in both, checked by hand. */
  const answers: readonly (readonly [string, string, string])[] = [
    ["area", "(2, )", "value str '12.57 m'"],
    ["area", "('2', )", "raises TypeError"],
    ["half", "([1, 4, 5.0, 2147483648], )", "value list [int 0, int 2, float 2.5, long 1073741824L]"],
    ["half", "((3L, ), )", "value list [long 1L]"],
    ["worst", "({'b': {'value': u'x'}, 'a': {'value': None}}, )", "value unicode u'x'"],
    ["isBig", "(True, )", "value long 1L"],
    ["moment", "(1705314605000L, )", "value java Date Mon Jan 15 11:30:05 CET 2024"],
    [
      "fill",
      "({}, u'k', )",
      "value dict {unicode u'k': str 'done'} and leaves list [dict {unicode u'k': str 'done'}, unicode u'k']",
    ],
    ["fill", "([], 0, )", "raises IndexError"],
    ["endless", "(1, )", "raises RuntimeError"],
    ["transform", "(2, )", "value False"],
  ];
  const calls = () =>
    answers.map(([name, text]) => {
      const found = functions.find((each) => each.name === name) as PureFunction;
      return { function: found, module: `m${functions.indexOf(found)}`, arguments: text };
    });

  test("[SCR105] what a call did is told by value, type, exception and what became of the arguments", async () => {
    const cache = temporaryFolder("corpus-cache");
    const engine = await startCorpusEngine({ cacheDirectory: cache, libraries: libraryOf(calls()) });
    const here = await callHere(engine, calls()).finally(() => engine.close());
    rmSync(cache, { recursive: true, force: true });
    expect(here).toEqual(answers.map(([, , answer]) => answer));
  });

  test("[SCR105] Jython tells the same", async (context) => {
    needsTool(context, missingJython());
    expect(await callInJython(calls())).toEqual(answers.map(([, , answer]) => answer));
  });

  test("[SCR105] a difference without a known reason fails, as do too few functions", () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ ...(functions[1] as PureFunction), name: `f${at}` }));
    const same = many.map((each, at) => ({
      call: { function: each, module: `m${at}`, arguments: "()" },
      here: "value int 1",
      jython: "value int 1",
    }));
    const [first] = same;
    if (!first) throw new Error("no call");
    const with1 = (here: string, jython: string) =>
      reportFunctions([...same, { ...first, call: { ...first.call }, here, jython }], 1);
    expect(reportFunctions(same, 1)).toMatchObject({ passed: true, equal: 200, withValues: 200 });
    expect(reportFunctions(same.slice(1), 1).passed).toBe(false);
    const wrong = with1("value int 2", "value int 1");
    expect(wrong).toMatchObject({ passed: false, equal: 199 });
    expect(wrong.lines.join("\n")).toMatch(/different: .* f0\(\)\n {4}here: {3}value int 2\n {4}jython: value int 1/);
    const known = reportFunctions(
      [
        ...same,
        {
          ...first,
          call: { ...first.call, function: { ...first.call.function } },
          here: "raises KeyError",
          jython: "raises TypeError",
        },
      ],
      1,
    );
    expect(known.passed).toBe(true);
    expect(known.lines.join("\n")).toMatch(/known: a slice of a dict.*: 1 calls of 1 functions/);
  });

  test("[SCR105] the calls of a function follow from the seed and its text", () => {
    const made = callsOf(functions, 5);
    expect(callsOf(functions.slice(2), 5).map((each) => each.arguments)).toEqual(
      made.filter((each) => functions.indexOf(each.function) >= 2).map((each) => each.arguments),
    );
    expect(made.filter((each) => each.function.name === "half").length).toBe(32);
  });
});

describe("[SCR122] random programs", () => {
  test("follow from their seed, and are Python 2.7 that most statements of run", async () => {
    expect(textOf(programOf(7))).toBe(textOf(programOf(7)));
    expect(textOf(programOf(7))).not.toBe(textOf(programOf(8)));
  });

  /** A side that prints the lines of a program, changed. */
  const side = (change: (program: string) => string): Side => ({
    run: async (programs) => programs.map(change),
    close: () => undefined,
  });

  test("a difference without a known cause fails the run, and is shown without the statements it does not need", async () => {
    const odd = (program: string) => (program.includes("json") ? `json ${program.length}` : program);
    const report = await fuzz({ here: side((program) => program), jython: side(odd) }, { seed: 1, count: 40 });
    expect(report.passed).toBe(false);
    expect(
      report.lines.filter((line) => line.startsWith("try:")).every((line) => line.split("\nexcept Exception, e").length === 2),
    ).toBe(true);
    expect(report.lines.at(-1)).toMatch(/\d+ differ for no known reason/);
  });

  test("known causes are counted; the seed is told", async () => {
    const here = side((program) => `! TypeError: ${program.length}`);
    const jython = side(() => "! TypeError: other words");
    const report = await fuzz({ here, jython }, { seed: 5, count: 3 });
    expect(report).toEqual({
      passed: true,
      lines: ["3 programs of seed 5: 0 print the same here and in Jython", "     3  words of an error"],
    });
  });

  test("programs print the same here and in Jython", async (context) => {
    needsTool(context, hasJython() ? undefined : "jython is not on the PATH (Debian: jython)");
    const cacheDirectory = temporaryFolder("fuzz");
    const engine = await startCorpusEngine({ cacheDirectory });
    const sides = { here: hostSide(engine), jython: jythonSide() };
    const report = await fuzz(sides, { seed: 1, count: 20 });
    sides.jython.close();
    await engine.close();
    rmSync(cacheDirectory, { recursive: true, force: true });
    expect(report.lines.join("\n")).toMatch(/^20 programs of seed 1: 1\d print the same/);
    expect(report.passed).toBe(true);
  }, 120_000);
});
