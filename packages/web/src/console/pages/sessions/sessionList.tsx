import type { RestAnswer, SessionDetail } from "@sightline/model";
import { unauthenticated } from "@sightline/model";
import { api } from "../../api.ts";
import { bytesText, durationText, userAgentText } from "../../format.ts";
import type { Column, ListPage } from "../../table/types.ts";

type SessionList = RestAnswer<"sessionDetails">;

const deviceNames = {
  browser: "Browser",
  ios: "iOS",
  android: "Android",
  workstation: "Workstation",
  designer: "Designer",
} as const;

const columns: readonly Column<SessionDetail>[] = [
  { title: "Device", sort: "device", cell: (s) => <Device session={s} />, hint: (s) => s.userAgent },
  { title: "User", sort: "username", cell: (s) => <User name={s.username} />, hint: (s) => s.roles.join(", ") },
  { title: "Authorized", sort: "authorized", cell: (s) => (s.authorized ? "Yes" : <strong className="bad">No</strong>) },
  { title: "Project", sort: "project", cell: (s) => s.project },
  { title: "Uptime", sort: "uptime", align: "right", cell: (s) => durationText(s.uptime) },
  { title: "Last Comm.", sort: "lastComm", align: "right", cell: (s) => <LastComm session={s} /> },
  { title: "Address", sort: "clientAddress", cell: (s) => s.clientAddress },
  { title: "Session Scope", sort: "sessionScope", cell: (s) => s.sessionScope },
  {
    title: "Pages",
    sort: "activePages",
    cell: (s) => <Pages session={s} />,
    hint: (s) => s.pages.map((page) => page.path).join("\n"),
  },
  {
    title: "Sent",
    sort: "totalBytesSent",
    align: "right",
    cell: (s) => bytesText(s.totalBytesSent),
    hint: (s) => `${s.totalBytesSent} bytes to the gateway`,
  },
  {
    title: "Received",
    sort: "totalBytesReceived",
    align: "right",
    cell: (s) => bytesText(s.totalBytesReceived),
    hint: (s) => `${s.totalBytesReceived} bytes from the gateway`,
  },
  {
    title: "Queue",
    sort: "queueDepth",
    align: "right",
    cell: (s) => s.queueDepth,
    hint: () => "Messages waiting in the session's queue",
  },
];

/** The list of sessions; `projects` are the choices of its project filter. */
export function sessionList(projects: readonly string[]): ListPage<SessionDetail, SessionList> {
  return {
    title: "Perspective Sessions",
    columns,
    choices: [
      { field: "project", title: "Project", options: projects.map((name) => [name, name] as const) },
      {
        field: "sessionScope",
        title: "Scope",
        options: ["browser", "ios", "android", "designer"].map((scope) => [scope, scope] as const),
      },
      {
        field: "connection",
        title: "Connection",
        options: [
          ["connected", "connected"],
          ["disconnected", "disconnected"],
        ],
      },
    ],
    empty: "No sessions. A session starts when someone opens a project.",
    searchHint: "Search user, project, address, page…",
    id: (session) => session.id,
    fetch: (query) => api("sessionDetails", { query }),
    totals: ({ totals }) => <Totals totals={totals} />,
  };
}

/** Why a session cannot be terminated; undefined if it can. */
export function designerRefusal(session: SessionDetail): string | undefined {
  return session.sessionScope === "designer" ? "A Designer session ends when its Designer is closed." : undefined;
}

function Totals({ totals }: { readonly totals: SessionList["totals"] }) {
  const facts: readonly (readonly [title: string, value: string | number])[] = [
    ["Total Sessions", totals.sessions],
    ["Designers", totals.designers],
    ["Pages", totals.pages],
    ["Users", totals.users],
    ["Sent", bytesText(totals.bytesSent)],
    ["Received", bytesText(totals.bytesReceived)],
    ["Queued", totals.queued],
  ];
  return facts.map(([title, value]) => (
    <span key={title} className="total">
      <b>{value}</b> {title}
    </span>
  ));
}

function Device({ session }: { readonly session: SessionDetail }) {
  return (
    <span className="device">
      <span className={`dot ${session.connection}`} role="img" aria-label={session.connection} title={session.connection} />
      <span>
        {deviceNames[session.device]}
        <small>{userAgentText(session.userAgent)}</small>
      </span>
    </span>
  );
}

function User({ name }: { readonly name: string }) {
  return name === unauthenticated ? <i>{name}</i> : name;
}

function LastComm({ session }: { readonly session: SessionDetail }) {
  const late = session.lastComm > 25_000;
  return <span className={late ? "bad" : undefined}>{durationText(session.lastComm)}</span>;
}

function Pages({ session }: { readonly session: SessionDetail }) {
  const [first] = session.pages;
  return (
    <span className="pages">
      <b>{session.activePages}</b>
      {first && <small>{session.pages.length > 1 ? `${first.path} …` : first.path}</small>}
    </span>
  );
}
