import type { Metric, PageItem, SessionDetail, ViewItem } from "@sightline/model";
import { sessionInfo } from "@sightline/model";
import type { Page } from "../page/Page.ts";
import { ViewInstance } from "../page/ViewInstance.ts";
import type { Session } from "../Session.ts";

/** Everything known of a session, for our own REST list and the console; its thirteen keys come from the one maker of rows. */
export function sessionDetail(session: Session): SessionDetail {
  const row = session.row;
  const pages = [...session.pages.values()];
  const away = awaySince(pages);
  const info = sessionInfo(row, Date.now());
  return {
    ...info,
    pageIds: [...info.pageIds],
    roles: [...(session.user?.roles ?? [])],
    device: session.client.device.type,
    connection: away === undefined ? "connected" : "disconnected",
    ...(away === undefined ? {} : { disconnectedAt: away }),
    gateway: session.services.gateway.name,
    startedAt: row.startedAt,
    totalBytesReceived: session.traffic.bytesToClient,
    queueDepth: session.queue.depth,
    pages: pages.map(pageSummary),
  };
}

/** Since when no page is connected; undefined while one is, or where there is none to be. */
function awaySince(pages: readonly Page[]): number | undefined {
  const since = pages.map(({ line: { link } }) => (link.kind === "away" ? link.since : undefined));
  return since.includes(undefined) || since.length === 0 ? undefined : Math.max(...since.filter((each) => each !== undefined));
}

function pageSummary(page: Page): SessionDetail["pages"][number] {
  const { link } = page.line;
  return {
    id: page.id,
    path: page.path,
    view: page.primaryViewPath,
    title: page.title,
    connected: link.kind === "connected",
    ...(link.kind === "away" ? { disconnectedAt: link.since, disconnectedBy: link.reason } : {}),
    connectCount: page.line.connectCount,
    roundtrip: page.line.roundtrip,
    bytesSent: page.connection?.bytesReceived ?? 0,
    bytesReceived: page.connection?.bytesSent ?? 0,
  };
}

/** The open views of a page; places where a view failed to open are none. */
function instances(page: Page): ViewInstance[] {
  return [...page.views.values()].filter((view) => view instanceof ViewInstance);
}

export function pageItem(page: Page): PageItem {
  const views = instances(page).map(viewItem);
  return {
    id: page.id,
    created: page.createdAt,
    lastKeepalive: page.line.lastKeepalive,
    roundtrip: page.line.roundtrip,
    connectCount: page.line.connectCount,
    viewCount: views.length,
    componentCount: views.reduce((sum, view) => sum + view.componentCount, 0),
    bindingCount: views.reduce((sum, view) => sum + view.bindingCount, 0),
  };
}

export function viewItems(page: Page): ViewItem[] {
  return instances(page).map(viewItem);
}

function viewItem(view: ViewInstance): ViewItem {
  return {
    id: view.id,
    resourcePath: view.viewPath,
    mountPath: view.mountPath,
    componentCount: view.template.definition.components.length,
    bindingCount: view.template.bindings.plans.length,
  };
}

/** A session's measurements by name. */
export function sessionMetrics(session: Session): Readonly<Record<string, Metric>> {
  const { statistics } = session;
  const scripts = { type: "timer" as const, count: statistics.scripts, maxMs: statistics.slowestScriptMilliseconds };
  return {
    "messages.received": { type: "counter", count: statistics.messagesReceived },
    "messages.refused": { type: "counter", count: statistics.refused },
    "bytes.received": { type: "counter", count: session.traffic.bytesFromClient },
    "bytes.sent": { type: "counter", count: session.traffic.bytesToClient },
    "queue.depth": { type: "gauge", value: session.queue.depth },
    scripts: { ...scripts, meanMs: statistics.scripts === 0 ? 0 : statistics.scriptMilliseconds / statistics.scripts },
    expressions: { type: "counter", count: statistics.expressions },
    "scripts.failed": { type: "counter", count: statistics.scriptFailures },
  };
}
