import type { SessionDetail, SessionInfo } from "@sightline/model";
import { api, parseAddress, sessionList, Table } from "@sightline/web";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type GatewayInMemory, gatewayInMemory } from "../support/gatewayInMemory.ts";
import { bind, button, flex, label, on, view } from "../support/index.ts";
import type { MemoryBrowser } from "../support/memoryNetwork.ts";
import { PageInMemory } from "../support/pageInMemory.tsx";

const script = `rows = system.perspective.getSessionInfo(projectFilter="Plant")
self.view.custom.names = ", ".join(sorted(s["username"] for s in rows))
self.view.custom.own = [s.id for s in rows if s.id == self.session.props.id][0]`;

const main = view(
  flex("root", {
    children: [
      button("Ask", { events: on("component.onActionPerformed", script) }),
      label("Names", { config: { "props.text": bind.property("view.custom.names") } }),
      label("Own", { config: { "props.text": bind.expression("upper({view.custom.own})") } }),
    ],
  }),
  { custom: { names: "nobody asked", own: "" } },
);

const patience = { timeout: 20_000 };
const billy = { name: "billy", password: "battery staple" };
const chief = { name: "chief", password: "correct horse", roles: ["Administrator"] };

let memory: GatewayInMemory;
const pages: PageInMemory[] = [];

beforeAll(async () => {
  memory = await gatewayInMemory({ views: { Main: main } }, [billy, chief]);
}, 120_000);

afterAll(async () => {
  for (const page of pages) page.close();
  vi.unstubAllGlobals();
  await memory?.close();
}, 60_000);

async function openPage(browser: MemoryBrowser): Promise<PageInMemory> {
  vi.stubGlobal("fetch", browser.fetch);
  const page = new PageInMemory(browser, "Plant");
  pages.push(page);
  await expect.poll(() => page.text("Names"), patience).toBe("nobody asked");
  return page;
}

/** The row of the console's table, as a person reads it. */
function consoleRow(items: readonly SessionDetail[], id: string): string[] {
  const { columns, title, id: idOf } = sessionList(["Plant"]);
  const state = parseAddress("/console/sessions");
  const selection = { ids: new Set<string>(), refusal: () => undefined, choose: () => undefined };
  const html = renderToStaticMarkup(
    <Table label={title} state={state} columns={columns} items={items} selection={selection} id={idOf} />,
  );
  const row = html.slice(html.indexOf(`data-id="${id}"`));
  const cells = row.slice(0, row.indexOf("</tr>")).split("<td").slice(1);
  return cells.map((cell) => cell.replace(/^[^>]*>/, "").replace(/<[^>]*>/g, ""));
}

/** What does not change from one reading to the next while nothing is sent. */
function fixed({ uptime, lastComm, ...row }: SessionInfo) {
  return { ...row, heardAfter: uptime - lastComm };
}

/**
 * The path of one datum, all of it: the table of ARCHITECTURE.md, in one process and without network. Connections are in memory; HTTP,
 * WebSocket, cookies, parser, script host, mirror and drawing are the real ones.
 */
test("a click runs Python that asks who is there; the label, REST and the console say the same", async () => {
  const { gateway } = memory;
  await openPage(await memory.browser());
  const page = await openPage(await memory.browser(billy, "Plant"));
  const session = gateway.sessions.find(page.sessionId);
  const bytesSent = () => gateway.directory.list({}).find(({ id }) => id === page.sessionId)?.totalBytesSent ?? Number.NaN;
  const before = bytesSent();

  page.click("Ask"); // 1: GatewaySocket sends a ClientMessage
  await expect.poll(() => page.text("Names"), patience).toBe("Unauthenticated, billy"); // 10: a label
  await expect.poll(() => page.text("Own"), patience).toBe(page.sessionId.toUpperCase());
  expect(page.reports).toEqual([]);

  expect(bytesSent()).toBeGreaterThan(before); // 2 and 3: parsed at the door, noted by the session
  expect(session?.statistics).toMatchObject({ refused: 0, faults: [] });
  expect(gateway.engine.statistics().calls).toBeGreaterThan(0); // 6: in a script host

  vi.stubGlobal("fetch", (await memory.browser(chief)).fetch);
  const rest = await api("listSessions");
  const details = await sessionList(["Plant"]).fetch({});
  const rows = gateway.directory.list({ project: "Plant" }); // 8, S3
  expect(rows.map((row) => row.username).sort()).toEqual(["Unauthenticated", "billy"]);
  expect(rest.items.map(fixed)).toEqual(rows.map(fixed)); // S2
  for (const row of rows) {
    expect(details.items.find(({ id }) => id === row.id)).toMatchObject({
      ...row,
      uptime: expect.any(Number),
      lastComm: expect.any(Number),
    });
    expect(consoleRow(details.items, row.id)).toEqual(expect.arrayContaining([row.username, row.project, row.clientAddress])); // S1
  }
});
