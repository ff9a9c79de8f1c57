import { existsSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import type { JsonObject, RestAnswer } from "@sightline/model";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  accessTo,
  bind,
  button,
  flex,
  type GatewayAccess,
  label,
  launchBrowser,
  on,
  pageHost,
  startGateway,
  type TestGateway,
  temporaryFolder,
  textField,
  view,
  writeProject,
} from "../support/index.ts";

type Totals = RestAnswer<"scriptStatistics">;

const folder = temporaryFolder("scripts");
const trace = join(folder, "trace.txt");
const patience = { timeout: 60_000, interval: 50 };
const hosts = 6;

/** Sleeps until the tag names it, or all: what a sleep of some seconds does, for as long as the test needs. */
const sleep = `
import time
name = self.getSibling("Name").props.text
self.getSibling("State").props.text = "asleep"
while system.tag.readBlocking(["[default]Wake"])[0].value not in (name, "all"):
    time.sleep(0.2)
self.getSibling("State").props.text = "awake"`.trim();

const flash = `
import time
self.getSibling("Flash").meta.visible = True
time.sleep(1)
self.getSibling("Flash").meta.visible = False`.trim();

const runaway = `
while True:
    try:
        while True:
            pass
    except:
        pass`.trim();

const count = `out = self.getSibling("Count")\nout.props.text = "counted %d" % (int(out.props.text.split()[1]) + 1)`;

const ask = `
start = self.getSibling("Name").props.text
self.getSibling("State").props.text = system.util.sendRequest("Limits", "hop" + start, {"at": int(start), "left": 4})`.trim();

/** Handlers that ask one another, round and round. */
const hop = `def handleMessage(payload):
	at, left = payload["at"], payload["left"]
	if left == 0:
		return "back at %d" % at
	next = (at + 1) % 4
	return "%d, %s" % (at, system.util.sendRequest("Limits", "hop%d" % next, {"at": next, "left": left - 1}))
`;

/** Each is a way out of the host that worked in an unguarded interpreter (design decision 8). */
const waysOut: Readonly<Record<string, (port: number) => string>> = {
  shell: () => `import os\n\tos.system("id > ${trace}")`,
  "shell by popen": () => `import os\n\tos.popen("id > ${trace}").read()`,
  process: () => `import subprocess\n\tsubprocess.call(["touch", "${trace}"])`,
  ctypes: () => `import ctypes\n\tctypes.CDLL(None).system("id > ${trace}")`,
  "JavaScript by ctypes": () => `import ctypes\n\tctypes.CDLL(None).emscripten_run_script("process.exit()")`,
  JavaScript: () => `import js\n\tjs.Object.constructor("return process")().exit()`,
  "JavaScript by name": () => `__import__("js").eval("1")`,
  folders: () => `import pyodide_js\n\tpyodide_js.mountNodeFS("/m", "/etc")`,
  socket: (port) => `import socket\n\tsocket.create_connection(("127.0.0.1", ${port}), 2)`,
  "file to read": () => `open("/etc/passwd").read()`,
  "file to write": () => `open("${trace}", "w").write("x")`,
  memory: () => `"x" * (2 * 1024 ** 3)`,
};

let gateway: TestGateway;
let limited: TestGateway;
let access: GatewayAccess;
let browser: Browser;
let listener: Server;
let connections = 0;
const pages: Page[] = [];

beforeAll(async () => {
  listener = createServer((socket) => socket.destroy()).on("connection", () => connections++);
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const tags = { default: { name: "default", tagType: "Provider", tags: [memoryTag("Wake")] } };
  const env = { SIGHTLINE_SCRIPT_HOSTS: String(hosts) };
  [gateway, limited, browser] = await Promise.all([
    startGateway({ projects: { Scripts: writeScripts("Scripts") }, tags, env }),
    startGateway({ projects: { Limits: writeScripts("Limits") }, config: { limits: { scriptSeconds: 6 }, scriptHosts: 2 } }),
    launchBrowser(),
  ]);
  access = await accessTo(gateway);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([gateway?.stop(), limited?.stop()]);
  listener?.close();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
});

function memoryTag(name: string): JsonObject {
  return { name, tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: "" };
}

function writeScripts(name: string): string {
  const port = (listener.address() as { port: number }).port;
  const action = (title: string, script: string) =>
    button(title, { props: { text: title }, events: on("component.onActionPerformed", script) });
  const children = [
    label("Title", { props: { text: "Scripts at work" } }),
    label("Count", { props: { text: "counted 0" } }),
    label("State", { props: { text: "waiting" } }),
    label("Flash", { props: { text: "an error, shown for a while" }, meta: { visible: false } }),
    textField("Name", { props: { placeholder: "name" } }),
    label("Echo", { config: { "props.text": bind.expression("'echo ' + {../Name.props.text}") } }),
    ...Object.entries({ count, flash, sleep, runaway, ask }).map(([title, script]) => action(title, script)),
    ...Object.entries(waysOut).map(([title, code]) => action(`out: ${title}`, attempt(title, code(port)))),
  ];
  const hops = Object.fromEntries([0, 1, 2, 3].map((each) => [`hop${each}`, hop]));
  return writeProject(join(folder, name), { views: { Home: view(flex("root", { children })) }, gatewayMessages: hops });
}

function attempt(title: string, code: string): string {
  return `
out = self.getSibling("State")
try:
	${code}
	out.props.text = "${title} is open"
except:
	import sys
	out.props.text = "${title} is closed: " + sys.exc_info()[0].__name__`.trim();
}

async function open(name = "", on = gateway, project = "Scripts"): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  pages.push(page);
  await page.goto(`http://${pageHost}:${on.port}/data/perspective/client/${project}/`);
  await page.getByText("Scripts at work").waitFor();
  if (name) await write(page, name);
  return page;
}

/** Types a name; the label beside it shows that the gateway has it. */
async function write(page: Page, text: string): Promise<void> {
  await page.getByPlaceholder("name").fill(text);
  await page.getByPlaceholder("name").press("Enter");
  await page.getByText(`echo ${text}`, { exact: true }).waitFor();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Clicks and waits for the script's answer. */
async function countUp(page: Page, expected: number): Promise<void> {
  await press(page, "count");
  await says(page, `counted ${expected}`);
}

const says = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();
const statistics = () => access.get<Totals>("/api/v1/scripts/statistics");
const wake = (name: string) => access.script(`system.tag.writeBlocking(["[default]Wake"], ["${name}"])\n`);

describe("while a script runs", () => {
  test("[SCR23] what it shows, and hides after a sleep, is seen", async () => {
    const page = await open();
    const shown = page.getByText("an error, shown for a while");
    expect(await shown.isVisible()).toBe(false);
    await press(page, "flash");
    await shown.waitFor({ state: "visible" });
    await shown.waitFor({ state: "hidden" });
  });

  test("[SCR70, SES8] five sessions that sleep do not hold up a sixth", async () => {
    const sixth = await open();
    await countUp(sixth, 1);
    const sleepers = await Promise.all([1, 2, 3, 4, 5].map((each) => open(`sleeper ${each}`)));
    await Promise.all(sleepers.map((page) => press(page, "sleep")));
    await Promise.all(sleepers.map((page) => says(page, "asleep")));
    for (let times = 2; times <= 8; times++) await countUp(sixth, times);
    for (const page of sleepers) expect(await page.getByText("asleep", { exact: true }).isVisible()).toBe(true);
    await wake("all");
    await Promise.all(sleepers.map((page) => says(page, "awake")));
    await wake("");
  });

  test("[SCR71, SCR72] over the limit of hosts scripts wait in order, nothing else does, and the wait is seen", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `dozen ${String(index + 1).padStart(2, "0")}`);
    const sleepers = await Promise.all(names.map((name) => open(name)));
    for (const [index, page] of sleepers.entries()) {
      await press(page, "sleep");
      if (index < hosts) await says(page, "asleep");
      else await expect.poll(async () => (await statistics()).waiting, patience).toBe(index + 1 - hosts);
    }
    const other = await open("nobody waits here");
    expect(await access.script('print "so does the background"')).toBe("so does the background\n");
    const metrics = await fetch(`${gateway.url}/metrics`, { headers: { "X-Ignition-API-Token": access.token } });
    expect(await metrics.text()).toMatch(/^sightline_script_batches_waiting 6$/m);
    await write(other, "nor afterwards");
    for (const next of [hosts, hosts + 1]) {
      await wake(names[next - hosts] ?? "");
      await says(sleepers[next] as Page, "asleep");
      for (const later of sleepers.slice(next + 1))
        expect(await later.getByText("waiting", { exact: true }).isVisible()).toBe(true);
    }
    await wake("all");
    await Promise.all(sleepers.map((page) => says(page, "awake")));
    await wake("");
    expect((await statistics()).waiting).toBe(0);
  });
});

describe("a script's limits", () => {
  test("[SCR45] one that never ends is stopped though it catches everything, and its session is told where", async () => {
    const [bad, other] = await Promise.all([open("", limited, "Limits"), open("", limited, "Limits")]);
    await countUp(other, 1);
    await press(bad, "runaway");
    await countUp(other, 2);
    await countUp(other, 3);
    expect(limited.log()).not.toContain("event:onActionPerformed");
    await limited.waitForLog(/event:onActionPerformed/);
    const [line = ""] = limited
      .log()
      .split("\n")
      .filter((each) => each.includes('"kind":"limit"'));
    const { session, msg } = JSON.parse(line) as { session: string; msg: string };
    const { items } = await (await accessTo(limited)).get<{ items: { id: string; queueDepth: number }[] }>("/api/v1/sessions");
    expect(items.map((item) => item.id)).toContain(session);
    expect(msg).toMatch(/^Traceback \(most recent call last\):\n.*<event:onActionPerformed>.*line \d/s);
    await countUp(bad, 1);
  });

  test("[SYS5, SCR54] four scripts that ask each other's message handlers finish, with two hosts", async () => {
    const askers = await Promise.all(["0", "1", "2", "3"].map((name) => open(name, limited, "Limits")));
    await Promise.all(askers.map((page) => press(page, "ask")));
    const answers = ["0, 1, 2, 3, back at 0", "1, 2, 3, 0, back at 1", "2, 3, 0, 1, back at 2", "3, 0, 1, 2, back at 3"];
    await Promise.all(askers.map((page, index) => says(page, answers[index] ?? "")));
  });

  test("[SCR41, SCR43] every known way out of its host is closed", async () => {
    const page = await open();
    for (const title of Object.keys(waysOut)) {
      await press(page, `out: ${title}`);
      await page.getByText(new RegExp(`^${title} is (open|closed)`)).waitFor();
    }
    await expect(page.getByText(/ is open$/).count()).resolves.toBe(0);
    expect(existsSync(trace)).toBe(false);
    expect(connections).toBe(0);
  });
});
