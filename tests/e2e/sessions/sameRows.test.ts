import type { SessionInfo } from "@sightline/model";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  accessTo,
  type GatewayAccess,
  launchBrowser,
  startGateway,
  startTcpProxy,
  type TcpProxy,
  type TestGateway,
} from "../../support/index.ts";
import { addressOf, openTab, pageIdOf, shown, signIn, users, writeProjects } from "./plant.ts";

const files = writeProjects();
let gateway: TestGateway;
let access: GatewayAccess;
let browser: Browser;
let proxy: TcpProxy;
let operator: Page;
let consolePage: Page;

beforeAll(async () => {
  // The page of a user who is sent to log in stays until the tests are over.
  const options = { projects: files.projects, users, config: { closedTabGraceSeconds: 600 } };
  [gateway, browser] = await Promise.all([startGateway(options), launchBrowser()]);
  proxy = await startTcpProxy(gateway.port);
  access = await accessTo(gateway);
  await openSessions();
  consolePage = await openConsole();
});

afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await gateway?.stop();
  files.remove();
});

/** Four sessions that differ: anonymous, two of billy, one of a user who may not enter. */
async function openSessions(): Promise<void> {
  const phone = {
    userAgent: "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36",
  };
  operator = await openTab(await browser.newContext(phone), addressOf(proxy, "Plant"));
  await signedIn("billy", "Guarded");
  const context = (await signedIn("billy", "Guarded")).context();
  await openTab(context, addressOf(proxy, "Guarded"));
  const stranger = await enter("anna", "Guarded");
  await stranger.waitForURL(/\/login\?/);
  await vi.waitFor(async () => expect((await access.rows()).map((row) => row.username)).toContain("anna"));
  await stranger.goto("about:blank");
}

async function enter(name: string, project: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(addressOf(proxy, project));
  await page.waitForURL(/\/login\?/);
  await signIn(page, name);
  return page;
}

async function signedIn(name: string, project: string): Promise<Page> {
  const page = await enter(name, project);
  await shown(page);
  return page;
}

async function openConsole(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${gateway.pageUrl}/console`);
  await signIn(page, "chief");
  await page.locator("tr[data-id]").nth(3).waitFor();
  return page;
}

test("[SES1] console, REST, command line and script agree on the same rows", async () => {
  for (const socket of proxy.sockets) socket.freeze("up");
  const rest = await access.rows();
  const others = [await access.details(), await commandRows(), await scriptRows()];
  const seen = await consoleRows();
  const last = await access.rows();
  for (const socket of proxy.sockets) socket.thaw();
  expect(rest.map((row) => [row.username, row.authorized, row.activePages])).toEqual([
    ["Unauthenticated", true, 1],
    ["billy", true, 1],
    ["billy", true, 2],
    ["anna", false, 1],
  ]);
  const answers = [rest, ...others, last];
  for (const other of answers) expect(byId(other).map(fixed)).toEqual(byId(rest).map(fixed));
  for (const { id } of rest) expectGrowing(answers.map((rows) => uptimeOf(rows, id)));
  const shownRows = rest.map((row) => ({ ...fixed(row), heardAfter: undefined, recentBytesSent: undefined }));
  expect(byId(seen.map(({ uptimeSeconds: _uptime, ...row }) => row))).toEqual(byId(shownRows));
  for (const { id, uptimeSeconds } of seen)
    expectGrowing([Math.floor(uptimeOf(rest, id) / 1000), uptimeSeconds, Math.floor(uptimeOf(last, id) / 1000)]);
});

test("[STA41] terminating from the console ends the session, and its operator reads the message", async () => {
  const { id } = await access.row("Plant");
  expect((await access.row("Plant")).pageIds).toEqual([await pageIdOf(operator)]);
  await consolePage.locator(`tr[data-id="${id}"]`).getByRole("checkbox").check();
  await consolePage.getByRole("button", { name: /^Terminate 1/ }).click();
  const dialog = consolePage.getByRole("dialog");
  await dialog.getByText("Unauthenticated").waitFor();
  await dialog.getByLabel("Message to the users").fill("Maintenance until noon.");
  await dialog.getByRole("button", { name: "Terminate 1 session" }).click();
  await operator.getByText("This session was ended").waitFor();
  await operator.getByText("Maintenance until noon.").waitFor();
  await consolePage.locator(`tr[data-id="${id}"]`).waitFor({ state: "detached" });
  expect(await access.rows("Plant")).toEqual([]);
  expect(await access.rows("Guarded")).toHaveLength(3);
  await gateway.waitForLog(new RegExp(`shutdown of ${id}`));
});

async function commandRows(): Promise<SessionInfo[]> {
  const { stdout } = await gateway.run(["sessions", "--json"], { SIGHTLINE_TOKEN: access.token });
  return JSON.parse(stdout) as SessionInfo[];
}

async function scriptRows(): Promise<SessionInfo[]> {
  const source = `
import json
print json.dumps([dict((k, s[k]) for k in s.keys()) for s in system.perspective.getSessionInfo()])
`;
  return JSON.parse(await access.script(source)) as SessionInfo[];
}

/** What does not change while nothing is sent, the instant of the last communication included. */
function fixed(row: SessionInfo) {
  const { userAgent, id, username, authorized, project, clientAddress, sessionScope, activePages, totalBytesSent } = row;
  const { recentBytesSent, pageIds } = row;
  return {
    ...{ userAgent, id, username, authorized, project, clientAddress, sessionScope, activePages, totalBytesSent },
    ...{ recentBytesSent, pageIds, heardAfter: row.uptime - row.lastComm },
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => a.id.localeCompare(b.id));
}

function uptimeOf(rows: readonly SessionInfo[], id: string): number {
  return rows.find((row) => row.id === id)?.uptime ?? Number.NaN;
}

/** Rows asked for one after another grow older, never younger. */
function expectGrowing(numbers: readonly number[]): void {
  expect(numbers).not.toContain(Number.NaN);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
}

/** The rows as a person reads them in the console: cells, what they say when pointed at, and the panel of each. */
async function consoleRows() {
  const rows = await consolePage.locator("tr[data-id]").all();
  const ids = await Promise.all(rows.map((row) => row.getAttribute("data-id")));
  const read = [];
  for (const id of ids) read.push(await consoleRow(id ?? ""));
  return read;
}

async function consoleRow(id: string) {
  const row = consolePage.locator(`tr[data-id="${id}"]`);
  await row.click();
  const panel = consolePage.getByRole("complementary", { name: "Session" });
  await panel.getByText(id).waitFor();
  const pages = await panel.locator(".page-card small").allInnerTexts();
  const cells = await cellsOf(row);
  await panel.getByRole("button", { name: "Close details" }).click();
  return {
    userAgent: cells.hint("Device"),
    id,
    username: cells.text("User"),
    authorized: cells.text("Authorized") === "Yes",
    project: cells.text("Project"),
    clientAddress: cells.text("Address"),
    sessionScope: cells.text("Session Scope"),
    activePages: Number.parseInt(cells.text("Pages"), 10),
    totalBytesSent: Number.parseInt(cells.hint("Sent"), 10),
    recentBytesSent: undefined,
    pageIds: pages.map((page) => /page (\S+)$/.exec(page)?.[1]),
    uptimeSeconds: secondsOf(cells.text("Uptime")),
  };
}

/** All cells of one moment. */
async function cellsOf(row: Locator) {
  const cells = await row.evaluate((element) =>
    [...element.querySelectorAll("td")].map((cell) => [cell.dataset.label ?? "", [cell.textContent.trim(), cell.title]] as const),
  );
  const found = new Map(cells);
  return {
    text: (label: string) => found.get(label)?.[0] ?? "",
    hint: (label: string) => found.get(label)?.[1] ?? "",
  };
}

/** `1 min 3 s` in seconds. */
function secondsOf(text: string): number {
  const part = (unit: string) => Number(new RegExp(`(\\d+) ${unit}\\b`).exec(text)?.[1] ?? 0);
  return part("min") * 60 + part("s");
}
