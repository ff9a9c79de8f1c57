import type { EventScriptItem } from "@sightline/model";
import { useMemo } from "react";
import { api } from "../api.ts";
import { millisecondsText } from "../format.ts";
import { List } from "../table/List.tsx";
import type { Column, ListPage } from "../table/types.ts";
import { addressWith, go, type UrlState } from "../urlState.ts";
import { usePolled } from "../usePolled.ts";
import { useProjectNames } from "../useProjectNames.ts";
import { DetailsPanel } from "./DetailsPanel.tsx";

const columns: readonly Column<EventScriptItem>[] = [
  { title: "Project", sort: "project", cell: (s) => s.project },
  { title: "Kind", sort: "kind", cell: (s) => s.kind },
  { title: "Name", sort: "name", cell: (s) => s.name || s.kind },
  { title: "Trigger", sort: "trigger", cell: (s) => <code>{s.trigger}</code>, hint: (s) => s.trigger },
  { title: "State", sort: "running", cell: stateOf },
  { title: "Queue", sort: "waiting", align: "right", cell: (s) => s.waiting, hint: () => "Changes that wait for their run" },
  { title: "Runs", sort: "runs", align: "right", cell: (s) => s.runs },
  {
    title: "Errors",
    sort: "errors",
    align: "right",
    cell: (s) => (s.errors > 0 ? <strong className="bad">{s.errors}</strong> : 0),
  },
  {
    title: "Skipped",
    sort: "skipped",
    align: "right",
    cell: (s) => s.skipped,
    hint: () => "Skipped runs: the script was still running",
  },
  { title: "Last", sort: "lastMs", align: "right", cell: (s) => (s.runs === 0 ? "" : millisecondsText(s.lastMs)) },
  { title: "Worst", sort: "worstMs", align: "right", cell: (s) => (s.runs === 0 ? "" : millisecondsText(s.worstMs)) },
  { title: "Last run", sort: "lastRunAt", align: "right", cell: (s) => timeOf(s.lastRunAt) },
  { title: "Next run", sort: "nextRunAt", align: "right", cell: (s) => timeOf(s.nextRunAt) },
  { title: "Last error", sort: "lastError", cell: (s) => s.lastError ?? "", hint: (s) => s.lastError ?? "none" },
];

function stateOf({ enabled, running }: EventScriptItem): string {
  if (!enabled) return "disabled";
  return running ? "running" : "idle";
}

function timeOf(instant: number | undefined): string {
  return instant === undefined ? "" : new Date(instant).toLocaleTimeString();
}

const idOf = ({ project, kind, name }: EventScriptItem) => `${project} › ${kind} › ${name}`;

function eventScriptsPage(projects: readonly string[]): ListPage<EventScriptItem> {
  return {
    title: "Event Scripts",
    columns,
    choices: [
      { field: "project", title: "Project", options: projects.map((name) => [name, name]) },
      {
        field: "kind",
        title: "Kind",
        options: (["timer", "scheduled", "tag change", "tag event", "startup", "shutdown", "update"] as const).map((kind) => [
          kind,
          kind,
        ]),
      },
    ],
    empty: "No project has scripts that run without a session.",
    searchHint: "Search names, triggers, errors…",
    id: idOf,
    fetch: (query) => api("listEventScripts", { query }),
  };
}

/** Timers, schedules, tag changes and the rest of what runs in gateway scope. */
export function EventScriptsPage({ state }: { readonly state: UrlState }) {
  const projects = useProjectNames();
  const page = useMemo(() => eventScriptsPage(projects), [projects]);
  const open = state.query.get("open") ?? "";
  return (
    <>
      <List page={page} state={state} />
      {open !== "" && <Details key={open} id={open} close={() => go(addressWith(state, { open: "" }))} />}
    </>
  );
}

function Details({ id, close }: { readonly id: string; close(): void }) {
  const { data } = usePolled(id, () => api("listEventScripts", { query: { filter: [`project[eq]=${id.split(" › ")[0]}`] } }));
  const script = data?.items.find((item) => idOf(item) === id);
  if (!script) return null;
  const facts = {
    Project: script.project,
    Kind: script.kind,
    Trigger: script.trigger,
    State: stateOf(script),
    Queue: script.waiting,
    Runs: script.runs,
    Skipped: script.skipped,
    Errors: script.errors,
    Worst: millisecondsText(script.worstMs),
    "Last run": script.lastRunAt === undefined ? undefined : new Date(script.lastRunAt).toLocaleString(),
    "Next run": script.nextRunAt === undefined ? undefined : new Date(script.nextRunAt).toLocaleString(),
  };
  return <DetailsPanel title={script.name || script.kind} facts={facts} lastError={script.lastError} close={close} />;
}
