import type { EventScriptItem } from "@sightline/model";
import type { Project } from "@sightline/project";
import type { TagManager } from "../tags/index.ts";
import { type EventHost, type EventIdentity, EventScript } from "./EventScript.ts";
import { type EventTime, startSchedule, startTagChanges, startTimer } from "./triggers.ts";

export interface EventWorld extends EventHost {
  readonly tags: TagManager;
  readonly time: EventTime;
}

/** The event scripts of one generation of a project, at work. */
interface Running {
  readonly key: string;
  readonly scripts: readonly EventScript[];
  readonly shutdown: EventScript | undefined;
  stop(): Promise<void>;
}

/** All scripts that run without a session: started with their project, stopped and started again when it changes [EVT3]. */
export class EventScripts {
  readonly #running = new Map<string, Running>();
  #turn: Promise<void> = Promise.resolve();

  constructor(private readonly world: EventWorld) {}

  /** The projects served now. Only what changed in scripts restarts scripts; one change after another. */
  update(projects: readonly Project[]): Promise<void> {
    this.#turn = this.#turn
      .then(() => this.#update(projects))
      .catch((error: unknown) => this.world.log.error({ err: error }, "event scripts could not be started"));
    return this.#turn;
  }

  items(): readonly EventScriptItem[] {
    return [...this.#running.values()].flatMap(({ scripts }) => scripts.map((each) => each.item));
  }

  /** Stops all and runs the shutdown scripts. */
  close(): Promise<void> {
    return this.update([]);
  }

  async #update(projects: readonly Project[]): Promise<void> {
    const wanted = new Map(projects.filter(runs).map((project) => [project.name, project]));
    const gone = [...this.#running].filter(([name]) => !wanted.has(name));
    await Promise.all(gone.map(([name]) => this.#stop(name)));
    await Promise.all([...wanted.values()].map((project) => this.#renew(project)));
  }

  async #renew(project: Project): Promise<void> {
    const key = keyOf(project);
    const before = this.#running.get(project.name);
    if (before?.key === key) return;
    await this.#stop(project.name);
    this.#running.set(project.name, await start(project, this.world, { key, again: before !== undefined }));
  }

  async #stop(name: string): Promise<void> {
    const running = this.#running.get(name);
    if (!running) return;
    await running.stop();
    await running.shutdown?.tick();
    this.#running.delete(name);
  }
}

function runs({ enabled, gatewayEvents }: Project): boolean {
  return enabled && gatewayEvents.running;
}

/** The same for two generations whose scripts are the same: a changed view restarts nothing. */
function keyOf({ gatewayEvents, libraries }: Project): string {
  return JSON.stringify([gatewayEvents, libraries]);
}

async function start(project: Project, world: EventWorld, { key, again }: { key: string; again: boolean }): Promise<Running> {
  const { gatewayEvents: events, name } = project;
  const make = (made: Omit<EventIdentity, "project">, source: { name: string; params?: readonly string[]; body: string }) =>
    new EventScript({ project: name, ...made }, { params: [], ...source }, world);
  const once = (kind: "startup" | "shutdown" | "update", source: { name: string; params?: readonly string[]; body: string }) =>
    source.body.trim() ? [make({ kind, name: "", enabled: true, trigger: `project ${kind}` }, source)] : [];
  const startup = once("startup", { name: "onStartup", body: events.onStartup });
  const shutdown = once("shutdown", { name: "onShutdown", body: events.onShutdown });
  const update = once("update", { name: "onUpdate", params: ["actor", "resources"], body: events.onUpdate });
  for (const script of startup) await script.tick();
  if (again) for (const script of update) await script.tick([null, []]);
  const started = startAll(project, world, make);
  return {
    key,
    scripts: [...startup, ...shutdown, ...update, ...started.map(({ script }) => script)],
    shutdown: shutdown[0],
    stop: async () => {
      for (const { stop } of started) stop();
      await Promise.all(started.map(({ script }) => script.stop()));
    },
  };
}

type Make = (
  made: Omit<EventIdentity, "project">,
  source: { name: string; params?: readonly string[]; body: string },
) => EventScript;

interface Started {
  readonly script: EventScript;
  stop(): void;
}

function startAll(
  { gatewayEvents: { timers, scheduled, tagChanges } }: Project,
  { tags, time }: EventWorld,
  make: Make,
): Started[] {
  const begin = (script: EventScript, work: () => () => void): Started => {
    if (!script.identity.enabled) return { script, stop: () => {} };
    try {
      return { script, stop: work() };
    } catch (error) {
      script.refuse(error instanceof Error ? error.message : String(error));
      return { script, stop: () => {} };
    }
  };
  return [
    ...timers.map((timer) => {
      const trigger = `every ${timer.delayMs} ms${timer.fixedDelay ? " after the last run" : ""}`;
      const script = make(
        { kind: "timer", trigger, name: timer.name, enabled: timer.enabled },
        { name: "handleTimerEvent", body: timer.script },
      );
      return begin(script, () => startTimer(script, timer, time));
    }),
    ...scheduled.map(({ name, enabled, cron, script: body }) => {
      const script = make({ kind: "scheduled", name, enabled, trigger: cron }, { name: "handleScheduleEvent", body });
      return begin(script, () => startSchedule(script, cron, time));
    }),
    ...tagChanges.map((change) => {
      const { name, enabled, paths } = change;
      const script = make(
        { kind: "tag change", name, enabled, trigger: paths.join(", ") },
        { name: "onTagChange", params: tagChangeParameters, body: change.script },
      );
      return begin(script, () => startTagChanges(script, change, tags));
    }),
  ];
}

const tagChangeParameters = ["initialChange", "newValue", "previousValue", "event", "executionCount"];
