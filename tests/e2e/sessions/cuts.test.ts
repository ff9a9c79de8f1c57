import { rmSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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
  startTcpProxy,
  type TcpProxy,
  type TestGateway,
  temporaryFolder,
  textField,
  view,
  writeProject,
} from "../../support/index.ts";
import { addressOf } from "./plant.ts";
import { pick, type Random, seededRandom } from "./seededRandom.ts";
import { watchPage } from "./watchPage.ts";

/** On a host name the same is tried more briefly: the protocol is the same, the ways to an id and a nonce are not. */
const cuts = pageHost === "localhost" ? 100 : 25;
const longestQuietMs = 350;
const longestHoldMs = 120;
const longestPauseMs = 60;
const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

/** What the gateway was told, as it tells it to a script. */
interface Heard {
  readonly typed: string;
  readonly keys: string;
  readonly sequence: string;
  readonly clicks: number;
}

const folder = temporaryFolder("project");
let gateway: TestGateway;
let access: GatewayAccess;
let browser: Browser;
let proxy: TcpProxy;

beforeAll(async () => {
  writeProject(folder, {
    views: { Home: home() },
    sessionProps: { props: {}, custom: { pressed: "", sequence: "", clicks: 0 } },
  });
  const tags = {
    default: { tags: [{ name: "heard", tagType: "AtomicTag", valueSource: "memory", dataType: "String", value: "" }] },
  };
  [gateway, browser] = await Promise.all([startGateway({ projects: { Cuts: folder }, tags }), launchBrowser()]);
  proxy = await startTcpProxy(gateway.port);
  access = await accessTo(gateway);
});

afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await gateway?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Every input leaves a mark on the gateway: two buttons and a label that is clicked write their letter to a sequence, each key
 * its character to another, and the field's text, written with every key, is bound both ways.
 */
function home() {
  const mark = (letter: string) => `self.session.custom.clicks += 1\nself.session.custom.sequence += "${letter}"`;
  const marking = (letter: string) =>
    button(letter, { props: { text: letter }, events: on("component.onActionPerformed", mark(letter)) });
  const report = [
    "import json",
    "custom = self.session.custom",
    'heard = {"typed": self.view.custom.typed, "keys": custom.pressed, "sequence": custom.sequence, "clicks": custom.clicks}',
    'system.tag.writeBlocking(["[default]heard"], [json.dumps(heard)])',
  ].join("\n");
  const children = [
    textField("Field", {
      props: { placeholder: "field", deferUpdates: false },
      config: { "props.text": bind.property("view.custom.typed", true) },
      events: on("dom.onKeyDown", "self.session.custom.pressed += event.key"),
    }),
    marking("A"),
    marking("B"),
    label("C", { props: { text: "click C" }, events: on("dom.onClick", mark("C")) }),
    label("Clicks", { config: { "props.text": bind.expression("'clicks ' + {session.custom.clicks}") } }),
    label("Typed", { config: { "props.text": bind.expression("'typed ' + {view.custom.typed}") } }),
    button("Report", { props: { text: "Report" }, events: on("component.onActionPerformed", report) }),
  ];
  return view(flex("root", { children }), { custom: { typed: "" } });
}

test(`[SES6, SES30] a socket cut ${cuts} times at random moments: no input is done late or twice, none is lost unseen`, async () => {
  const seed = Number(process.env.SIGHTLINE_SEED) || Math.floor(Math.random() * 2 ** 31);
  console.log(`cuts: SIGHTLINE_SEED=${seed}`);
  const page = await browser.newPage();
  await page.goto(addressOf(proxy, "Cuts"));
  await page.getByText("clicks 0").waitFor();
  const watched = await watchPage(page, "clicks ");
  const progress = { cuts: 0, done: false };
  const cutting = cutAtRandom(seededRandom(seed + 1), progress);
  const said = await useAtRandom(page, seededRandom(seed), progress).finally(() => {
    progress.done = true;
  });
  await cutting;
  expect(progress.cuts).toBe(cuts);
  await expect.poll(() => page.locator(".page").getAttribute("data-connection")).toBe("live");
  const field = page.getByPlaceholder("field");
  expect(await field.inputValue()).toBe(said.typed);
  const { clicks, keys } = await watched();
  await field.press("Enter");
  await page.getByText(`typed ${said.typed}`, { exact: true }).waitFor();
  const heard = await report(page);
  const inOrder = clicks.map((text) => text.at(-1)).join("");
  expectPart(heard.sequence, inOrder);
  expectPart(heard.keys, `${keys.join("")}Enter`);
  expect(heard).toMatchObject({ typed: said.typed, clicks: heard.sequence.length });
  const told = (await page.locator(".connection-bar").allTextContents()).join();
  for (const letter of "ABC") if (count(heard.sequence, letter) < count(inOrder, letter)) expect(told).toContain(letter);
  expect(await access.row("Cuts")).toMatchObject({ activePages: 1 });
  console.log(`cuts: ${cuts} cuts, ${said.clicks} clicks, ${clicks.length} while live, ${heard.clicks} arrived; ${told}`);
});

/** All of it stands in the whole, in this order, none twice. */
function expectPart(part: string, whole: string): void {
  let from = 0;
  for (const letter of part) {
    const at = whole.indexOf(letter, from);
    expect(at, `"${part}" is no part of "${whole}"`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}

/** Types and clicks until all cuts were made; answers what was said. */
async function useAtRandom(page: Page, random: Random, progress: { readonly cuts: number }) {
  const said = { typed: "", clicks: 0 };
  const field = page.getByPlaceholder("field");
  while (progress.cuts < cuts) {
    if (random() < 0.6) said.typed += await typeSome(field, random);
    else {
      await clickOne(page, random);
      said.clicks++;
    }
    await delay(random() * longestPauseMs);
  }
  return said;
}

async function typeSome(field: ReturnType<Page["getByPlaceholder"]>, random: Random): Promise<string> {
  await field.press("End");
  const text = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, [...letters])).join("");
  await field.pressSequentially(text, { delay: random() * 20 });
  return text;
}

async function clickOne(page: Page, random: Random): Promise<void> {
  const letter = pick(random, ["A", "B", "C"]);
  if (letter === "C") await page.getByText("click C").click();
  else await page.getByRole("button", { name: letter, exact: true }).click();
}

/** Cuts whatever socket there is, at a random moment of its life; before some cuts bytes go nowhere for a while. */
async function cutAtRandom(random: Random, progress: { cuts: number; readonly done: boolean }): Promise<void> {
  while (progress.cuts < cuts && !progress.done) {
    await delay(random() ** 2 * longestQuietMs);
    const socket = proxy.sockets.at(-1);
    if (!socket) continue;
    const held = pick(random, [undefined, "up", "down", "both"] as const);
    if (held) {
      socket.freeze(held);
      await delay(random() * longestHoldMs);
    }
    if (!socket.isOpen) continue;
    if (random() < 0.25) socket.severBrowser();
    else socket.sever();
    progress.cuts++;
  }
}

async function report(page: Page): Promise<Heard> {
  await page.getByRole("button", { name: "Report" }).click();
  const read = () => access.script('print system.tag.readBlocking(["[default]heard"])[0].value');
  await expect.poll(async () => (await read()).trim(), { timeout: 20_000 }).not.toBe("");
  return JSON.parse(await read()) as Heard;
}
