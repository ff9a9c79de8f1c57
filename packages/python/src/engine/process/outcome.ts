import type { ScriptFailure, ScriptLocation, ScriptOutcome } from "../../ScriptEngine.ts";
import { WireError } from "../../values/WireError.ts";
import { fromWire } from "../../values/wire.ts";
import type { WireOutcome } from "./frames.ts";

const kinds = ["exception", "syntax", "limit", "host"] as const;

/**
 * An outcome as a host tells it: `[1, value, ms]` or `[0, kind, type, message, traceback, ms]`.
 * @throws WireError when it is none.
 */
export function outcomeFromWire(wire: WireOutcome, host: string): ScriptOutcome {
  const elapsedMs = milliseconds(wire[wire.length - 1]);
  if (wire[0] === 1) return { ok: true, value: fromWire(wire[1], host), elapsedMs };
  const kind = kinds.find((known) => known === wire[1]);
  if (!kind) throw new WireError("an outcome of an unknown kind");
  const [type, message, traceback] = wire.slice(2, 5).map(String) as [string, string, string];
  return { ok: false, failure: { kind, type, message, traceback }, elapsedMs };
}

function milliseconds(value: unknown): number {
  if (typeof value !== "number") throw new WireError("an outcome without its time");
  return value;
}

/** The outcome of a call whose host did not live to tell. */
export function lostOutcome(
  kind: "limit" | "host" | "stopped",
  message: string,
  lost: { where?: ScriptLocation; traceback?: string },
): ScriptOutcome {
  const type = kind === "limit" ? "TimeLimit" : "HostFailure";
  const traceback =
    lost.traceback ?? `Traceback (most recent call last):\n  File "<${lost.where?.label ?? "script"}>"\n${type}: ${message}`;
  const failure: ScriptFailure = { kind, type, message, traceback };
  return { ok: false, failure, elapsedMs: 0 };
}
