import type { JsonObject } from "@sightline/model";
import { beanText, readBean } from "./binaryXml/beans.ts";
import { type Report, reporter } from "./definitions/problems.ts";
import type { NamedQuery, Permissions, Project, ProjectProblem, SessionEvents, ViewDefinition } from "./definitions/types.ts";
import { noGatewayEvents, readGatewayEvent } from "./events/gatewayEvents.ts";
import { functionBody } from "./events/scriptBody.ts";
import { flag, text } from "./json/fields.ts";
import { decodeText, parseJsonObject } from "./json/parseJson.ts";
import { noPages, parsePages } from "./pages/parsePages.ts";
import { parseNamedQuery } from "./queries/parseNamedQuery.ts";
import { gatewayEventRoots, type PerspectiveKind } from "./resources/ProjectFiles.ts";
import { attributes, type ContentHash, generationOf, type RawProject, type Resource } from "./resources/resources.ts";
import { defaultGeneral, parseGeneral } from "./session/parseGeneral.ts";
import { noSessionEvents, parseSessionProps, parseSessionScripts, reportNeverRun } from "./session/parseSession.ts";
import { styleClassCss } from "./styles/styleClasses.ts";
import { everybody, nobody, parsePermissions } from "./view/parsePermissions.ts";
import { parseView } from "./view/parseView.ts";

const perspective = "com.inductiveautomation.perspective/";
const libraryRoot = "ignition/script-python/";
const gatewayMessageRoot = "ignition/message/";
const namedQueryRoot = "ignition/named-query/";
const globalPropsPath = "ignition/global-props";

/** What was understood of a project before: views that did not change are kept as they are, and so is what cannot be read now. */
export interface Known {
  /** The project as it was read last. */
  readonly last: Project | undefined;
  /** Its views, by hash. */
  readonly views: ReadonlyMap<string, ViewDefinition>;
  readonly problems: ReadonlyMap<string, readonly ProjectProblem[]>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Draft extends Mutable<Omit<Project, "problems" | "libraries" | "views" | "namedQueries">> {
  readonly problems: ProjectProblem[];
  readonly libraries: { path: string; source: string }[];
  readonly views: Map<string, ViewDefinition>;
  readonly namedQueries: Map<string, NamedQuery>;
  readonly styles: string[];
  stylesheet: string;
}

/** What building a project needs of the program it runs in, and what that program knows of the project already. */
export interface BuildOptions {
  readonly known: Known;
  readonly hash: ContentHash;
  /** Awaited between resources, so that reading a large project does not keep the program from its other work. */
  readonly pause: () => Promise<void> | undefined;
}

/** Reads all resources of a project whose parents were merged in already. */
export async function buildProject(raw: RawProject, options: BuildOptions): Promise<Project> {
  const draft = newDraft(raw, options.hash);
  for (const path of [...raw.resources.keys()].sort()) {
    await options.pause();
    readResource(raw.resources.get(path) as Resource, draft, options);
  }
  const { styles, stylesheet, ...project } = draft;
  return { ...project, css: styles.join("") + stylesheet };
}

function newDraft(raw: RawProject, hash: ContentHash): Draft {
  return {
    name: raw.name,
    title: text(raw.manifest.title) || raw.name,
    description: text(raw.manifest.description),
    enabled: flag(raw.manifest.enabled, true),
    directory: raw.directory,
    generation: generationOf(raw, hash),
    ...(raw.parent ? { parent: raw.parent } : {}),
    views: new Map(),
    pages: noPages,
    sessionProps: { base: Object.freeze({ props: {}, custom: {} }), config: new Map() },
    css: "",
    libraries: [],
    sessionEvents: noSessionEvents,
    gatewayEvents: { ...noGatewayEvents, running: !flag(raw.manifest.inheritable, false) },
    general: defaultGeneral,
    namedQueries: new Map(),
    defaultDatabase: "",
    permissions: everybody,
    problems: [...raw.problems],
    styles: [],
    stylesheet: "",
  };
}

function readResource(resource: Resource, draft: Draft, options: BuildOptions): void {
  if (resource.path.startsWith(libraryRoot)) readLibrary(resource, draft);
  else if (resource.path.startsWith(gatewayMessageRoot)) readGatewayMessage(resource, draft);
  else if (gatewayEventRoots.some((root) => resource.path === root || resource.path.startsWith(`${root}/`)))
    draft.gatewayEvents = readGatewayEvent(resource, draft.gatewayEvents, reporter(draft.problems, resource.path));
  else if (resource.path.startsWith(namedQueryRoot)) readNamedQuery(resource, draft, options);
  else if (resource.path === globalPropsPath) readGlobalProps(resource, draft);
  else if (resource.path.startsWith(perspective)) readPerspective(resource, draft, options);
}

function readPerspective(resource: Resource, draft: Draft, options: BuildOptions): void {
  const [type = "", ...rest] = resource.path.slice(perspective.length).split("/");
  const report = reporter(draft.problems, resource.path);
  const reading = { resource, draft, report, path: rest.join("/"), last: options.known.last };
  if (type === "views") readView(reading, options);
  else if (Object.hasOwn(readers, type)) readers[type as keyof typeof readers](reading);
}

interface Reading {
  readonly resource: Resource;
  readonly draft: Draft;
  readonly report: Report;
  /** Below the resource type. */
  readonly path: string;
  /** The project as it was read last: what cannot be read now stays as it was [PRJ160]. */
  readonly last: Project | undefined;
}

const readers: Readonly<Record<Exclude<PerspectiveKind, "views">, (reading: Reading) => void>> = {
  "page-config": (reading) => {
    const json = json1(reading, "config.json");
    reading.draft.pages = json ? parsePages(json, reading.report) : keep(reading, reading.last?.pages, noPages);
  },
  "session-props": (reading) => {
    const json = json1(reading, "props.json");
    const { sessionProps } = reading.draft;
    reading.draft.sessionProps = json
      ? parseSessionProps(json, reading.report)
      : keep(reading, reading.last?.sessionProps, sessionProps);
  },
  "style-classes": (reading) => {
    const json = json1(reading, "style.json", "data.bin");
    if (json) reading.draft.styles.push(styleClassCss(reading.path, json, reading.report));
  },
  stylesheet: ({ resource, draft }) => {
    const bytes = resource.files.get("stylesheet.css");
    if (bytes) draft.stylesheet += `${decodeText(bytes).replace(/<\/(?=style)/gi, "<\\/")}\n`;
  },
  "session-scripts": (reading) => {
    const json = json1(reading, "data.bin");
    reading.draft.sessionEvents = json
      ? parseSessionScripts(json, reading.report)
      : keep(reading, reading.last?.sessionEvents, noSessionEvents);
  },
  "general-properties": (reading) => {
    const json = json1(reading, "data.bin", "config.json");
    const { general } = reading.draft;
    reading.draft.general = json ? parseGeneral(json, reading.report) : keep(reading, reading.last?.general, general);
  },
  "session-permissions": (reading) => {
    const json = json1(reading, "data.bin", "config.json");
    reading.draft.permissions = json ? parsePermissions(json) : keep(reading, reading.last?.permissions, unreadable(reading));
  },
  startup: (reading) => readScript(reading, "onStartup"),
  shutdown: (reading) => readScript(reading, "onShutdown"),
  "page-startup": (reading) => readScript(reading, "onPageStartup"),
  "auth-challenge": (reading) => readScript(reading, "onAuthChallengeCompleted"),
  "message-handler": readMessageHandler,
  "message-handlers": readMessageHandler,
  message: readMessageHandler,
};

/** What stood there before a resource could not be read, with a word about it; without that, the other. */
function keep<T>({ report }: Reading, last: T | undefined, other: T): T {
  if (last === undefined) return other;
  report({ severity: "warning", message: "The last version that could be read stays in use." });
  return last;
}

/** Who may open a project is not known: nobody. */
function unreadable({ report, last }: Reading): Permissions {
  if (!last) report({ severity: "error", message: "Who may open this project cannot be read: nobody may until it can." });
  return nobody;
}

/** The resource's payload under the first of these names; undefined, with a problem, where there is none. */
function json1({ resource, report }: Reading, ...names: readonly string[]): JsonObject | undefined {
  for (const name of names) {
    const bytes = resource.files.get(name);
    if (bytes) return parseJsonObject(bytes, report);
  }
  report({ severity: "warning", message: `This resource has no ${names[0]} and was left out.` });
  return undefined;
}

function readView(reading: Reading, { known, hash: contentHash }: BuildOptions): void {
  const { resource, draft, path } = reading;
  const bytes = resource.files.get("view.json") ?? resource.files.get("data.bin");
  const hash = contentHash(path, bytes ?? "");
  const kept = known.views.get(hash);
  if (kept) draft.problems.push(...(known.problems.get(resource.path) ?? []));
  const view = kept ?? newView(reading, hash) ?? keep(reading, known.last?.views.get(path), undefined);
  if (view) draft.views.set(path, view);
}

function newView(reading: Reading, hash: string): ViewDefinition | undefined {
  const json = json1(reading, "view.json", "data.bin");
  return json && parseView({ path: reading.path, hash }, json, reading.report);
}

function readLibrary(resource: Resource, draft: Draft): void {
  const code = resource.files.get("code.py");
  if (code) draft.libraries.push({ path: resource.path.slice(libraryRoot.length), source: decodeText(code) });
}

type ScriptName = Exclude<keyof SessionEvents, "messageHandlers">;

function readScript({ resource, draft, report }: Reading, name: ScriptName): void {
  const source = resource.files.get(`${name}.py`);
  if (!source) report({ severity: "warning", message: `This resource has no ${name}.py and was left out.` });
  else if (flag(attributes(resource).enabled, true)) {
    draft.sessionEvents = { ...draft.sessionEvents, [name]: functionBody(decodeText(source)) };
    reportNeverRun(name, report);
  }
}

function readMessageHandler({ resource, draft, path }: Reading): void {
  const handlers = [...draft.sessionEvents.messageHandlers, ...handlerOf(resource, path)];
  draft.sessionEvents = { ...draft.sessionEvents, messageHandlers: handlers };
}

function readGatewayMessage(resource: Resource, draft: Draft): void {
  const handlers = handlerOf(resource, resource.path.slice(gatewayMessageRoot.length));
  draft.gatewayEvents = { ...draft.gatewayEvents, messageHandlers: [...draft.gatewayEvents.messageHandlers, ...handlers] };
}

function readNamedQuery(resource: Resource, draft: Draft, { known }: BuildOptions): void {
  const path = resource.path.slice(namedQueryRoot.length);
  const report = reporter(draft.problems, resource.path);
  const last = known.last;
  const before = last?.namedQueries.get(path);
  const query = parseNamedQuery(path, resource, report) ?? keep({ resource, draft, report, path, last }, before, undefined);
  if (query) draft.namedQueries.set(path, query);
}

function readGlobalProps(resource: Resource, draft: Draft): void {
  const bytes = resource.files.get("data.bin");
  const bean = bytes && readBean(bytes, "GlobalProps", reporter(draft.problems, resource.path));
  if (bean) draft.defaultDatabase = beanText(bean, "defaultDatasourceName");
}

function handlerOf(resource: Resource, name: string): SessionEvents["messageHandlers"] {
  const source = [...resource.files].find(([file]) => file.endsWith(".py"))?.[1];
  if (!source) return [];
  return [{ name, enabled: flag(attributes(resource).enabled, true), script: functionBody(decodeText(source)) }];
}
