import type { ProjectItem } from "@sightline/model";
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
    { title: "Read from", sort: "directory", cell: (p) => <code>{p.directory}</code> },
  ],
  empty: "No projects. Put a Perspective project folder into data/projects.",
  searchHint: "Search projects and problems…",
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

function Problems({ name, close }: { readonly name: string; close(): void }) {
  const { data, fault } = usePolled(name, () => api("listProjects", { query: { filter: [`name[eq]=${name}`] } }));
  const project = data?.items[0];
  return (
    <aside className="panel" aria-label={`Problems of ${name}`} onKeyDown={(event) => event.key === "Escape" && close()}>
      <header>
        <h2>{name}</h2>
        <button type="button" className="quiet" aria-label="Close details" onClick={close}>
          ✕
        </button>
      </header>
      {fault && <p className="fault">{fault.message}</p>}
      {project?.description && <p>{project.description}</p>}
      {project && (
        <p>
          <a href={`/data/perspective/client/${encodeURIComponent(name)}`}>Launch</a>
        </p>
      )}
      {project?.problems.length === 0 && <p>No problems.</p>}
      {project?.problems.map((problem) => (
        <section key={JSON.stringify(problem)} className={`problem ${problem.severity}`}>
          <b>{problem.severity === "error" ? "Error" : "Warning"}</b> {placeOf(problem)}
          <p>{problem.message}</p>
        </section>
      ))}
    </aside>
  );
}

function placeOf(problem: ProjectItem["problems"][number]): string {
  const line = problem.line === undefined ? undefined : `line ${problem.line}`;
  return [problem.resource, problem.component, problem.property, line].filter(Boolean).join(" › ");
}
