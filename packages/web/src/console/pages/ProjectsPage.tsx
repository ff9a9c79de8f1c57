import type { ProblemItem, ProjectItem } from "@sightline/model";
import { api } from "../api.ts";
import { List } from "../table/List.tsx";
import type { ListPage } from "../table/types.ts";
import { addressWith, go, type UrlState } from "../urlState.ts";
import { usePolled } from "../usePolled.ts";

const page: ListPage<ProjectItem> = {
  title: "Projects",
  columns: [
    { title: "Name", sort: "name", cell: (p) => <b>{p.name}</b> },
    { title: "Title", sort: "title", cell: (p) => p.title },
    { title: "Enabled", sort: "enabled", cell: (p) => (p.enabled ? "Yes" : "No") },
    { title: "Views", sort: "views", align: "right", cell: (p) => p.views },
    { title: "Pages", sort: "pages", align: "right", cell: (p) => p.pages },
    { title: "Sessions", sort: "sessions", align: "right", cell: (p) => p.sessions },
    {
      title: "Errors",
      sort: "errors",
      align: "right",
      cell: (p) => (p.errors > 0 ? <strong className="bad">{p.errors}</strong> : 0),
    },
    { title: "Warnings", sort: "warnings", align: "right", cell: (p) => p.warnings },
    { title: "Wrong values", sort: "wrongValues", align: "right", cell: (p) => p.wrongValues },
    { title: "Missing", sort: "missing", align: "right", cell: (p) => p.missing },
    { title: "Cosmetic", sort: "cosmetic", align: "right", cell: (p) => p.cosmetic },
    { title: "Read from", sort: "directory", cell: (p) => <code>{p.directory}</code> },
  ],
  empty: "No projects. Put a Perspective project folder into data/projects.",
  searchHint: "Search projects…",
  id: (project) => project.name,
  fetch: (query) => api("listProjects", { query }),
};

/** The projects this gateway serves, and what is wrong in the open one. */
export function ProjectsPage({ state }: { readonly state: UrlState }) {
  const open = state.query.get("open") ?? "";
  return (
    <>
      <List page={page} state={state} />
      {open !== "" && <Problems key={open} name={open} close={() => go(addressWith(state, { open: "" }))} />}
    </>
  );
}

/** Problems shown of a project; the others are reached by filters of the list of problems. */
const shownProblems = 200;

function Problems({ name, close }: { readonly name: string; close(): void }) {
  const { data, fault } = usePolled(name, () =>
    api("listProjectProblems", { params: { project: name }, query: { limit: shownProblems } }),
  );
  return (
    <aside className="panel" aria-label={`Problems of ${name}`} onKeyDown={(event) => event.key === "Escape" && close()}>
      <header>
        <h2>{name}</h2>
        <button type="button" className="quiet" aria-label="Close details" onClick={close}>
          ✕
        </button>
      </header>
      {fault && <p className="fault">{fault.message}</p>}
      <p>
        <a href={`/data/perspective/client/${encodeURIComponent(name)}`}>Launch</a>
      </p>
      {data?.items.length === 0 && <p>No problems.</p>}
      {data && data.metadata.total > data.items.length && (
        <p>
          The first {data.items.length} of {data.metadata.total} problems.
        </p>
      )}
      {data?.items.map((problem) => (
        <section key={JSON.stringify(problem)} className={`problem ${problem.severity}`}>
          <b>{problem.severity}</b> {placeOf(problem)}
          <p>{problem.message}</p>
        </section>
      ))}
    </aside>
  );
}

function placeOf(problem: ProblemItem): string {
  const line = problem.line === undefined ? undefined : `line ${problem.line}`;
  return [problem.resource, problem.component, problem.property, line].filter(Boolean).join(" › ");
}
