import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ScriptValue } from "../../index.ts";
import { patience, TestEngine } from "../testing/testEngine.ts";

let host: TestEngine;
beforeAll(async () => {
  host = await TestEngine.start();
});
afterAll(() => host.engine.close());
beforeEach(() => {
  host.gateway.answer = (request) => request.args[0] ?? null;
});

function serve(modules: Readonly<Record<string, string>>): void {
  host.gateway.modules = Object.entries(modules).map(([path, source]) => ({ path, source }));
  host.engine.projectChanged("Plant");
}

test("[SCR130] [OBS-JY-48, OBS-JY-49] a module that raises while it is loaded is an ImportError, each time, and its name is in sys.modules", async () => {
  serve({ "shared/broken": "import system\nsystem.test.echo('runs')\nraise ValueError('no recipe')\n" });
  host.gateway.calls.length = 0;
  const body = `
	seen = []
	for turn in range(2):
		try:
			import shared.broken
		except ValueError:
			seen.append('ValueError')
		except ImportError, e:
			seen.append(str(e))
	import sys
	return seen + ['shared.broken' in sys.modules]`;
  const told = "shared.broken could not be loaded: ValueError: no recipe";
  expect(await host.value(body)).toEqual([told, told, true]);
  expect(host.gateway.calls.filter(({ args }) => args[0] === "runs")).toHaveLength(2);
  const { traceback } = await host.failure("\tshared.broken.start()");
  expect(traceback).toMatch(/File "<module:shared\.broken>", line 3, in <module>\nImportError: shared\.broken could not/);
});

test("[SCR130] [OBS-JY-48] modules that import names of each other in a circle are an ImportError", async () => {
  serve({ a: "from b import g\ndef f():\n\treturn 1\n", b: "from a import f\ndef g():\n\treturn f()\n" });
  const failure = await host.failure("\timport a");
  expect([failure.type, failure.message]).toEqual(["ImportError", expect.stringContaining("cannot import name f")]);
});

test("[SCR130] a module that does not compile is a SyntaxError of its line", async () => {
  serve({ "shared/bad": "x = 1\ndef f(:\n\tpass\n" });
  const failure = await host.failure("\timport shared.bad");
  expect(failure.type).toBe("SyntaxError");
  expect(failure.traceback).toContain('File "<module:shared.bad>", line 2');
});

const counting = "count = [0]\ndef next():\n\tcount[0] += 1\n\treturn count[0]\n";

test("[SCR61] [OBS-JY-51, OBS-JY-52] a module's statements run when it is loaded, and its globals live until it changes", async () => {
  serve({ "shared/counting": `${counting}system.test.echo('loaded')\n` });
  host.gateway.calls.length = 0;
  expect([await host.value("\treturn shared.counting.next()"), await host.value("\treturn shared.counting.next()")]).toEqual([
    1, 2,
  ]);
  expect(host.gateway.calls.filter(({ args }) => args[0] === "loaded")).toHaveLength(1);
  serve({ "shared/counting": `${counting}# changed\n` });
  expect(await host.value("\treturn shared.counting.next()")).toBe(1);
});

test("[SCR62] [OBS-JY-53] a change of something else keeps the modules, a library more or less resets them", async () => {
  serve({ "shared/counting": counting });
  expect(await host.value("\treturn shared.counting.next()")).toBe(1);
  serve({ "shared/counting": counting });
  expect(await host.value("\treturn shared.counting.next()")).toBe(2);
  serve({ "shared/counting": counting, "shared/more": "x = 1\n" });
  expect(await host.value("\treturn [shared.counting.next(), shared.more.x]")).toEqual([1, 1]);
});

test("[SCR62] [OBS-JY-54, OBS-JY-56] what runs while the project changes goes on with the old module, what begins then has the new one", async () => {
  serve({ "shared/pump": "LIMIT = 5\ndef start(speed=1):\n\treturn ['old', speed, LIMIT]\n" });
  const waiting: ((value: ScriptValue) => void)[] = [];
  host.gateway.answer = () => new Promise((resolve) => waiting.push(resolve));
  const running = host.value("\tbefore = shared.pump.start\n\tsystem.test.echo(1)\n\treturn [before(), shared.pump.start()]");
  await expect.poll(() => waiting.length, patience).toBe(1);
  serve({ "shared/pump": "LIMIT = 9\ndef start(rpm, ramp):\n\treturn ['new', rpm, ramp, LIMIT]\n" });
  expect(await host.value("\treturn shared.pump.start(1, 2)")).toEqual(["new", 1, 2, 9]);
  expect((await host.failure("\tshared.pump.start(speed=1)")).message).toContain("unexpected keyword argument 'speed'");
  expect((await host.failure("\tshared.pump.start(1)")).type).toBe("TypeError");
  waiting[0]?.(null);
  expect(await running).toEqual([
    ["old", 1, 5],
    ["old", 1, 5],
  ]);
});
