import { readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { loadProject } from "@sightline/gateway";
import type { CorpusScript } from "./CorpusScript.ts";
import { foldersAndTagFiles } from "./folders.ts";
import { otherScripts } from "./otherScripts.ts";

type Project = Awaited<ReturnType<typeof loadProject>>;
type View = Project["views"] extends ReadonlyMap<string, infer V> ? V : never;
type Component = View["components"][number];
type Config = Component["config"];
type Events = Component["events"];

/** A script that differs from all others of the corpus, and where it lies. */
export interface DistinctScript extends CorpusScript {
  /** The repository (first folder), project and resource of its first place. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly repository: string;
  readonly project: string;
  readonly resource: string;
}

export interface Corpus {
  readonly scripts: readonly DistinctScript[];
  /** Project folders read, by their path below the corpus. */
  readonly projects: readonly string[];
  /** Resources that could not be read, one line each. */
  readonly unreadable: readonly string[];
}

/** What the gateway calls the function that holds a script of this kind, and its parameters. */
const functions: Readonly<Record<string, { readonly name: string; readonly params: readonly string[] }>> = {
  event: { name: "runAction", params: ["self", "event"] },
  transform: { name: "transform", params: ["self", "value", "quality", "timestamp"] },
  "property change": { name: "valueChanged", params: ["self", "previousValue", "currentValue", "origin", "missedEvents"] },
  "message handler": { name: "onMessageReceived", params: ["self", "payload"] },
  onStartup: { name: "onStartup", params: ["session"] },
  onShutdown: { name: "onShutdown", params: ["session"] },
  onPageStartup: { name: "onPageStartup", params: ["page"] },
  onAuthChallengeCompleted: { name: "onAuthChallengeCompleted", params: ["session", "payload", "result"] },
  "session message": { name: "handleMessage", params: ["session", "payload"] },
  "gateway startup": { name: "onStartup", params: [] },
  "gateway shutdown": { name: "onShutdown", params: [] },
  "gateway update": { name: "onUpdate", params: ["actor", "resources"] },
  "gateway timer": { name: "handleTimerEvent", params: [] },
  "gateway schedule": { name: "handleScheduleEvent", params: [] },
  "gateway tag change": {
    name: "onTagChange",
    params: ["initialChange", "newValue", "previousValue", "event", "executionCount"],
  },
  "gateway message": { name: "handleMessage", params: ["payload"] },
  "tag value": {
    name: "valueChanged",
    params: ["tag", "tagPath", "previousValue", "currentValue", "initialChange", "missedEvents"],
  },
  "tag alarm": { name: "alarmEvent", params: ["tag", "tagPath", "alarmName", "alarmEvent", "alarmPath", "missedEvents"] },
};

/** Every distinct script of the project folders and tag exports below a folder, read as the gateway reads projects. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const { projects, tagFiles, libraries } = foldersAndTagFiles(folder);
  const collector = new Collector();
  const unreadable: string[] = [];
  for (const path of projects) {
    const place = placeOf(folder, path);
    const project = await loadProject({ name: place.project, path });
    for (const problem of project.problems)
      if (problem.severity === "error" && problem.resource !== "project.json")
        unreadable.push(`${place.project}/${problem.resource}: ${problem.message}`);
    addProject(project, (resource, script) => collector.add({ ...place, resource }, script));
    for (const { resource, ...script } of otherScripts(path)) collector.add({ ...place, resource }, script);
  }
  for (const path of tagFiles) {
    const place = placeOf(folder, path);
    for (const script of tagScripts(path)) collector.add({ ...place, resource: "tags" }, script);
  }
  for (const path of libraries) {
    const place = { ...placeOf(folder, dirname(path)), resource: "library" };
    const body = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    collector.add(place, { kind: "library", form: "module", name: basename(dirname(path)), params: [], body });
  }
  return { scripts: collector.scripts, projects: projects.map((path) => relative(folder, path) || "."), unreadable };
}

type Add = (resource: string, script: CorpusScript) => void;

class Collector {
  readonly #known = new Map<string, CorpusScript & { places: Place[] }>();

  add(place: Place, script: CorpusScript): void {
    if (script.body.trim() === "") return;
    const key = JSON.stringify([script.form, script.form === "function" ? script.name : "", script.params, script.body]);
    const known = this.#known.get(key);
    if (known) known.places.push(place);
    else this.#known.set(key, { ...script, places: [place] });
  }

  get scripts(): readonly DistinctScript[] {
    return [...this.#known.values()];
  }
}

function placeOf(folder: string, path: string): Omit<Place, "resource"> {
  const project = relative(folder, path) || ".";
  return { repository: project.split(/[\\/]/)[0] as string, project };
}

function bodyOf(kind: string, body: string): CorpusScript {
  return { kind, form: "function", ...(functions[kind] as { name: string; params: readonly string[] }), body };
}

function addProject(project: Project, add: Add): void {
  for (const { path, source } of project.libraries)
    add(`library ${path}`, { kind: "library", form: "module", name: path.replaceAll("/", "."), params: [], body: source });
  for (const view of project.views.values()) addView(view, (resource, script) => add(`view ${view.path}: ${resource}`, script));
  addConfig(project.sessionProps.config, "session props", add);
  addSession(project, add);
  addGateway(project, add);
}

function addView(view: View, add: Add): void {
  addConfig(view.config, "view", add);
  addEvents(view.events, "view", add);
  for (const component of view.components) addComponent(component, add);
}

function addComponent(component: Component, add: Add): void {
  addConfig(component.config, component.name, add);
  addEvents(component.events, component.name, add);
  for (const { name, params, script } of component.methods)
    add(`${component.name}.${name}`, { kind: "method", form: "function", name, params: ["self", ...params], body: script });
  for (const { messageType, script } of component.messageHandlers)
    add(`${component.name} message ${messageType}`, bodyOf("message handler", script));
}

function addConfig(config: Config, owner: string, add: Add): void {
  for (const [property, { binding, onChange }] of config) {
    if (onChange) add(`${owner}.${property} onChange`, bodyOf("property change", onChange.script));
    for (const transform of binding?.transforms ?? [])
      if (transform.type === "script") add(`${owner}.${property} transform`, bodyOf("transform", transform.code));
  }
}

function addEvents(events: Events, owner: string, add: Add): void {
  for (const event of events)
    for (const { type, config } of event.actions)
      if (type === "script") add(`${owner} ${event.name}`, bodyOf("event", String(config.script ?? config.code ?? "")));
}

function addSession({ sessionEvents }: Project, add: Add): void {
  for (const name of ["onStartup", "onShutdown", "onPageStartup", "onAuthChallengeCompleted"] as const)
    add(`session ${name}`, { ...bodyOf(name, sessionEvents[name]), kind: "session event" });
  for (const { name, script } of sessionEvents.messageHandlers)
    add(`session message ${name}`, { ...bodyOf("session message", script), kind: "session event" });
}

function addGateway({ gatewayEvents }: Project, add: Add): void {
  const one = (kind: string, name: string, body: string) =>
    add(`${kind} ${name}`, { ...bodyOf(kind, body), kind: "gateway event" });
  one("gateway startup", "", gatewayEvents.onStartup);
  one("gateway shutdown", "", gatewayEvents.onShutdown);
  one("gateway update", "", gatewayEvents.onUpdate);
  for (const { name, script } of gatewayEvents.timers) one("gateway timer", name, script);
  for (const { name, script } of gatewayEvents.scheduled) one("gateway schedule", name, script);
  for (const { name, script } of gatewayEvents.tagChanges) one("gateway tag change", name, script);
  for (const { name, script } of gatewayEvents.messageHandlers) one("gateway message", name, script);
}

/** Event scripts of tags in an export, wherever they stand in it. */
function* tagScripts(path: string): Generator<CorpusScript> {
  const waiting: unknown[] = [parsed(path)];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (value === null || typeof value !== "object") continue;
    const { eventid, script } = value as Record<string, unknown>;
    if (typeof eventid === "string" && typeof script === "string")
      yield { ...bodyOf(eventid.startsWith("alarm") ? "tag alarm" : "tag value", script), kind: "tag event" };
    waiting.push(...Object.values(value));
  }
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** The file of a resource of the tool itself, beside this one. */
export function toolFile(root: string, name: string): string {
  return join(root, "tests/corpus", name);
}
