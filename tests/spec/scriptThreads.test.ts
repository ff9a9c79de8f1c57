import { afterAll, beforeAll, expect, test } from "vitest";
import { flex, indent, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld } from "../support/sessionWorld.ts";

let world: SessionWorld;
beforeAll(async () => {
  world = await sessionWorld({ views: { Main: view(flex("root")) } }, { python: true });
});
afterAll(() => world.close());

async function value(body: string): Promise<unknown> {
  const where = { project: "Plant", label: "test" };
  const script = { form: "function", name: "f", params: [], body: indent(body), where } as const;
  const [outcome] = await world.services.engine.run({
    project: "Plant",
    lane: "session",
    calls: [{ script, args: [], context: { project: "Plant" } }],
  });
  if (!outcome?.ok) throw new Error(outcome?.failure.traceback);
  return outcome.value;
}

const noted = () => expect.poll(() => value('return sorted(system.util.getGlobals().get("noted", []))'), { timeout: 20_000 });
const note = 'def note(what):\n\tsystem.util.getGlobals().setdefault("noted", []).append(what)\n';

test("[SCR115] case: python 6, threads and timers run after the script, each once; a cancelled timer does not", async () => {
  await value(`import threading, thread\nfrom java.lang import Thread\n${note}
class Own(threading.Thread):
	def run(self): note('own')
threading.Thread(target=note, args=('thread',)).start()
Own().start()
threading.Timer(0.05, note, ['timer']).start()
never = threading.Timer(0.05, note, ['never'])
never.start()
never.cancel()
thread.start_new_thread(note, ('started',))
Thread(lambda: note('java')).start()
note('script')`);
  await noted().toEqual(["java", "own", "script", "started", "thread", "timer"]);
});

test("[SCR115] a script that waits runs what it started, and it does not run again", async () => {
  const body = `import threading
done = []
threads = [threading.Thread(target=done.append, args=(n,)) for n in (1, 2)]
for t in threads: t.start()
for t in threads: t.join()
ready = threading.Event()
threading.Timer(0.02, ready.set).start()
return [sorted(done), ready.wait(5), [t.isAlive() for t in threads]]`;
  expect(await value(body)).toEqual([[1, 2], true, [false, false]]);
});

test("[SCR115] what fails in a thread is logged with its place", async () => {
  await value(
    "import threading\ndef fails(): raise ValueError('in a thread')\nthreading.Thread(target=fails, name='mine').start()",
  );
  await expect.poll(() => world.logged.join("\n"), { timeout: 20_000 }).toMatch(/in fails[\s\S]*ValueError: in a thread/);
});
