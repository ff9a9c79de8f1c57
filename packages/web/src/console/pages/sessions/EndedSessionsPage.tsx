import { type EndedSession, unauthenticated } from "@sightline/model";
import { useMemo } from "react";
import { api } from "../../api.ts";
import { durationText, userAgentText } from "../../format.ts";
import { List } from "../../table/List.tsx";
import type { Column, ListPage } from "../../table/types.ts";
import type { UrlState } from "../../urlState.ts";
import { useProjectNames } from "../../useProjectNames.ts";

const columns: readonly Column<EndedSession>[] = [
  { title: "Ended", sort: "endedAt", cell: (s) => new Date(s.endedAt).toLocaleString() },
  { title: "Reason", sort: "reason", cell: (s) => s.reason, hint: (s) => s.message },
  { title: "User", sort: "username", cell: (s) => (s.username === unauthenticated ? <i>{s.username}</i> : s.username) },
  { title: "Project", sort: "project", cell: (s) => s.project },
  { title: "Lasted", align: "right", cell: (s) => durationText(s.endedAt - s.startedAt) },
  { title: "Address", sort: "clientAddress", cell: (s) => s.clientAddress },
  { title: "Device", cell: (s) => userAgentText(s.userAgent), hint: (s) => s.userAgent },
];

/** The list of sessions that ended; `projects` are the choices of its project filter. */
export function endedSessionList(projects: readonly string[]): ListPage<EndedSession> {
  return {
    title: "Ended Sessions",
    columns,
    choices: [{ field: "project", title: "Project", options: projects.map((name) => [name, name] as const) }],
    empty: "No session has ended since the gateway started.",
    searchHint: "Search user, project, address, reason…",
    id: (session) => session.id,
    fetch: (query) => api("listEndedSessions", { query }),
  };
}

/** Sessions that ended and why, newest first. */
export function EndedSessionsPage({ state }: { readonly state: UrlState }) {
  const projects = useProjectNames();
  const page = useMemo(() => endedSessionList(projects), [projects]);
  return <List page={page} state={state} />;
}
