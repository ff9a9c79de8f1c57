import { type PropertyWrite, ScriptError, type ScriptValue } from "../ScriptEngine.ts";
import { refFromWire } from "../values/reference.ts";
import { WireError } from "../values/WireError.ts";
import { fromWire, propertyValue, toWire, type Wire } from "../values/wire.ts";
import type { HostFrame } from "./frames.ts";
import type { HostBatch } from "./HostBatch.ts";
import type { ScriptHost } from "./ScriptHost.ts";

type Asked = Extract<HostFrame, { kind: "call" | "read" | "fresh" | "shape" | "library" }>;
type Told = Extract<HostFrame, { kind: "write" | "out" }>;

/** Members of objects a host may call on the gateway. */
const members = new Set([
  "component.refreshBinding",
  "component.focus",
  "view.refreshBinding",
  "view.getInfo",
  "session.refreshBinding",
  "session.getInfo",
  "page.refreshBinding",
]);

/**
 * Does what a host asks for a running call. What it says is checked: functions by name, references by form.
 * @throws WireError when it is not well formed.
 */
export function answerFrame(host: ScriptHost, batch: HostBatch, frame: Asked | Told): void {
  switch (frame.kind) {
    case "write":
      return write(batch, frame.index, frame.writes.map(writeFromWire));
    case "out":
      return batch.core.options.backend.output(contextOf(batch, frame.index), frame.stream, frame.text);
    case "call":
      return call(host, batch, frame);
    default:
      return reply(host, batch, frame.id, () => lookUp(host, batch, frame));
  }
}

function contextOf(batch: HostBatch, index: number) {
  const call = batch.call(index);
  if (!call) throw new WireError("a call that is not in its batch");
  return call.context;
}

function write(batch: HostBatch, index: number, writes: readonly PropertyWrite[]): void {
  try {
    batch.core.options.backend.write(contextOf(batch, index), writes);
  } catch (error) {
    if (error instanceof WireError) throw error;
    batch.core.log("error", "Writing properties from a script failed", { error, where: batch.call(index)?.script.where });
  }
}

function writeFromWire([target, path, value]: readonly unknown[]): PropertyWrite {
  if (typeof path !== "string") throw new WireError("a write without its path");
  return { target: refFromWire(target), path, value: propertyValue(fromWire(value, "")) };
}

function lookUp(host: ScriptHost, batch: HostBatch, frame: Exclude<Asked, { kind: "call" }>): Wire {
  switch (frame.kind) {
    case "read":
      return batch.reads.read(refFromWire(frame.target), frame.path, frame.full);
    case "fresh":
      return null;
    case "library":
      return librarySource(host, frame.path);
    case "shape":
      return shapeToWire(host, batch, frame);
  }
}

function librarySource(host: ScriptHost, path: string): Wire {
  const found = host.libraries.get(path);
  if (!found) throw new ScriptError("ImportError", `No module named ${path}`);
  return found.source;
}

function shapeToWire(host: ScriptHost, batch: HostBatch, frame: Extract<Asked, { kind: "shape" }>): Wire {
  const shape = batch.core.options.backend.shape(frame.session, frame.view);
  if (!shape) return null;
  const scripts: Wire[] = [];
  const wire = host.told.shapeToWire(shape, scripts);
  return [wire, scripts];
}

function reply(host: ScriptHost, batch: HostBatch, id: number, answer: () => Wire): void {
  let value: Wire;
  try {
    value = answer();
  } catch (error) {
    if (error instanceof WireError) throw error;
    return refuse(host, batch, id, error);
  }
  host.process.send(["reply", id, 1, value, batch.reads.updates()]);
}

function refuse(host: ScriptHost, batch: HostBatch, id: number, error: unknown): void {
  const known = error instanceof ScriptError;
  if (!known) batch.core.log("error", "A function called from a script failed", { error });
  const [type, message] = known
    ? [error.pythonType, error.message]
    : ["RuntimeError", `the gateway failed: ${error instanceof Error ? error.message : String(error)}`];
  host.process.send(["reply", id, 0, [type, message], batch.reads.updates()]);
}

function call(host: ScriptHost, batch: HostBatch, frame: Extract<Asked, { kind: "call" }>): void {
  const context = contextOf(batch, frame.index);
  if (!batch.core.gatewayFunctions.has(frame.name) && !members.has(frame.name)) {
    throw new WireError(`a call of ${frame.name}, which is no function of this gateway`);
  }
  const request = {
    name: frame.name,
    args: frame.args.map((arg) => fromWire(arg, host.id)),
    ...(frame.target === null || frame.target === undefined ? {} : { target: refFromWire(frame.target) }),
    context,
    token: host.token(batch.number, frame.index),
  };
  batch.waiting.add(frame.id);
  let answer: ScriptValue | Promise<ScriptValue>;
  try {
    answer = batch.core.options.backend.call(request);
  } catch (error) {
    batch.waiting.delete(frame.id);
    return refuse(host, batch, frame.id, error);
  }
  if (answer instanceof Promise) return wait(host, batch, frame.id, answer);
  batch.waiting.delete(frame.id);
  reply(host, batch, frame.id, () => toWire(answer as ScriptValue));
}

function wait(host: ScriptHost, batch: HostBatch, id: number, answer: Promise<ScriptValue>): void {
  host.waitingChanged();
  const settle = (deliver: () => void) => {
    if (!batch.waiting.delete(id)) return;
    if (!host.gone) deliver();
    host.waitingChanged();
  };
  answer.then(
    (value) => settle(() => reply(host, batch, id, () => toWire(value))),
    (error: unknown) => settle(() => refuse(host, batch, id, error)),
  );
}
