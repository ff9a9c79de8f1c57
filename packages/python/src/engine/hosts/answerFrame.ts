import { type CallToken, type LibraryModule, type PropertyWrite, ScriptError, type ScriptValue } from "../../ScriptEngine.ts";
import { refFromWire } from "../../values/reference.ts";
import { WireError } from "../../values/WireError.ts";
import { fromWire, propertyValue, toWire } from "../../values/wire.ts";
import type { Wire } from "../../values/wireType.ts";
import { libraryModule } from "../code/CodeCache.ts";
import type { Told } from "../code/Registry.ts";
import type { GatewayFrame, HostFrame } from "../process/frames.ts";
import type { HostBatch } from "./HostBatch.ts";

type Asked = Extract<HostFrame, { kind: "call" | "read" | "fresh" | "shape" | "library" }>;
type Said = Extract<HostFrame, { kind: "write" | "out" }>;

/** What of a host is needed to answer it. */
export interface AskingHost {
  readonly id: string;
  readonly told: Told;
  readonly gone: boolean;
  readonly libraries: ReadonlyMap<string, LibraryModule>;
  readonly process: { send(frame: GatewayFrame): void };
  token(batch: number, index: number): CallToken;
  /** Calls of a batch began or ended to wait. */
  waitingChanged(): void;
}

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
export function answerFrame(host: AskingHost, batch: HostBatch, frame: Asked | Said): void {
  switch (frame.kind) {
    case "write":
      return tell(batch, frame, frame.writes.map(writeFromWire));
    case "out":
      return tell(batch, frame);
    case "call":
      return call(new Answer(host, batch, frame.id), frame);
    default:
      return new Answer(host, batch, frame.id).from(() => lookUp(host, batch, frame));
  }
}

/** The reply to one frame; with it goes what changed of all the batch has read. */
class Answer {
  constructor(
    readonly host: AskingHost,
    readonly batch: HostBatch,
    readonly id: number,
  ) {}

  from(find: () => Wire): void {
    let value: Wire;
    try {
      value = find();
    } catch (error) {
      if (error instanceof WireError) throw error;
      return this.refuse(error);
    }
    this.host.process.send(["reply", this.id, 1, value, this.batch.reads.updates()]);
  }

  refuse(error: unknown): void {
    const known = error instanceof ScriptError;
    if (!known) this.batch.core.log("error", "A function called from a script failed", { error });
    const [type, message] = known
      ? [error.pythonType, error.message]
      : ["RuntimeError", `the gateway failed: ${error instanceof Error ? error.message : String(error)}`];
    this.host.process.send(["reply", this.id, 0, [type, message], this.batch.reads.updates()]);
  }

  /** Replies when the gateway is done, unless the call was told to stop meanwhile. */
  later(answer: Promise<ScriptValue>): void {
    this.host.waitingChanged();
    const settle = (deliver: () => void) => {
      if (!this.batch.waiting.delete(this.id)) return;
      if (!this.host.gone) deliver();
      this.host.waitingChanged();
    };
    answer.then(
      (value) => settle(() => this.from(() => toWire(value, this.host.told.records))),
      (error: unknown) => settle(() => this.refuse(error)),
    );
  }
}

function contextOf(batch: HostBatch, index: number) {
  const call = batch.call(index);
  if (!call) throw new WireError("a call that is not in its batch");
  return call.context;
}

/** Hands a flush or output on; a gateway that fails with it logs that, the script goes on. */
function tell(batch: HostBatch, frame: Said, writes: readonly PropertyWrite[] = []): void {
  const context = contextOf(batch, frame.index);
  try {
    if (frame.kind === "out") batch.core.options.backend.output(context, frame.stream, frame.text);
    else batch.core.options.backend.write(context, writes);
  } catch (error) {
    batch.core.log("error", "Taking what a script wrote or printed failed", {
      error,
      where: batch.call(frame.index)?.script.where,
    });
  }
}

function writeFromWire([target, path, value]: readonly unknown[]): PropertyWrite {
  if (typeof path !== "string") throw new WireError("a write without its path");
  return { target: refFromWire(target), path, value: propertyValue(fromWire(value, "")) };
}

function lookUp(host: AskingHost, batch: HostBatch, frame: Exclude<Asked, { kind: "call" }>): Wire {
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

function librarySource(host: AskingHost, path: string): Wire {
  const found = host.libraries.get(path);
  if (!found) throw new ScriptError("ImportError", `No module named ${path}`);
  return [found.source, host.told.code.find(libraryModule(path, found.source)) ?? null];
}

function shapeToWire(host: AskingHost, batch: HostBatch, frame: Extract<Asked, { kind: "shape" }>): Wire {
  const shape = batch.core.options.backend.shape(frame.session, frame.view);
  if (!shape) return null;
  const scripts: Wire[] = [];
  return [host.told.shapeToWire(shape, scripts), scripts];
}

function call(answer: Answer, frame: Extract<Asked, { kind: "call" }>): void {
  const { batch, host } = answer;
  const context = contextOf(batch, frame.index);
  if (!batch.core.gatewayFunctions.has(frame.name) && !members.has(frame.name)) {
    throw new WireError(`a call of ${frame.name}, which this gateway does not have`);
  }
  const args = frame.args.map((arg) => fromWire(arg, host.id));
  const target = frame.target === null || frame.target === undefined ? {} : { target: refFromWire(frame.target) };
  batch.waiting.add(frame.id);
  let result: ScriptValue | Promise<ScriptValue>;
  try {
    result = batch.core.options.backend.call({
      name: frame.name,
      args,
      ...target,
      context,
      token: host.token(batch.number, frame.index),
    });
  } catch (error) {
    batch.waiting.delete(frame.id);
    return answer.refuse(error);
  }
  if (result instanceof Promise) return answer.later(result);
  batch.waiting.delete(frame.id);
  answer.from(() => toWire(result as ScriptValue, host.told.records));
}
