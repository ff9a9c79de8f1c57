import type { SessionInfo } from "@sightline/model";
import { isOnPath, needsTool } from "@sightline/testing";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  accessTo,
  type GatewayAccess,
  kernelBytes,
  launchBrowser,
  startGateway,
  startTcpProxy,
  type TcpProxy,
  type TestGateway,
} from "../../support/index.ts";
import { addressOf, openTab, pageIdOf, shown, signIn, users, writeProjects } from "./plant.ts";

const graceSeconds = 3;
const patience = { timeout: 30_000, interval: 50 };
const files = writeProjects();
let gateway: TestGateway;
let access: GatewayAccess;
let browser: Browser;
let proxy: TcpProxy;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  const options = { projects: files.projects, users, config: { closedTabGraceSeconds: graceSeconds } };
  [gateway, browser] = await Promise.all([startGateway(options), launchBrowser()]);
  proxy = await startTcpProxy(gateway.port);
  access = await accessTo(gateway);
});

afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await gateway?.stop();
  files.remove();
});

/** Each test starts from no session. */
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  proxy.cutAll();
  await access.endAll();
});

async function newContext(userAgent?: string): Promise<BrowserContext> {
  const context = await browser.newContext(userAgent === undefined ? {} : { userAgent });
  contexts.push(context);
  return context;
}

async function press(page: Page, expected: number): Promise<void> {
  await page.getByRole("button", { name: "Press" }).click();
  await page.getByText(`pressed ${expected}`, { exact: true }).waitFor();
}

describe("the record", () => {
  const agents = {
    Plant: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    Guarded: "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
  };

  test("[SES2] has thirteen keys of the types Python expects, and says of each browser what it is", async () => {
    const plant = await openTab(await newContext(agents.Plant), addressOf(gateway, "Plant"));
    const guarded = await (await newContext(agents.Guarded)).newPage();
    await guarded.goto(addressOf(gateway, "Guarded"));
    await guarded.waitForURL(/\/login\?/);
    await signIn(guarded, "billy");
    await shown(guarded);
    const printed = await access.script(typesScript);
    const sessions = printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Printed);
    expect(sessions.map(({ values }) => values.project)).toEqual(["Plant", "Guarded"]);
    for (const { types, adapter } of sessions) {
      expect(types).toEqual(expectedTypes);
      expect(adapter).toBe("PyJsonObjectAdapter");
    }
    const common = { sessionScope: "browser", activePages: 1, clientAddress: expect.stringMatching(/^(127\.0\.0\.1|::1)$/) };
    const id = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(sessions.map(({ values }) => values)).toMatchObject([
      { ...common, id, userAgent: agents.Plant, username: "Unauthenticated", authorized: true, pageIds: [await pageIdOf(plant)] },
      {
        ...common,
        id,
        userAgent: agents.Guarded,
        username: "billy",
        authorized: true,
        pageIds: [await pageIdOf(guarded, "Guarded")],
      },
    ]);
  });

  test("[SES1] uptime grows from the session's start", async () => {
    await openTab(await newContext(), addressOf(gateway, "Plant"));
    const { uptime } = await access.row("Plant");
    expect(uptime).toBeGreaterThanOrEqual(0);
    await expect.poll(async () => (await access.row("Plant")).uptime, patience).toBeGreaterThan(uptime);
  });

  test("[SES17] lastComm grows in silence, and restarts with what a page sends", async () => {
    const page = await openTab(await newContext(), addressOf(gateway, "Plant"));
    const heardAt = ({ uptime, lastComm }: { uptime: number; lastComm: number }) => uptime - lastComm;
    await press(page, 1);
    const first = await access.row("Plant");
    expect(first.lastComm).toBeLessThan(first.uptime);
    await expect.poll(async () => (await access.row("Plant")).lastComm, patience).toBeGreaterThan(first.lastComm);
    await press(page, 2);
    const second = await access.row("Plant");
    expect(heardAt(second)).toBeGreaterThan(heardAt(first));
  });

  test("[SES16] bytes are those the browser put on the wire and the kernel counted, but for the handshake", async (test) => {
    needsTool(test, isOnPath("ss") ? undefined : "ss is not on the PATH (Debian: iproute2; Linux only)");
    const context = await newContext();
    const frames: number[] = [];
    context.on("page", (page) =>
      page.on("websocket", (socket) =>
        socket.on("framesent", ({ payload }) => frames.push(maskedFrame(Buffer.byteLength(payload)))),
      ),
    );
    const address = addressOf(proxy, "Plant");
    const [first, second] = [await openTab(context, address), await openTab(context, address)];
    await press(first, 1);
    await press(second, 2);
    await first.getByPlaceholder("note").fill("x".repeat(300));
    await press(first, 3);
    await expect.poll(async () => (await access.row("Plant")).totalBytesSent).toBe(sum(frames));
    expect((await access.row("Plant")).recentBytesSent).toBe(frames.at(-1));
    const counted = proxy.sockets.map(({ portAtGateway, handshakeBytes }) => {
      const kernel = kernelBytes(gateway.port).find(({ peerPort }) => peerPort === portAtGateway);
      return (kernel?.received ?? 0) - handshakeBytes;
    });
    expect(counted).toHaveLength(2);
    expect(sum(counted)).toBe(sum(frames));
  });
});

describe("pages", () => {
  test("[SES4] a second tab adds a page and no session", async () => {
    const context = await newContext();
    const first = await openTab(context, addressOf(gateway, "Plant"));
    const before = await access.row("Plant");
    const second = await openTab(context, addressOf(gateway, "Plant"));
    const after = await access.row("Plant");
    expect(after).toMatchObject({ id: before.id, activePages: 2 });
    expect(after.pageIds).toEqual([await pageIdOf(first), await pageIdOf(second)]);
    expect(before.pageIds).toEqual([await pageIdOf(first)]);
  });

  test("[SES4] four tabs opened at once from nothing make one session", async () => {
    const context = await newContext();
    const tabs = await Promise.all([1, 2, 3, 4].map(() => openTab(context, addressOf(gateway, "Plant"))));
    const row = await access.row("Plant");
    expect(new Set(row.pageIds)).toEqual(new Set(await Promise.all(tabs.map((tab) => pageIdOf(tab)))));
    expect(row.activePages).toBe(4);
  });

  test("[SES9] reload, back and forward keep session and page", async () => {
    const page = await openTab(await newContext(), addressOf(gateway, "Plant"));
    await press(page, 1);
    const { id, pageIds } = await access.row("Plant");
    await page.reload();
    await page.getByText("pressed 1").waitFor();
    expect(await access.row("Plant")).toMatchObject({ id, pageIds });
    await page.goto(addressOf(gateway, "Plant", "/other"));
    await page.getByText("Other page").waitFor();
    expect(await access.row("Plant")).toMatchObject({ id, pageIds });
    await page.goBack();
    await page.getByText("pressed 1").waitFor();
    await page.goForward();
    await page.getByText("Other page").waitFor();
    expect(await access.row("Plant")).toMatchObject({ id, pageIds, activePages: 1 });
  });

  test("[SES5] a duplicated tab and window.open get a page of their own", async () => {
    const context = await newContext();
    const first = await openTab(context, addressOf(gateway, "Plant"));
    const opened = await opens(context, () => first.evaluate(() => void window.open(location.href)));
    const duplicate = await duplicateTab(context, first);
    const ids = [await pageIdOf(first), await pageIdOf(opened), await pageIdOf(duplicate)];
    expect(new Set(ids).size).toBe(3);
    expect((await access.row("Plant")).pageIds).toEqual(ids);
    await press(first, 1);
    await duplicate.getByText("pressed 1").waitFor();
    await opened.getByText("pressed 1").waitFor();
  });

  test("[SES5] a reconnect takes over while the old socket is half open", async () => {
    const page = await openTab(await newContext(), addressOf(proxy, "Plant"));
    await press(page, 1);
    const before = await access.row("Plant");
    const [old] = proxy.sockets;
    old?.severBrowser();
    await expect.poll(async () => (await access.details())[0]?.pages[0]?.connectCount, patience).toBe(2);
    await page.locator('.page[data-connection="live"]').waitFor();
    await press(page, 2);
    expect(proxy.sockets).toHaveLength(1);
    expect(proxy.sockets).not.toContain(old);
    expect(await access.row("Plant")).toMatchObject({ id: before.id, pageIds: before.pageIds });
    const [session] = await access.details();
    expect(session?.pages).toMatchObject([{ id: before.pageIds[0], connected: true, connectCount: 2 }]);
  });

  test("[SES5] a reload takes over while the old socket is half open", async () => {
    const page = await openTab(await newContext(), addressOf(proxy, "Plant"));
    await press(page, 1);
    const before = await access.row("Plant");
    for (const socket of proxy.sockets) socket.freeze("both");
    await page.reload();
    await page.getByText("pressed 1").waitFor();
    await press(page, 2);
    expect(await access.row("Plant")).toMatchObject({ id: before.id, pageIds: before.pageIds, activePages: 1 });
  });

  test("[SES9] a closed tab leaves after its grace, the last ends the session and runs its shutdown script once", async () => {
    const context = await newContext();
    const first = await openTab(context, addressOf(gateway, "Plant"));
    const second = await openTab(context, addressOf(gateway, "Plant"));
    const [firstId, secondId] = [await pageIdOf(first), await pageIdOf(second)];
    await first.close();
    expect((await access.row("Plant")).pageIds).toEqual([firstId, secondId]);
    await expect.poll(async () => (await access.row("Plant")).pageIds, patience).toEqual([secondId]);
    const { id } = await access.row("Plant");
    expect(shutdowns(id)).toBe(0);
    await second.close();
    expect((await access.row("Plant")).pageIds).toEqual([secondId]);
    await expect.poll(() => access.rows("Plant"), patience).toEqual([]);
    await expect.poll(() => shutdowns(id), patience).toBe(1);
    const again = await openTab(context, addressOf(gateway, "Plant"));
    expect((await access.row("Plant")).id).not.toBe(id);
    expect(await pageIdOf(again)).not.toBe(firstId);
    expect(shutdowns(id)).toBe(1);
  });
});

describe("users", () => {
  test("[SES12] [SES13] login and logout change username and authorized of the running session", async () => {
    const context = await newContext();
    const page = await context.newPage();
    await page.goto(addressOf(gateway, "Guarded"));
    await page.waitForURL(/\/login\?/);
    const before = await access.row("Guarded");
    expect(before).toMatchObject({ username: "Unauthenticated", authorized: false });
    await signIn(page, "billy");
    await page.getByText("user billy").waitFor();
    expect(await access.row("Guarded")).toMatchObject({ id: before.id, username: "billy", authorized: true, activePages: 1 });
    await page.getByRole("button", { name: "Leave" }).click();
    await page.getByText("You are signed out.").waitFor();
    expect(await access.row("Guarded")).toMatchObject({ id: before.id, username: "Unauthenticated", authorized: false });
    await page.getByRole("link", { name: "Sign in again" }).click();
    await signIn(page, "bella");
    await page.getByText("user bella").waitFor();
    expect(await access.row("Guarded")).toMatchObject({ username: "bella", authorized: true, activePages: 1 });
  });

  test("[SES12] a user without the required level is known and not authorized", async () => {
    const page = await (await newContext()).newPage();
    await page.goto(addressOf(gateway, "Guarded"));
    await page.waitForURL(/\/login\?/);
    // Until the page comes back to the login form, which is empty then: it is shown nothing.
    await signIn(page, "anna");
    await expect.poll(() => access.rows("Guarded"), patience).toMatchObject([{ username: "anna", authorized: false }]);
    await expect.poll(() => page.getByLabel("User name").inputValue(), patience).toBe("");
    expect(await access.rows("Guarded")).toMatchObject([{ username: "anna", authorized: false }]);
  });

  test("[SES13] all tabs of an open project follow login and logout", async () => {
    const context = await newContext();
    const [first, second] = [
      await openTab(context, addressOf(gateway, "Plant")),
      await openTab(context, addressOf(gateway, "Plant")),
    ];
    const { id, pageIds } = await access.row("Plant");
    await second.goto(`${gateway.pageUrl}/login?project=Plant`);
    await signIn(second, "billy");
    await second.getByText("user billy").waitFor();
    await first.getByText("user billy").waitFor();
    expect(await access.row("Plant")).toMatchObject({ id, pageIds, username: "billy", authorized: true });
    await first.getByRole("button", { name: "Leave" }).click();
    await expect.poll(() => access.row("Plant"), patience).toMatchObject({ id, username: "Unauthenticated", authorized: true });
    await expect.poll(() => second.getByText("user billy").count(), patience).toBe(0);
  });
});

test("[SES3] two gateways on one host do not disturb each other", async () => {
  const other = await startGateway({ projects: files.projects, users });
  try {
    const context = await newContext();
    const here = await openTab(context, addressOf(gateway, "Plant"));
    const there = await openTab(context, addressOf(other, "Plant"));
    await press(here, 1);
    await press(there, 1);
    const otherAccess = await accessTo(other);
    const before = [await access.row("Plant"), await otherAccess.row("Plant")] as const;
    expect(before[0].id).not.toBe(before[1].id);
    await here.goto(`${gateway.pageUrl}/login?project=Plant`);
    await signIn(here, "billy");
    await here.getByText("user billy").waitFor();
    await Promise.all([here.reload(), there.reload()]);
    await Promise.all([press(here, 2), press(there, 2)]);
    expect(await access.row("Plant")).toMatchObject({ id: before[0].id, pageIds: before[0].pageIds, username: "billy" });
    expect(await otherAccess.row("Plant")).toMatchObject({
      id: before[1].id,
      pageIds: before[1].pageIds,
      username: "Unauthenticated",
    });
  } finally {
    await other.stop();
  }
});

interface Printed {
  readonly types: Readonly<Record<string, string>>;
  readonly adapter: string;
  readonly values: SessionInfo;
}

const typesScript = `
import json
for s in system.perspective.getSessionInfo():
    types = dict((k, type(s[k]).__name__) for k in s.keys())
    types["pageIds"] += " of " + ", ".join(sorted(set(type(p).__name__ for p in s["pageIds"])))
    values = dict((k, s[k]) for k in s.keys())
    print json.dumps({"types": types, "adapter": type(s).__name__, "values": values})
`;

const text = expect.stringMatching(/^unicode$/);
const whole = expect.stringMatching(/^(int|long)$/);
const expectedTypes = {
  userAgent: text,
  id: text,
  username: text,
  authorized: "bool",
  project: text,
  uptime: whole,
  clientAddress: text,
  lastComm: whole,
  sessionScope: text,
  activePages: whole,
  recentBytesSent: whole,
  totalBytesSent: whole,
  pageIds: expect.stringMatching(/ of unicode$/),
};

/** Size of a browser's frame on the wire (RFC 6455, 5.2). */
function maskedFrame(payload: number): number {
  return payload + 6 + (payload < 126 ? 0 : payload < 65_536 ? 2 : 8);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function shutdowns(id: string): number {
  return gateway.log().split(`shutdown of ${id}`).length - 1;
}

async function opens(context: BrowserContext, deed: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent("page"), deed()]);
  await shown(page);
  return page;
}

/** What a browser does for "Duplicate tab": the new document starts with a copy of the old one's sessionStorage. */
async function duplicateTab(context: BrowserContext, page: Page): Promise<Page> {
  const stored = await page.evaluate(() => ({ ...sessionStorage }) as Record<string, string>);
  const copy = await context.newPage();
  await copy.addInitScript((items) => {
    for (const [key, value] of Object.entries(items)) if (!sessionStorage.getItem(key)) sessionStorage.setItem(key, value);
  }, stored);
  await copy.goto(page.url());
  await shown(copy);
  return copy;
}
