import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { flex, indent, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

let world: SessionWorld;
const files = {
  views: { Main: view(flex("root")) },
  libraries: {
    shared:
      'CACHE = system.util.getGlobals().setdefault("cache", {})\ndef put(key, value):\n\tCACHE[key] = value\ndef shown():\n\treturn CACHE\n',
  },
};
beforeAll(async () => {
  world = await sessionWorld(files, { python: true });
});
afterAll(() => world.close());
beforeEach(() => value("system.util.getGlobals().clear()"));

/** What a script returns. The lanes have hosts of their own: what one sees of the other went through the gateway. */
async function value(body: string, lane: "session" | "background" = "session"): Promise<unknown> {
  const outcome = await run(body, lane);
  if (!outcome.ok) throw new Error(outcome.failure.traceback);
  return outcome.value;
}

async function run(body: string, lane: "session" | "background" = "session") {
  const where = { project: "Plant", label: "test" };
  const script = {
    form: "function",
    name: "f",
    params: [],
    body: indent(`g = system.util.getGlobals()\n${body}`),
    where,
  } as const;
  const [outcome] = await world.services.engine.run({
    project: "Plant",
    lane,
    calls: [{ script, args: [], context: { project: "Plant" } }],
  });
  if (!outcome) throw new Error("there was no outcome");
  return outcome;
}

const elsewhere = (body: string) => value(body, "background");

describe("[SYS99] [OBS-JY-44] case: globals-nested-change, what getGlobals() holds is changed in place", () => {
  test("the script's own lists and dictionaries, also after they were put in", async () => {
    const body =
      'g["cache"] = {}\ng["cache"]["k"] = 1\ng.setdefault("seen", []).append(4)\nd = {"a": []}\ng["d"] = d\nd["a"].append(5)\n';
    expect(await value(`${body}return [repr(system.util.getGlobals()[k]) for k in ("cache", "seen", "d")]`)).toEqual([
      "{'k': 1}",
      "[4]",
      "{'a': [5]}",
    ]);
    expect(await elsewhere('return [repr(g[k]) for k in ("cache", "seen", "d")]')).toEqual(["{'k': 1}", "[4]", "{'a': [5]}"]);
  });

  test("an object deep inside, one that is looked up and kept, and one that another script is changing", async () => {
    await value('g["a"] = {"rows": [{"n": 1}], "s": set([1]), 5: (1, [2])}');
    await elsewhere('row = g["a"]["rows"][0]\nrow["n"] = 2\ng["a"]["s"].add(2)\ng["a"][5][1].append(3)');
    expect(await value('return repr([g["a"]["rows"], sorted(g["a"]["s"]), g["a"][5]])')).toBe(
      "[[{'n': 2}], [1, 2], (1, [2, 3])]",
    );
    expect(await value('d = g["a"]\nreturn g["a"] is d')).toBe(true);
  });

  test("two scripts that change one object at once: neither change is lost", async () => {
    await value('g["both"] = {"list": [], "n": {}}');
    const slow = value(
      'b = g["both"]\nb["list"].append("slow")\nb["n"]["slow"] = 1\ng["ready"] = True\nwhile "go" not in g: pass\nb["list"].append("end")',
    );
    await expect.poll(() => elsewhere('return g.get("ready")'), { timeout: 20_000 }).toBe(true);
    await elsewhere('g["both"]["list"].append("quick")\ng["both"]["n"]["quick"] = 1\ng["go"] = 1');
    await slow;
    expect(await value('return [sorted(g["both"]["list"]), sorted(g["both"]["n"])]')).toEqual([
      ["end", "quick", "slow"],
      ["quick", "slow"],
    ]);
  });

  test("a library that keeps an object for good: its changes are seen by others, and theirs by it", async () => {
    await value('shared.put("a", 1)');
    expect(await elsewhere('g["cache"]["b"] = 2\nreturn sorted(g["cache"])')).toEqual(["a", "b"]);
    expect(await value("return sorted(shared.shown())")).toEqual(["a", "b"]);
    await value('shared.put("c", 3)');
    expect(await elsewhere('return sorted(g["cache"])')).toEqual(["a", "b", "c"]);
  });

  test("what a script that fails had changed stays changed", async () => {
    await value('g["l"] = []');
    expect((await run('g["l"].append(1)\nraise ValueError("no")')).ok).toBe(false);
    expect(await elsewhere('return g["l"]')).toEqual([1]);
  });

  test("types stay what they are", async () => {
    const values =
      "[1, 2L, 1.0, True, None, 'a', u'\\xe9', (1,), frozenset([1]), datetime.datetime(2024, 1, 2), datetime.timedelta(1), system.date.getDate(2024, 0, 1), {1: 'x'}, system.dataset.toDataset(['a'], [[1]])[0][0]]";
    await value(`import datetime\ng["types"] = ${values}`);
    expect(await elsewhere(`import datetime\nreturn repr(g["types"]) == repr(${values})`)).toBe(true);
    await value('from java.util import HashMap, ArrayList\ng["java"] = HashMap({"a": ArrayList([1])})');
    expect(await elsewhere('g["java"].put("b", 2)\ng["java"].get("a").add(2)\nreturn type(g["java"]).__name__')).toBe("HashMap");
    expect(await value('return [list(g["java"].get("a")), g["java"].get("b")]')).toEqual([[1, 2], 2]);
  });

  test("what is no data is refused where it is put, or where the script ends, and names the key", async () => {
    const put = await run('g["lock"] = lambda: 1');
    expect(put.ok ? "" : put.failure.message).toMatch(/getGlobals\(\)\['lock'\]: a value of type function cannot be kept/);
    const changed = await run('g["d"] = {}\nclass C: pass\ng["d"]["c"] = C()');
    expect(changed.ok ? "" : changed.failure.message).toMatch(/getGlobals\(\)\['d'\]: a value of type C cannot be kept/);
    const key = await run("g[5] = 1");
    expect(key.ok ? "" : key.failure.type).toBe("TypeError");
  });

  test("a change of the project leaves it", async () => {
    await value('g["stays"] = [1]');
    await world.reload({ ...files, libraries: { other: "A = 1\n" } });
    world.services.engine.projectChanged("Plant");
    expect(await value('return g["stays"] + [other.A]')).toEqual([1, 1]);
  });

  test("it is a dictionary", async () => {
    const body = 'g.update({"a": 1}, b=2)\nd = g.copy()\n';
    expect(
      await value(`${body}return [d == {"a": 1, "b": 2}, len(g), g.pop("a"), g.pop("a", 9), g.has_key("b"), dict(g)]`),
    ).toEqual([true, 2, 1, 9, true, { b: 2 }]);
    const missing = await run('g["nope"]');
    expect(missing.ok ? "" : missing.failure.type).toBe("KeyError");
    await value('g["gone"] = [1]');
    expect(await value('l = g["gone"]\ndel g["gone"]\nl.append(2)\nreturn "gone" in g')).toBe(false);
  });
});
