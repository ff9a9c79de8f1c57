import type { ScriptItem } from "@sightline/model";
import { useMemo } from "react";
import { api } from "../api.ts";
import { millisecondsText } from "../format.ts";
import { List } from "../table/List.tsx";
import type { Column, ListPage } from "../table/types.ts";
import { addressWith, go, type UrlState } from "../urlState.ts";
import { usePolled } from "../usePolled.ts";
import { useProjectNames } from "../useProjectNames.ts";
import { DetailsPanel } from "./DetailsPanel.tsx";

const columns: readonly Column<ScriptItem>[] = [
  { title: "Project", sort: "project", cell: (s) => s.project },
  { title: "View", sort: "view", cell: (s) => s.view ?? "", hint: (s) => s.view ?? "no view" },
  { title: "Component", sort: "component", cell: (s) => s.component ?? "" },
  { title: "Script", sort: "script", cell: (s) => <code>{s.script}</code>, hint: (s) => s.property ?? s.script },
  { title: "Calls", sort: "calls", align: "right", cell: (s) => s.calls },
  {
    title: "Errors",
    sort: "errors",
    align: "right",
    cell: (s) => (s.errors > 0 ? <strong className="bad">{s.errors}</strong> : 0),
    hint: (s) => s.lastError ?? "none",
  },
  { title: "Total", sort: "totalMs", align: "right", cell: (s) => millisecondsText(s.totalMs) },
  { title: "Mean", sort: "averageMs", align: "right", cell: (s) => millisecondsText(s.averageMs) },
  { title: "Worst", sort: "worstMs", align: "right", cell: (s) => millisecondsText(s.worstMs) },
  { title: "Last run", sort: "lastRunAt", align: "right", cell: (s) => new Date(s.lastRunAt).toLocaleTimeString() },
];

function scriptsPage(projects: readonly string[]): ListPage<ScriptItem> {
  return {
    title: "Scripts",
    columns,
    choices: [{ field: "project", title: "Project", options: projects.map((name) => [name, name]) }],
    empty: "No script has run yet.",
    searchHint: "Search views, components, scripts, errors…",
    id: (script) => script.id,
    fetch: (query) => api("listScripts", { query: { ...query, sortBy: query.sortBy ?? "desc(totalMs)" } }),
  };
}

/** Every script that ran, by its location; the most expensive first. */
export function ScriptsPage({ state }: { readonly state: UrlState }) {
  const projects = useProjectNames();
  const page = useMemo(() => scriptsPage(projects), [projects]);
  const open = state.query.get("open") ?? "";
  return (
    <>
      <List page={page} state={state} />
      {open !== "" && <Details key={open} id={open} close={() => go(addressWith(state, { open: "" }))} />}
    </>
  );
}

function Details({ id, close }: { readonly id: string; close(): void }) {
  const { data } = usePolled(id, () => api("listScripts", { query: { filter: [`id[eq]=${id}`] } }));
  const script = data?.items[0];
  if (!script) return null;
  const facts = {
    Project: script.project,
    View: script.view,
    Component: script.component,
    Property: script.property,
    Calls: script.calls,
    Errors: script.errors,
    Total: millisecondsText(script.totalMs),
    Mean: millisecondsText(script.averageMs),
    Worst: millisecondsText(script.worstMs),
    "Last call": millisecondsText(script.lastMs),
    "Last run": new Date(script.lastRunAt).toLocaleString(),
  };
  return <DetailsPanel title={script.script} facts={facts} lastError={script.lastError} close={close} />;
}
