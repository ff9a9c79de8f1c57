import { maximumFrameBytes } from "../../host/pipe.ts";
import { WireError } from "../../values/WireError.ts";
import type { Wire } from "../../values/wireType.ts";

/** What a host says. Every frame but `ready` names the batch and the index of the call it is about. */
export type HostFrame =
  | { readonly kind: "ready" }
  | ({ readonly kind: "outcomes" } & Outcomes)
  | ({ readonly kind: "done" } & Outcomes)
  | ({
      readonly kind: "call";
      readonly id: number;
      readonly name: string;
      readonly args: readonly unknown[];
      readonly target: unknown;
    } & At)
  | ({
      readonly kind: "read";
      readonly id: number;
      readonly target: unknown;
      readonly path: PathWire;
      readonly full: boolean;
    } & At)
  | ({ readonly kind: "fresh"; readonly id: number } & At)
  | ({ readonly kind: "shape"; readonly id: number; readonly session: string; readonly view: string } & At)
  | ({ readonly kind: "library"; readonly id: number; readonly path: string } & At)
  | ({ readonly kind: "write"; readonly writes: readonly (readonly unknown[])[] } & At)
  | ({ readonly kind: "out"; readonly stream: "stdout" | "stderr"; readonly text: string } & At)
  | ({ readonly kind: "state"; readonly state: "sleep" | "run" } & At)
  | ({ readonly kind: "limit"; readonly traceback: string } & At)
  /** `kept`: its code was there, nothing had to be compiled. */
  | ({ readonly kind: "compiled"; readonly kept: boolean } & At)
  /** Compiled code as base64, from a process that only compiles, or why it does not compile. */
  | { readonly kind: "code"; readonly code: string | undefined; readonly problem?: CompileProblem }
  | { readonly kind: "restored"; readonly batch: number; readonly names: readonly string[] };

/** Why a script does not compile; its line where that is known. */
export interface CompileProblem {
  readonly message: string;
  readonly line?: number;
}

/** Outcomes of finished calls, `from` the first one's index. */
interface Outcomes {
  readonly batch: number;
  readonly from: number;
  readonly outcomes: readonly WireOutcome[];
}

interface At {
  readonly batch: number;
  readonly index: number;
}

export type PathWire = readonly (string | number)[];
export type WireOutcome = readonly unknown[];

/** Frames to a host. */
export type GatewayFrame = readonly Wire[] | readonly unknown[];

/** A frame as bytes: length and JSON. */
export function encodeFrame(frame: GatewayFrame): Buffer {
  const text = JSON.stringify(frame);
  const length = Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(length + 4);
  bytes.writeUInt32LE(length, 0);
  bytes.write(text, 4);
  return bytes;
}

/** Cuts a stream of bytes into frames. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #size = 0;
  #wanted = 4;

  /** @throws WireError when a frame is over the limit or is no frame. */
  push(chunk: Buffer, deliver: (frame: HostFrame) => void): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#wanted) return;
    let bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    let length = frameLength(bytes);
    while (bytes.length >= 4 && bytes.length >= 4 + length) {
      deliver(parseFrame(bytes.toString("utf8", 4, 4 + length)));
      bytes = bytes.subarray(4 + length);
      length = frameLength(bytes);
    }
    this.#chunks = bytes.length ? [bytes] : [];
    this.#size = bytes.length;
    this.#wanted = 4 + length;
  }
}

function frameLength(bytes: Buffer): number {
  if (bytes.length < 4) return 0;
  const length = bytes.readUInt32LE(0);
  if (length > maximumFrameBytes) throw new WireError(`a frame of ${length} bytes is over the limit`);
  return length;
}

/** @throws WireError when the text is no frame. */
export function parseFrame(text: string): HostFrame {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    throw new WireError("a frame that is no JSON");
  }
  const parts = list(frame);
  if (parts[0] === "ready") return { kind: "ready" };
  if (parts[0] === "code") return codeFrame(parts);
  if (parts[0] === "restored") {
    return { kind: "restored", batch: integer(parts[1]), names: namesOf(parts[2]) };
  }
  return parseAsk(parts) ?? parseTell(parts);
}

function codeFrame([, code, message, line]: readonly unknown[]): HostFrame {
  if (typeof code === "string") return { kind: "code", code };
  if (typeof message !== "string") return { kind: "code", code: undefined };
  return { kind: "code", code: undefined, problem: typeof line === "number" ? { message, line } : { message } };
}

const maximumNames = 20;

function namesOf(value: unknown): readonly string[] {
  return list(value)
    .slice(0, maximumNames)
    .map((name) => text(name));
}

/** Frames that wait for a reply: `[kind, id, batch, index, …]`. */
function parseAsk(parts: readonly unknown[]): HostFrame | undefined {
  const [kind, id, batch, index, a, b, c] = parts;
  const at = () => ({ id: integer(id), batch: integer(batch), index: integer(index) });
  switch (kind) {
    case "call":
      return { kind, ...at(), name: text(a), args: list(b), target: c };
    case "read":
      return { kind, ...at(), target: a, path: path(b), full: c === true };
    case "fresh":
      return { kind, ...at() };
    case "shape":
      return { kind, ...at(), session: text(a), view: text(b) };
    case "library":
      return { kind, ...at(), path: text(a) };
    default:
      return undefined;
  }
}

/** Frames without a reply: `[kind, batch, index, …]`. */
function parseTell(parts: readonly unknown[]): HostFrame {
  const [kind, batch, index, a, b] = parts;
  const at = { batch: integer(batch), index: integer(index) };
  switch (kind) {
    case "outcomes":
    case "done":
      return { kind, batch: at.batch, from: at.index, outcomes: list(a).map(list) };
    case "write":
      return { kind, ...at, writes: list(a).map(list) };
    case "out":
      return { kind, ...at, stream: a === "stderr" ? "stderr" : "stdout", text: text(b) };
    case "state":
      return { kind, ...at, state: a === "sleep" ? "sleep" : "run" };
    case "limit":
      return { kind, ...at, traceback: text(a) };
    case "compiled":
      return { kind, ...at, kept: a === true };
    default:
      throw new WireError(`an unknown frame ${JSON.stringify(kind)}`);
  }
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new WireError("a frame without its list");
  return value;
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new WireError("a frame without its text");
  return value;
}

function integer(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new WireError("a frame without its number");
  return value as number;
}

function path(value: unknown): PathWire {
  const segments = list(value);
  if (segments.length > 100) throw new WireError("a path of more than 100 segments");
  for (const segment of segments) if (typeof segment !== "string") integer(segment);
  return segments as PathWire;
}
