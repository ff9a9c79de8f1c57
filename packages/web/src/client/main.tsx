import { createRoot } from "react-dom/client";
import { readBoot, startHeartbeat } from "../wire/index.ts";
import { App } from "./App.tsx";
import { Client } from "./Client.ts";
import { reloadForNewBuild } from "./reloadForNewBuild.ts";
import "./client.css";

const boot = readBoot(document, location.pathname);
linkProjectStyle(boot.project);
const client = new Client(boot);
client.start();
startHeartbeat(client.tick);
window.addEventListener("vite:preloadError", () => reloadForNewBuild(client));
createRoot(document.getElementById("app") as HTMLElement).render(<App client={client} />);

/** The project's style classes come last, so that they override ours. */
function linkProjectStyle(project: string): void {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = `/data/perspective/style/${encodeURIComponent(project)}.css`;
  document.head.append(link);
}
