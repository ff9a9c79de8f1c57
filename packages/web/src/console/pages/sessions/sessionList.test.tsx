import type { EndedSession, SessionDetail } from "@sightline/model";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Table } from "../../table/Table.tsx";
import { parseAddress } from "../../urlState.ts";
import { endedSessionList } from "./EndedSessionsPage.tsx";
import { designerRefusal, sessionList } from "./sessionList.tsx";

const session: SessionDetail = {
  userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36",
  id: "s1",
  username: "billy",
  authorized: true,
  project: "plant",
  uptime: 61_000,
  clientAddress: "10.0.0.1",
  lastComm: 400,
  sessionScope: "browser",
  activePages: 2,
  recentBytesSent: 1,
  totalBytesSent: 1400,
  pageIds: ["p1", "p2"],
  roles: ["Operator"],
  device: "browser",
  connection: "connected",
  gateway: "Plant 1",
  startedAt: 0,
  totalBytesReceived: 23,
  queueDepth: 7,
  pages: ["/overview", "/who"].map((path) => ({
    id: path,
    path,
    view: "V",
    title: "T",
    connected: true,
    connectCount: 1,
    roundtrip: 1,
    bytesSent: 1,
    bytesReceived: 1,
  })),
};
const designer: SessionDetail = {
  ...session,
  id: "1a2b3c4d",
  sessionScope: "designer",
  device: "designer",
  activePages: 0,
  pageIds: [],
  pages: [],
};

function drawn(items: readonly SessionDetail[], address = "/console/sessions"): string {
  const page = sessionList(["plant"]);
  const selection = { ids: new Set<string>(), refusal: designerRefusal, choose: () => {} };
  return renderToStaticMarkup(
    <Table
      label={page.title}
      state={parseAddress(address)}
      columns={page.columns}
      items={items}
      selection={selection}
      id={page.id}
    />,
  );
}

test("[STA80] the table of ended sessions says when and why", () => {
  const page = endedSessionList(["plant"]);
  const ended: EndedSession = {
    ...{ id: "e1", project: "plant", username: "billy", clientAddress: "10.0.0.1", userAgent: session.userAgent },
    ...{ startedAt: 0, endedAt: 61_000, reason: "network lost", message: "" },
  };
  const state = parseAddress("/console/ended-sessions");
  const html = renderToStaticMarkup(
    <Table label={page.title} state={state} columns={page.columns} items={[ended]} id={page.id} />,
  );
  for (const text of ["network lost", "billy", "plant", "1 min 1 s", "10.0.0.1", "Chrome on Windows"])
    expect(html).toContain(text);
});

describe("the sessions table", () => {
  test("[STA40] has the original's columns and ours", () => {
    const titles = sessionList([]).columns.map((column) => column.title);
    expect(titles.slice(0, 8)).toEqual([
      "Device",
      "User",
      "Authorized",
      "Project",
      "Uptime",
      "Last Comm.",
      "Address",
      "Session Scope",
    ]);
    expect(titles.slice(8)).toEqual(["Pages", "Sent", "Received", "Queue"]);
  });

  test("[STA40] shows a session with its pages, bytes and queue", () => {
    const html = drawn([session]);
    for (const text of ["Chrome on Windows", "billy", "1 min 1 s", "10.0.0.1", "/overview …", "1.4 kB", "23 B", ">7<"])
      expect(html).toContain(text);
  });

  test("[STA40] the address says which heading sorts and which row is open", () => {
    const html = drawn([session], "/console/sessions?sort=desc(uptime)&open=s1");
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1);
    expect(html).toMatch(/<tr[^>]*aria-selected="true"[^>]*data-id="s1"/);
  });

  test("[STA41] a Designer's session cannot be chosen", () => {
    expect(drawn([designer])).toMatch(
      /disabled=""[^>]*aria-label="Choose 1a2b3c4d"|aria-label="Choose 1a2b3c4d"[^>]*disabled=""/,
    );
    expect(drawn([session])).not.toMatch(/aria-label="Choose s1"[^>]*disabled/);
  });
});
