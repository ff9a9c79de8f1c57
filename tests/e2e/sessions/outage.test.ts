import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import {
  accessTo,
  bind,
  button,
  component,
  flex,
  type GatewayAccess,
  label,
  launchBrowser,
  on,
  startGateway,
  startTcpProxy,
  type TcpProxy,
  type TestGateway,
  temporaryFolder,
  textField,
  view,
  writeProject,
} from "../../support/index.ts";
import { addressOf } from "./plant.ts";
import { type Watched, watchPage } from "./watchPage.ts";

const project = temporaryFolder("project");
let browser: Browser;
let data: string;
let gateway: TestGateway;
let access: GatewayAccess;
let proxy: TcpProxy;
let page: Page;
let watched: () => Promise<Watched>;

const tag = (name: string, dataType: string, value: string | number) => ({
  ...{ name, tagType: "AtomicTag", valueSource: "memory" },
  ...{ dataType, value },
});
const tags = {
  default: { tags: [tag("level", "Int4", 10), tag("setpoint", "Int4", 50), tag("note", "String", "")] },
};

/** A button that counts, a slider and a field that write tags, and a label that shows one. */
function home() {
  return view(
    flex("root", {
      children: [
        label("Level", { config: { "props.text": bind.expression("'level ' + {[default]level}") } }),
        label("Count", { config: { "props.text": bind.expression("'count ' + {session.custom.count}") } }),
        button("Start", {
          props: { text: "Start pump" },
          events: on("component.onActionPerformed", 'self.session.custom.count += 1\nprint "pump started"'),
        }),
        component("ia.input.slider", "Setpoint", {
          config: { "props.value": bind.tag("[default]setpoint", true) },
        }),
        textField("Note", { props: { placeholder: "note" }, config: { "props.text": bind.tag("[default]note", true) } }),
      ],
    }),
  );
}

beforeAll(async () => {
  writeProject(project, { views: { Home: home() }, sessionProps: { props: {}, custom: { count: 0 } } });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(project, { recursive: true, force: true });
});

beforeEach(async () => {
  data = temporaryFolder("gateway");
  gateway = await startGateway({ projects: { Outage: project }, tags, data });
  access = await accessTo(gateway);
  proxy = await startTcpProxy(gateway.port);
  page = await browser.newPage();
  await page.goto(addressOf(proxy, "Outage"));
  await page.getByText("count 0").waitFor();
  await start().click();
  await page.getByText("count 1").waitFor();
  watched = await watchPage(page, "level ");
});

afterEach(async () => {
  await page.close();
  await proxy.close();
  await gateway.stop();
  rmSync(data, { recursive: true, force: true });
});

const start = () => page.getByRole("button", { name: "Start pump" });
const slider = () => page.getByRole("slider");
const note = () => page.getByPlaceholder("note");
const connection = () => page.locator(".page").getAttribute("data-connection");
const bar = () => page.locator(".connection").textContent();
const started = () => gateway.log().split("pump started").length - 1;

async function readTag(name: string): Promise<string> {
  return (await access.script(`print system.tag.readBlocking(["[default]${name}"])[0].value`)).trim();
}

async function writeTag(name: string, value: number): Promise<void> {
  await access.script(`system.tag.writeBlocking(["[default]${name}"], [${value}])`);
}

/** The bar says since when, and covers nothing of what the page shows. */
async function expectBarBeside(): Promise<void> {
  expect(await bar()).toMatch(/Not live: .*\d{1,2}:\d{2}/);
  const [shown, below] = [await page.locator(".page-shown").boundingBox(), await page.locator(".connection").boundingBox()];
  expect(below?.y).toBeGreaterThanOrEqual((shown?.y ?? 0) + (shown?.height ?? 0));
  for (const control of [start(), slider(), note()]) {
    const onTop = await control.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(onTop).toBe(true);
  }
}

/** What an operator tries on a page that says that it is not live. */
async function useInVain(): Promise<void> {
  await start().click();
  await expect.poll(() => page.locator(".refusal").textContent()).toContain("Start pump: Not done: no connection");
  await slider().focus();
  await slider().press("ArrowRight");
  await expect.poll(() => slider().inputValue()).toBe("50");
  await note().fill("typed while lost");
  await note().press("Enter");
  await page.getByText("Not sent").waitFor();
}

/** The page is live again: nothing of what was tried has happened; what was typed is there and can be sent. */
async function nothingHappenedLater(): Promise<void> {
  await expect.poll(connection, { timeout: 60_000 }).toBe("live");
  await delay(1_500);
  expect(await slider().inputValue()).toBe("50");
  expect(await readTag("setpoint")).toBe("50");
  expect(await readTag("note")).toBe("");
  expect(await note().inputValue()).toBe("typed while lost");
  await note().press("Enter");
  await expect.poll(() => readTag("note")).toBe("typed while lost");
  await expect.poll(() => page.getByText("Not sent").count()).toBe(0);
}

test("[SES30, SES31, CMP16] a gateway that was stopped for a while does nothing of what was pressed while it was", async () => {
  process.kill(gateway.pid, "SIGSTOP");
  try {
    await start().click();
    await expect.poll(connection).toBe("stalled");
    expect(await bar()).toContain("no answer from the gateway since");
    expect(await bar()).toContain("not confirmed: Start pump");
    await expectBarBeside();
    await useInVain();
  } finally {
    process.kill(gateway.pid, "SIGCONT");
  }
  await nothingHappenedLater();
  expect(await bar()).toContain("Did not reach the gateway and was not done: Start pump");
  expect(started()).toBe(1);
  expect(await page.getByText("count 1").count()).toBe(1);
});

test("[SES30, SES31, CMP16] through a network that swallows bytes and gives them back later nothing is done later", async () => {
  const frozen = proxy.sockets.at(-1);
  frozen?.freeze("both");
  proxy.refuses = true;
  await start().click();
  await expect.poll(connection).toBe("stalled");
  await writeTag("level", 11);
  expect(await page.getByText("level 10").count()).toBe(1);
  await useInVain();
  proxy.refuses = false;
  frozen?.thaw();
  await nothingHappenedLater();
  expect(await bar()).toContain("Did not reach the gateway and was not done: Start pump");
  expect(started()).toBe(1);
  await expect.poll(async () => (await watched()).shownLive.at(-1)).toBe("level 11");
});

test("[SES30, CMP16] while the network is down what is pressed is refused, and nothing of it is done when it is back", async () => {
  proxy.refuses = true;
  proxy.cutAll();
  await expect.poll(connection).toBe("lost");
  await expectBarBeside();
  await useInVain();
  await writeTag("level", 13);
  expect(await page.getByText("level 10").count()).toBe(1);
  proxy.refuses = false;
  await nothingHappenedLater();
  expect(started()).toBe(1);
  expect(await page.getByText("count 1").count()).toBe(1);
  await expect.poll(async () => (await watched()).shownLive).toEqual(["level 10", "level 13"]);
});

test("[SES30, CMP16] values of a cut page are shown as live only when its state has arrived on the new connection", async () => {
  const before = (await watched()).shownLive;
  proxy.cutAll();
  await expect.poll(connection).toBe("lost");
  await writeTag("level", 12);
  await expect.poll(connection).toBe("live");
  await page.getByText("level 12").waitFor();
  expect(before).toEqual(["level 10"]);
  const { shownLive } = await watched();
  expect(shownLive.every((text) => text === "level 10" || text === "level 12")).toBe(true);
});

test("[SES30, CMP16] a gateway that was killed and started again does nothing of what was pressed meanwhile", async () => {
  watched = await watchPage(page, "count ");
  const { port, pid } = gateway;
  const kept = () => readFileSync(join(data, "state/sessions.journal"), "utf8");
  await expect.poll(kept).toContain('"path":["custom","count"],"value":"1"');
  const ended = waitUntilGone(pid);
  process.kill(pid, "SIGKILL");
  await ended;
  await expect.poll(connection).toBe("lost");
  await expectBarBeside();
  await useInVain();
  expect(started()).toBe(1);
  gateway = await startGateway({ projects: { Outage: project }, tags, data, port });
  await nothingHappenedLater();
  expect(started()).toBe(0);
  expect(await page.getByText("count 1").count()).toBe(1);
  expect((await watched()).shownLive).toEqual(["count 1"]);
  await start().click();
  await page.getByText("count 2").waitFor();
});

async function waitUntilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await delay(20);
  }
}
