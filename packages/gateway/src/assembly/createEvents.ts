import type { ScriptCall, ScriptOutcome } from "@sightline/python";
import { contain } from "../base/contain.ts";
import { type Logger, loggerOf } from "../base/logger.ts";
import { EventScripts } from "../events/EventScripts.ts";
import { TagEvents } from "../events/TagEvents.ts";
import type { ReloadableTagManager } from "../tags/index.ts";
import type { LateEngine } from "./LateEngine.ts";
import type { Setting } from "./Setting.ts";

interface EventParts {
  readonly tags: ReloadableTagManager;
  readonly engine: LateEngine;
}

/** All scripts that run without a session. */
interface Events {
  /** Event scripts of projects. */
  readonly events: EventScripts;
  /** Event scripts of tags. */
  readonly tagEvents: TagEvents;
}

/** Scripts without a session run in the background lane, so that sessions never wait for them. */
export function createEvents({ log, config }: Setting, { tags, engine }: EventParts): Events {
  const eventLog = loggerOf(log, "gateway.events");
  const shared = {
    tags,
    log: eventLog,
    now: Date.now,
    run: async (project: string, call: ScriptCall): Promise<ScriptOutcome | undefined> =>
      (await engine.get().run({ project, lane: "background", calls: [call] }))[0],
  };
  return {
    events: new EventScripts({
      ...shared,
      time: { after: timerOf(eventLog), now: Date.now, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    }),
    tagEvents: new TagEvents({ ...shared, scriptingProject: () => config().scriptingProject }),
  };
}

function timerOf(log: Logger): (milliseconds: number, work: () => void) => () => void {
  const door = { log, message: "a timer of event scripts failed" };
  return (milliseconds, work) => {
    const timer = setTimeout(() => contain(door, work), milliseconds);
    return () => clearTimeout(timer);
  };
}
