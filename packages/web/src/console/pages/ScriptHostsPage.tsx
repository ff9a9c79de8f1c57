import type { ScriptHostItem } from "@sightline/model";
import { api } from "../api.ts";
import { bytesText, durationText } from "../format.ts";
import { List } from "../table/List.tsx";
import type { ListPage } from "../table/types.ts";
import type { UrlState } from "../urlState.ts";
import { usePolled } from "../usePolled.ts";

const page: ListPage<ScriptHostItem> = {
  title: "Script Hosts",
  columns: [
    { title: "Host", sort: "id", cell: (h) => h.id },
    { title: "Process", sort: "pid", align: "right", cell: (h) => h.pid },
    { title: "Project", sort: "project", cell: (h) => h.project || "none yet" },
    { title: "Lane", sort: "lane", cell: (h) => h.lane },
    { title: "State", sort: "state", cell: (h) => h.state },
    { title: "Memory", sort: "memoryBytes", align: "right", cell: (h) => bytesText(h.memoryBytes) },
    { title: "Calls", sort: "calls", align: "right", cell: (h) => h.calls },
    { title: "Runs now", sort: "currentMs", cell: (h) => (h.current ? `${h.current}, ${durationText(h.currentMs ?? 0)}` : "") },
  ],
  empty: "No script host is running. The first script starts one.",
  searchHint: "Search hosts…",
  id: (host) => host.id,
  fetch: (query) => api("listScriptHosts", { query }),
};

/** The processes that run Python, and their totals. */
export function ScriptHostsPage({ state }: { readonly state: UrlState }) {
  return (
    <>
      <Totals />
      <List page={page} state={state} />
    </>
  );
}

function Totals() {
  const { data } = usePolled("script totals", () => api("scriptStatistics"));
  if (data === undefined) return null;
  const mean = data.calls === 0 ? 0 : data.waitedMs / data.calls;
  return (
    <div className="totals">
      <Total title="Calls" value={data.calls} />
      <Total title="Failures" value={data.failures} />
      <Total title="Waiting now" value={data.waiting} />
      <Total title="Waited for a host, mean" value={`${mean.toFixed(1)} ms`} />
      <Total title="Hosts started" value={data.hostsStarted} />
      <Total title="Hosts replaced" value={data.hostsReplaced} />
      {data.waits.map(({ project, lane, waiting, oldestMs }) => (
        <Total
          key={`${lane} ${project}`}
          title={`of ${project || "no project"} wait in the ${lane} lane, the first for ${durationText(oldestMs)}`}
          value={waiting}
        />
      ))}
    </div>
  );
}

function Total({ title, value }: { readonly title: string; readonly value: string | number }) {
  return (
    <span className="total">
      <b>{value}</b> {title}
    </span>
  );
}
