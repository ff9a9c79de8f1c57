import type { SessionInfo } from "@sightline/model";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type GatewayInMemory, gatewayInMemory } from "../support/gatewayInMemory.ts";
import { button, flex, label, on, view } from "../support/index.ts";
import type { MemoryBrowser } from "../support/memoryNetwork.ts";
import { PageInMemory } from "../support/pageInMemory.tsx";

const billy = { name: "billy", password: "battery staple" };
const chief = { name: "chief", password: "correct horse", roles: ["Administrator"] };
const rest = "/data/perspective/api/v1";
const patience = { timeout: 20_000 };
const fails = on("component.onActionPerformed", "raise ValueError('the pump is dry')");
const main = view(flex("root", { children: [label("Title", { props: { text: "ready" } }), button("Fail", { events: fails })] }));

let memory: GatewayInMemory;
let operator: MemoryBrowser;
let reader: MemoryBrowser;
let anonymous: PageInMemory;
const tabs: PageInMemory[] = [];

beforeAll(async () => {
  memory = await gatewayInMemory({ views: { Main: main } }, [billy, chief]);
  anonymous = await openPage(await memory.browser());
  operator = await memory.browser(billy, "Plant");
  for (const _each of [1, 2]) tabs.push(await openPage(operator));
  reader = await memory.browser(chief);
}, 120_000);

afterAll(async () => {
  for (const page of [anonymous, ...tabs]) page?.close();
  vi.unstubAllGlobals();
  await memory?.close();
}, 60_000);

async function openPage(browser: MemoryBrowser): Promise<PageInMemory> {
  vi.stubGlobal("fetch", browser.fetch);
  const page = new PageInMemory(browser, "Plant");
  await vi.waitFor(() => expect(page.text("Title")).toBe("ready"), patience);
  return page;
}

/** What an administrator's request is answered with. */
async function get(path: string, method = "GET") {
  const response = await reader.fetch(path, { method });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const named = (rows: readonly SessionInfo[]) => rows.map(({ username, id, pageIds }) => ({ username, id, pageIds }));
const id = () => tabs[0]?.sessionId ?? "";

test("[STA30] the list has the rows of the session directory, each tab a page", async () => {
  const { body } = await get(`${rest}/sessions/`);
  expect(named(body.items)).toEqual(named(memory.gateway.directory.list()));
  expect(named(body.items)).toEqual([
    { username: "Unauthenticated", id: anonymous.sessionId, pageIds: [anonymous.pageId] },
    { username: "billy", id: id(), pageIds: tabs.map(({ pageId }) => pageId) },
  ]);
  expect(body.metadata).toEqual({ total: 2, matching: 2, limit: -1, offset: 0 });
});

test("[STA32, STA33] it is filtered, searched and sorted", async () => {
  const users = async (query: string) =>
    (await get(`${rest}/sessions/?${query}`)).body.items.map((row: SessionInfo) => row.username);
  expect(await users("username[eq]=billy")).toEqual(["billy"]);
  expect(await users("search=UNAUTH")).toEqual(["Unauthenticated"]);
  expect(await users("sortBy=desc(activePages)&limit=1")).toEqual(["billy"]);
});

test("[STA30, SES59] [OBS-SESS-1, OBS-NAV-18] a session has its pages, and a page its views; their counts add up, and no address is told", async () => {
  const pages = await get(`${rest}/session/${id()}/pages`);
  const session = await get(`${rest}/session/${id()}`);
  expect(pages.body.items.map((page: { id: string }) => page.id)).toEqual(tabs.map(({ pageId }) => pageId));
  expect(session.body.activePages).toBe(pages.body.items.length);
  const counts = ["bindingCount", "componentCount", "connectCount", "created", "id", "lastKeepalive", "roundtrip", "viewCount"];
  for (const page of pages.body.items) {
    const { items } = (await get(`${rest}/session/${id()}/page/${page.id}/views`)).body;
    const sum = (name: string) => items.reduce((all: number, each: Record<string, number>) => all + (each[name] ?? 0), 0);
    expect(Object.keys(page).sort()).toEqual(counts);
    expect([page.viewCount, page.componentCount, page.bindingCount]).toEqual([
      items.length,
      sum("componentCount"),
      sum("bindingCount"),
    ]);
    expect(items.length).toBeGreaterThan(0);
  }
  const views = await get(`${rest}/session/${id()}/page/${tabs[0]?.pageId}/views`);
  expect(views.body.items).toMatchObject([{ resourcePath: "Main" }]);
  expect((await get(`${rest}/session/${id()}/page/none/views`)).status).toBe(404);
  expect((await get(`${rest}/session/none/pages`)).status).toBe(404);
});

test("[SES59] [OBS-SESS-2] nobody is told without a login or a token, and what is not there is not found", async () => {
  const status = async (browser: MemoryBrowser, path: string, headers?: Record<string, string>) =>
    (await browser.fetch(path, headers && { headers })).status;
  const nobody = await memory.browser();
  expect(await status(nobody, `${rest}/sessions/`)).toBe(401);
  expect(await status(nobody, `${rest}/sessions/`, { "x-ignition-api-token": "reader:guess" })).toBe(401);
  expect(await status(reader, `${rest}/session/none`)).toBe(404);
  expect(await status(reader, `${rest}/session/${id()}/page/none/views`)).toBe(404);
});

test("[STA38] a script that failed is among the faults of its session alone", async () => {
  tabs[0]?.click("Fail");
  const faults = async (session: string) => (await get(`/api/v1/session/${session}/faults`)).body.items;
  await expect.poll(() => faults(id()), patience).toHaveLength(1);
  expect((await faults(id()))[0].traceback).toContain("the pump is dry");
  expect(await faults(anonymous.sessionId)).toEqual([]);
});

test("[STA23] a template is for those whose session may open its view", async () => {
  const hash = anonymous.mirror.view(anonymous.mirror.facts?.primary ?? "")?.template?.hash ?? "";
  const path = `/data/perspective/view/Plant/${hash}`;
  expect((await operator.fetch(path)).status).toBe(200);
  expect((await (await memory.browser()).fetch(path)).status).toBe(403);
  expect((await operator.fetch("/data/perspective/view/Plant/unknown")).status).toBe(404);
});

test("[STA34] terminating ends those sessions that exist, tells their pages why, and leaves the others", async () => {
  const { body } = await get(`${rest}/sessions?sessionId=${id()}&sessionId=none&message=Shift%20ends`, "DELETE");
  expect(body).toEqual({ terminated: 1 });
  for (const tab of tabs) await expect.poll(() => tab.reports, patience).toEqual(["closed: terminated Shift ends"]);
  expect(named((await get(`${rest}/sessions/`)).body.items).map(({ username }) => username)).toEqual(["Unauthenticated"]);
  expect((await get(`${rest}/sessions?sessionId=${id()}`, "DELETE")).status).toBe(404);
});
