import type { MouseEvent } from "react";
import type { ConsoleBoot } from "./boot.ts";
import { EventScriptsPage } from "./pages/EventScriptsPage.tsx";
import { ProjectsPage } from "./pages/ProjectsPage.tsx";
import { ScriptHostsPage } from "./pages/ScriptHostsPage.tsx";
import { ScriptsPage } from "./pages/ScriptsPage.tsx";
import { EndedSessionsPage } from "./pages/sessions/EndedSessionsPage.tsx";
import { SessionsPage } from "./pages/sessions/SessionsPage.tsx";
import { TagProblemsPage } from "./pages/TagProblemsPage.tsx";
import { ScriptFault } from "./ScriptFault.tsx";
import { go, type UrlState, useUrlState } from "./urlState.ts";

const pages = [
  { path: "sessions", title: "Perspective Sessions", Page: SessionsPage },
  { path: "ended-sessions", title: "Ended Sessions", Page: EndedSessionsPage },
  { path: "projects", title: "Projects", Page: ProjectsPage },
  { path: "tag-problems", title: "Tag Problems", Page: TagProblemsPage },
  { path: "scripts", title: "Scripts", Page: ScriptsPage },
  { path: "event-scripts", title: "Event Scripts", Page: EventScriptsPage },
  { path: "script-hosts", title: "Script Hosts", Page: ScriptHostsPage },
] as const;

/** The gateway's status pages. */
export function Console({ boot }: { readonly boot: ConsoleBoot }) {
  const state = useUrlState();
  const shown = pages.find(({ path }) => path === state.page);
  return (
    <>
      <header className="top">
        <a className="brand" href="/">
          {boot.name}
        </a>
        <nav aria-label="Status pages">
          {pages.map(({ path, title }) => (
            <PageLink key={path} path={path} title={title} state={state} />
          ))}
        </nav>
        <form method="post" action="/logout">
          <span>{boot.user}</span>
          <button type="submit" className="quiet">
            Sign out
          </button>
        </form>
      </header>
      <main>
        <ScriptFault />
        <h1>{shown?.title ?? "Not found"}</h1>
        {shown ? <shown.Page key={shown.path} state={state} boot={boot} /> : <p className="empty">Page not found.</p>}
      </main>
      <footer>Sightline {boot.version}</footer>
    </>
  );
}

function PageLink({ path, title, state }: { readonly path: string; readonly title: string; readonly state: UrlState }) {
  const href = `/console/${path}`;
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    <a href={href} aria-current={path === state.page ? "page" : undefined} onClick={follow}>
      {title}
    </a>
  );
}
