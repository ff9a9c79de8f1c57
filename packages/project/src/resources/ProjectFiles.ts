import type { ProjectProblem } from "../definitions/types.ts";

/** The files of a project that matter to the gateway, still as bytes. */
export interface ProjectFiles {
  /** By path inside the project, with `/`: `com.inductiveautomation.perspective/views/A/view.json`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Folders of resources that were seen and that nothing here reads. */
  readonly unread: readonly string[];
  readonly problems: readonly ProjectProblem[];
}

/** Folders of event scripts in gateway scope: files of 8.3, then the one binary file of 8.1. */
export const gatewayEventRoots = ["startup", "shutdown", "update", "timer", "scheduled", "tag-change", "event-scripts"].map(
  (each) => `ignition/${each}`,
);

/** Perspective's kinds of resources that are read, by the name of their folder. */
export const perspectiveKinds = [
  "views",
  "page-config",
  "session-props",
  "style-classes",
  "stylesheet",
  "session-scripts",
  "general-properties",
  "session-permissions",
  "startup",
  "shutdown",
  "page-startup",
  "auth-challenge",
  "message-handler",
  "message-handlers",
  "message",
] as const;
export type PerspectiveKind = (typeof perspectiveKinds)[number];

const roots = [
  ...perspectiveKinds.map((kind) => `com.inductiveautomation.perspective/${kind}/`),
  "ignition/script-python/",
  "ignition/message/",
  "ignition/named-query/",
  "ignition/global-props/",
  ...gatewayEventRoots.map((root) => `${root}/`),
];
const extensions = new Set(["json", "py", "css", "bin", "sql"]);

/** True for a file below a kind of resource that is read. */
export function isBelowRoot(path: string): boolean {
  return roots.some((root) => path.startsWith(root));
}

/** True for a file the gateway reads: project.json and the texts of the resource types it knows. */
export function isProjectFile(path: string): boolean {
  if (path === "project.json") return true;
  return isBelowRoot(path) && extensions.has(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
}

/** True for a folder on the way to, or below, something the gateway reads. */
export function isProjectFolder(path: string): boolean {
  const folder = `${path}/`;
  return roots.some((root) => root.startsWith(folder) || folder.startsWith(root));
}
