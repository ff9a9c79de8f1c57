import type { ProjectItem } from "@sightline/model";
import { api } from "../api.ts";
import { List } from "../table/List.tsx";
import type { ListPage } from "../table/types.ts";
import { addressWith, go, type UrlState } from "../urlState.ts";
import { ProblemsPanel } from "./ProblemsPanel.tsx";

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

const nothingOpen = { open: "", severity: "", kind: "", resource: "", find: "" };

/** The projects of this gateway, and the problems of the open one. */
export function ProjectsPage({ state }: { readonly state: UrlState }) {
  const open = state.query.get("open") ?? "";
  return (
    <>
      <List page={page} state={state} />
      {open !== "" && <ProblemsPanel key={open} name={open} state={state} close={() => go(addressWith(state, nothingOpen))} />}
    </>
  );
}
