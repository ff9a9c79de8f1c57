import type { Metric, PageSummary, RestAnswer, SessionDetail } from "@sightline/model";
import { type ReactNode, useEffect, useRef } from "react";
import { api } from "../../api.ts";
import { bytesText, durationText } from "../../format.ts";
import { addressWith, go, type UrlState } from "../../urlState.ts";
import { usePolled } from "../../usePolled.ts";
import { PageViews } from "./PageViews.tsx";
import { SessionFaults } from "./SessionFaults.tsx";

interface PanelProps {
  readonly id: string;
  readonly state: UrlState;
  close(): void;
  /** Absent: the user is not permitted. */
  terminate?(): void;
}

interface PanelData {
  readonly session: SessionDetail;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly pages: RestAnswer<"listPages">["items"];
}

/** All details of one session. */
export function SessionPanel({ id, state, close, terminate }: PanelProps) {
  const { data, fault } = usePolled(id, () => fetchSession(id));
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus();
    return () => document.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`)?.focus();
  }, [id]);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label="Session"
      className="panel"
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <header>
        <h2>{data ? `${data.session.username} in ${data.session.project}` : "Session"}</h2>
        <button type="button" className="quiet" aria-label="Close details" onClick={close}>
          ✕
        </button>
      </header>
      {fault && <p className="fault">{fault.message}</p>}
      {data === undefined && !fault && <p aria-busy="true">Loading…</p>}
      {data && <Details data={data} state={state} />}
      {data && terminate && data.session.sessionScope !== "designer" && !fault && (
        <button type="button" className="danger" onClick={terminate}>
          Terminate…
        </button>
      )}
    </aside>
  );
}

async function fetchSession(id: string): Promise<PanelData> {
  const [{ items }, { metrics }, pages] = await Promise.all([
    api("sessionDetails", { query: { filter: [`id[eq]=${id}`] } }),
    api("getSession", { params: { sessionId: id } }),
    api("listPages", { params: { sessionId: id } }),
  ]).catch((error: { status?: number }) => {
    throw error.status === 404 ? new Error("This session has ended.") : error;
  });
  const [session] = items;
  if (session === undefined) throw new Error("This session has ended.");
  return { session, metrics, pages: pages.items };
}

function Details({ data, state }: { readonly data: PanelData; readonly state: UrlState }) {
  const { session, metrics, pages } = data;
  return (
    <>
      <Facts facts={factsOf(session)} />
      <h3>Pages</h3>
      {pages.length === 0 && <p>No page is open.</p>}
      {pages.map((page) => (
        <PageCard key={page.id} page={page} session={session} state={state} />
      ))}
      <h3>Failed scripts</h3>
      <SessionFaults sessionId={session.id} />
      <h3>Performance</h3>
      <Facts facts={Object.entries(metrics).map(([name, metric]) => [captionOf(name), metricText(metric)] as const)} />
    </>
  );
}

type Fact = readonly [title: string, value: ReactNode];

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl>
      {facts.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(session: SessionDetail): readonly Fact[] {
  return [
    ["Session id", <code key="id">{session.id}</code>],
    ["User", session.username],
    ["Roles", session.roles.join(", ") || "none"],
    ["Authorized", session.authorized ? "yes" : "no"],
    ["Connection", session.connection],
    ["Started", new Date(session.startedAt).toLocaleString()],
    ["Uptime", durationText(session.uptime)],
    ["Last communication", durationText(session.lastComm)],
    ["Address", session.clientAddress],
    ["Gateway", session.gateway],
    ["Scope", session.sessionScope],
    ["Sent to the gateway", `${bytesText(session.totalBytesSent)} (last ${bytesText(session.recentBytesSent)})`],
    ["Received", bytesText(session.totalBytesReceived)],
    ["Queue", session.queueDepth],
    ["User agent", session.userAgent],
  ];
}

interface PageCardProps {
  readonly page: PanelData["pages"][number];
  readonly session: SessionDetail;
  readonly state: UrlState;
}

function PageCard({ page, session, state }: PageCardProps) {
  const summary = session.pages.find(({ id }) => id === page.id);
  const open = state.query.get("view") === page.id;
  const toggle = () => go(addressWith(state, { view: open ? "" : page.id }));
  return (
    <section className="page-card">
      <button type="button" className="plain" aria-expanded={open} onClick={toggle}>
        <b>{summary?.path || "/"}</b>
        <small>
          {summary?.title} · {connectionText(summary)} · page {page.id}
        </small>
      </button>
      <Facts
        facts={[
          ["Views", page.viewCount],
          ["Components", page.componentCount],
          ["Bindings", page.bindingCount],
          ["Round trip", `${Math.round(page.roundtrip)} ms`],
          ["Connected", `${page.connectCount} ×`],
        ]}
      />
      {open && <PageViews sessionId={session.id} pageId={page.id} />}
    </section>
  );
}

function connectionText(page: PageSummary | undefined): string {
  if (page?.connected) return "connected";
  return page?.disconnectedBy ? `not connected: ${page.disconnectedBy}` : "not connected";
}

/** `messages.received` as a caption: `Messages received`. */
function captionOf(name: string): string {
  const words = name.replace(/[._]+/g, " ").replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function metricText(metric: Metric): string {
  const count = metric.count ?? metric.value ?? 0;
  const rate = metric.meanRate === undefined ? "" : `, ${metric.meanRate.toFixed(1)} /s`;
  const times =
    metric.meanMs === undefined ? "" : `, mean ${metric.meanMs.toFixed(1)} ms, most ${(metric.maxMs ?? 0).toFixed(1)} ms`;
  return `${count}${rate}${times}`;
}
