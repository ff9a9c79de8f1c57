import { hostFunctions, type SystemFunction, type SystemParameter } from "@sightline/python";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type GatewayScripts, gatewayScripts } from "../support/gatewayScripts.ts";
import { flex, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

let world: SessionWorld;
let scripts: GatewayScripts;
let functions: readonly SystemFunction[];
beforeAll(async () => {
  world = await sessionWorld({ views: { Main: view(flex("root", {})) } }, { python: true });
  scripts = gatewayScripts(world);
  const all = [...hostFunctions, ...world.system.functions];
  functions = all.filter(
    ({ where, internal, name }) => (where === "host" || where === "gateway") && !internal && !name.endsWith("*"),
  );
});
afterAll(() => world.close());

/** A value of each type in Python, and one that Jython could not make into it. */
const values: Readonly<Record<string, readonly [good: string, bad: string]>> = {
  String: ["'x'", "{}"],
  Integer: ["1", "'x'"],
  Long: ["1", "'x'"],
  Double: ["1.0", "'x'"],
  Boolean: ["True", "'x'"],
  List: ["[]", "5"],
  Paths: ["['x']", "5"],
  Dictionary: ["{}", "5"],
  Date: ["system.date.now()", "'x'"],
  Dataset: ["system.dataset.toDataset(['a'], [])", "'x'"],
  Function: ["len", "5"],
};

const good = ({ type }: SystemParameter): string => values[type]?.[0] ?? "'x'";

/** Calls of a function that must be refused, with what the TypeError says. */
function* refusedCalls({ name, params, variadic }: SystemFunction): Generator<readonly [call: string, says: string]> {
  const short = name.slice(name.lastIndexOf(".") + 1);
  const needed = params.filter((each) => each.default === undefined);
  const given = (without?: SystemParameter) =>
    needed.filter((each) => each !== without).map((each) => `${each.name}=${good(each)}`);
  if (!variadic) yield [`${name}(*([None] * ${params.length + 1}))`, `${short}() takes `];
  if (needed.length > 0) yield [`${name}()`, `'${needed[0]?.name}' is missing`];
  yield [`${name}(${[...given(), "nonsense=1"].join(", ")})`, `${short}() got an unexpected keyword argument 'nonsense'`];
  for (const param of params) {
    const bad = values[param.type]?.[1];
    if (bad) yield [`${name}(${[...given(param), `${param.name}=${bad}`].join(", ")})`, `arg can't be coerced to`];
  }
}

describe("[SCR51] case: python 13, arguments of every function of system.*", () => {
  test("a wrong count, an unknown keyword and a wrong type are TypeErrors that name the function, and nothing is done", async () => {
    const calls = functions.flatMap((each) => [...refusedCalls(each)]);
    expect(calls.length).toBeGreaterThan(600);
    const body = `
wrong = []
for call, says in ${JSON.stringify(calls)}:
	try:
		eval(call)
		wrong.append(call + ' was taken')
	except TypeError, e:
		if says not in str(e) or call.split('(')[0].split('.')[-1] + '()' not in str(e):
			wrong.append(call + ' says ' + str(e))
	except:
		import sys
		wrong.append(call + ' raises ' + str(sys.exc_info()[:2]))
return wrong`;
    expect(await scripts.value(body.trim())).toEqual([]);
  });

  test("every type is one that is checked, or says that it takes anything", () => {
    const types = new Set(functions.flatMap(({ params }) => params.map(({ type }) => type)));
    expect([...types].filter((type) => type !== "Object" && values[type] === undefined)).toEqual([]);
  });

  test.each([
    ["system.tag.readBlocking(5)", "readBlocking(): 1st arg can't be coerced to List: 'tagPaths' is int"],
    ["system.tag.readBlocking(None)", "readBlocking(): 1st arg can't be coerced to List: 'tagPaths' is None"],
    ["system.util.getLogger()", "getLogger() takes exactly 1 argument (0 given)"],
    ["system.date.addDays(system.date.now(), 1.5)", "addDays(): 2nd arg can't be coerced to int: 'value' is float"],
    ["system.date.format('2024-01-01')", "format(): 1st arg can't be coerced to java.util.Date: 'date' is str"],
    ["system.util.invokeAsynchronous('f')", "invokeAsynchronous(): 1st arg can't be coerced to a function"],
  ])("%s", async (call, says) => {
    const failure = await scripts.failure(call);
    expect([failure.type, failure.message]).toEqual(["TypeError", expect.stringContaining(says)]);
  });

  test("what Jython makes into the type is taken", async () => {
    const body = `
from java.util import ArrayList
from datetime import datetime
read = [system.tag.readBlocking(p)[0].quality.isGood() for p in ('[default]no', ['[default]no'], ('[default]no',), ArrayList(['[default]no']))]
dates = [system.date.getYear(d) for d in (system.date.fromMillis(0), datetime(1970, 1, 1))]
return [read, dates, system.date.getYear(system.date.addDays(system.date.fromMillis(86400000 * 5), 1.0)), system.util.getLogger(name='x').getName()]`;
    expect(await scripts.value(body.trim())).toEqual([[false, false, false, false], [1970, 1970], 1970, "x"]);
  });

  test("a date far away has a text, and JSON nested too deep is a JSONException", async () => {
    expect(await scripts.value("return str(system.date.fromMillis(10 ** 18))")).toMatch(/31690708$/);
    const failure = await scripts.failure("system.util.jsonDecode('[' * 5000 + ']' * 5000)");
    expect(failure.type).toBe("org.json.JSONException");
    expect((await scripts.failure("import json\njson.loads('[' * 5000 + ']' * 5000)")).type).toBe("RuntimeError");
    expect((await scripts.failure("x = []\nx.append(x)\nsystem.util.jsonEncode(x)")).type).toMatch(/RuntimeError|JSONException/);
  });
});
