import type { QualifiedValue } from "@sightline/model";
import type { TagChangeKind, TagChangeScript } from "@sightline/project";
import { ScriptObject, ScriptQualifiedValue } from "@sightline/python";
import { Cron } from "croner";
import type { TagManager, TagValue } from "../tags/index.ts";
import type { EventScript } from "./EventScript.ts";

/** Calls back once after some milliseconds; answers how to stop. Handed in so that tests decide when time passes. */
export type After = (milliseconds: number, work: () => void) => () => void;

/** Time as event scripts see it. */
export interface EventTime {
  readonly after: After;
  now(): number;
  /** IANA id of the zone cron expressions are read in. */
  readonly timeZone: string;
}

const longestWaitMs = 86_400_000;

/** Runs a script again and again; the delay counts from the end of a run, or, at a fixed rate, from its start [EVT5]. */
export function startTimer(script: EventScript, timer: { delayMs: number; fixedDelay: boolean }, time: EventTime): () => void {
  const delayMs = Math.max(1, timer.delayMs);
  const state = { stopped: false, cancel: () => {} };
  const wait = () => {
    if (state.stopped) return;
    script.nextRunAt = time.now() + delayMs;
    state.cancel = time.after(delayMs, () => {
      const run = script.tick();
      if (timer.fixedDelay) void run.then(wait);
      else wait();
    });
  };
  wait();
  return () => {
    state.stopped = true;
    state.cancel();
  };
}

/** Runs a script when its cron expression says so. @throws TypeError for an expression that says nothing */
export function startSchedule(script: EventScript, expression: string, time: EventTime): () => void {
  const cron = new Cron(withoutWrappedRanges(expression), { paused: true, timezone: time.timeZone });
  const state = { cancel: () => {} };
  const wait = (from: number) => {
    const next = cron.nextRun(new Date(from))?.getTime();
    if (next === undefined) return;
    script.nextRunAt = next;
    const due = next - time.now();
    // A timer cannot wait for months: it looks again each day.
    state.cancel = time.after(Math.max(0, Math.min(due, longestWaitMs)), () => {
      if (due <= longestWaitMs) void script.tick();
      wait(due <= longestWaitMs ? next : time.now());
    });
  };
  wait(time.now());
  return () => state.cancel();
}

const fieldEnds = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
] as const;

/** A range that runs past its field's end goes on at its start: the hours `22-3` are `22-23,0-3` (a public project has `7-6`). */
function withoutWrappedRanges(expression: string): string {
  const fields = expression.trim().split(/\s+/);
  return fields
    .map((field, index) =>
      field
        .split(",")
        .map((item) => withoutWrap(item, fieldEnds[index]))
        .join(","),
    )
    .join(" ");
}

function withoutWrap(item: string, ends: readonly [number, number] | undefined): string {
  const [, from, to, step = ""] = /^(\d+)-(\d+)(\/\d+)?$/.exec(item) ?? [];
  if (!ends || Number(from) <= Number(to) || to === undefined) return item;
  return `${from}-${ends[1]}${step},${ends[0]}-${to}${step}`;
}

/** Runs a script for each change of its tags, and once for what each tag is now [EVT6]. */
export function startTagChanges(script: EventScript, { paths, kinds }: TagChangeScript, tags: TagManager): () => void {
  const counter = { runs: 0 };
  const stops = expanded(paths, tags).map((path) => {
    let previous: TagValue = tags.read(path);
    const changed = (value: TagValue, initial: boolean) => {
      const before = previous;
      previous = value;
      if (initial || kindsOf(before, value).some((kind) => kinds.includes(kind)))
        script.offer(path, changeArguments({ path, value, before, initial, count: ++counter.runs }));
    };
    const stop = tags.subscribe(path, (value) => changed(value, false));
    changed(tags.read(path), true);
    return stop;
  });
  return () => {
    for (const stop of stops) stop();
  };
}

/** `folder/*` means each tag of the folder, as it is when the script starts. */
function expanded(paths: readonly string[], tags: TagManager): readonly string[] {
  const all = paths.flatMap((path) =>
    path.endsWith("/*") || path.endsWith("]*")
      ? tags
          .browse(path.slice(0, -1))
          .filter(({ tagType }) => tagType === "AtomicTag")
          .map(({ fullPath }) => fullPath)
      : [tags.resolve(path)],
  );
  return [...new Set(all)];
}

function kindsOf(before: QualifiedValue, now: QualifiedValue): TagChangeKind[] {
  const kinds: TagChangeKind[] = [];
  if (before.value !== now.value) kinds.push("ValueChange");
  if (before.quality.name !== now.quality.name) kinds.push("QualityChange");
  if (before.timestamp !== now.timestamp) kinds.push("TimestampChange");
  return kinds;
}

interface Change {
  readonly path: string;
  readonly value: TagValue;
  readonly before: TagValue;
  readonly initial: boolean;
  readonly count: number;
}

function changeArguments({ path, value, before, initial, count }: Change) {
  const now = new ScriptQualifiedValue(value, value.float);
  const then = new ScriptQualifiedValue(before, before.float);
  const event = new ScriptObject({ tagPath: path, currentValue: now, previousValue: then, value: now, initialChange: initial });
  return [initial, now, then, event, count];
}
