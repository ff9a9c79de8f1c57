import { join } from "node:path";
import type { JsonObject } from "@sightline/model";
import { writeJson, writeText } from "./writeJson.ts";

/** A small project for a test; everything but views has a default. */
export interface ProjectFiles {
  readonly title?: string;
  /** `view.json` by view path; {@link view} makes them. */
  readonly views: Readonly<Record<string, JsonObject>>;
  /** View path, or the entry as it stands in the file, by URL; absent: the first view at `/`. */
  readonly pages?: Readonly<Record<string, string | JsonObject>>;
  readonly sharedDocks?: JsonObject;
  /** Python by module path, `shared/util`. */
  readonly libraries?: Readonly<Record<string, string>>;
  readonly sessionProps?: JsonObject;
  readonly sessionScripts?: JsonObject;
  readonly general?: JsonObject;
  /** `style.json` by style class path. */
  readonly styleClasses?: Readonly<Record<string, JsonObject>>;
  /** Gateway message handlers by name: `def handleMessage(payload):` and its body. */
  readonly gatewayMessages?: Readonly<Record<string, string>>;
  /** Named queries by path: SQL, and the attributes of their `resource.json`. */
  readonly namedQueries?: Readonly<Record<string, { readonly sql: string; readonly attributes?: JsonObject }>>;
  /** `session-permissions`: absent: everybody may enter. */
  readonly permissions?: JsonObject;
}

const perspective = "com.inductiveautomation.perspective";

/** Writes a project in the original's own layout into a folder. Writing again replaces single files. */
export function writeProject(directory: string, project: ProjectFiles): string {
  const write = resourceWriter(directory);
  writeJson(join(directory, "project.json"), { title: project.title ?? "", description: "", enabled: true, inheritable: false });
  write.json("page-config", "config.json", { pages: pagesOf(project), sharedDocks: project.sharedDocks ?? {} });
  for (const [path, json] of Object.entries(project.views)) write.json(`views/${path}`, "view.json", json);
  for (const [path, json] of Object.entries(project.styleClasses ?? {})) write.json(`style-classes/${path}`, "style.json", json);
  for (const [path, source] of Object.entries(project.libraries ?? {})) write.library(path, source);
  for (const [name, source] of Object.entries(project.gatewayMessages ?? {})) write.message(name, source);
  for (const [path, query] of Object.entries(project.namedQueries ?? {})) write.query(path, query.sql, query.attributes ?? {});
  if (project.sessionProps) write.json("session-props", "props.json", project.sessionProps);
  if (project.sessionScripts) write.json("session-scripts", "data.bin", project.sessionScripts);
  if (project.general) write.json("general-properties", "data.bin", project.general);
  if (project.permissions) write.json("session-permissions", "data.bin", project.permissions);
  return directory;
}

function pagesOf({ pages, views }: ProjectFiles): JsonObject {
  const shown = pages ?? { "/": Object.keys(views)[0] ?? "" };
  const entry = (page: string | JsonObject) => (typeof page === "string" ? { viewPath: page, title: "" } : page);
  return Object.fromEntries(Object.entries(shown).map(([url, page]) => [url, entry(page)]));
}

function resourceWriter(directory: string) {
  const describe = (folder: string, file: string, attributes: JsonObject = {}) =>
    writeJson(join(folder, "resource.json"), {
      scope: "G",
      version: 1,
      restricted: false,
      overridable: true,
      files: [file],
      attributes,
    });
  return {
    json(path: string, file: string, json: JsonObject): void {
      const folder = join(directory, perspective, path);
      writeJson(join(folder, file), json);
      describe(folder, file);
    },
    library(path: string, source: string): void {
      const folder = join(directory, "ignition/script-python", path);
      writeText(join(folder, "code.py"), source);
      describe(folder, "code.py");
    },
    query(path: string, sql: string, attributes: JsonObject): void {
      const folder = join(directory, "ignition/named-query", path);
      writeText(join(folder, "query.sql"), sql);
      describe(folder, "query.sql", attributes);
    },
    message(name: string, source: string): void {
      const folder = join(directory, "ignition/message", name);
      writeText(join(folder, "handleMessage.py"), source);
      describe(folder, "handleMessage.py");
    },
  };
}
