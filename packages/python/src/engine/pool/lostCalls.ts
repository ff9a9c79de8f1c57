import type { ScriptBatch, ScriptOutcome } from "../../ScriptEngine.ts";
import type { HostBatch } from "../hosts/HostBatch.ts";
import type { ScriptHost } from "../hosts/ScriptHost.ts";
import { lostOutcome } from "../process/outcome.ts";

/** The call that ran when its host ended is lost; those behind it run elsewhere. */
export function recover(
  host: ScriptHost,
  reason: string,
  submit: (batch: ScriptBatch) => Promise<readonly ScriptOutcome[]>,
): void {
  for (const dead of host.batches.values()) recoverBatch(dead, reason, submit);
}

function recoverBatch(dead: HostBatch, reason: string, submit: (batch: ScriptBatch) => Promise<readonly ScriptOutcome[]>): void {
  const outcomes = [...dead.outcomes];
  const nested = dead.batch.within !== undefined;
  const blamed =
    dead.overTime !== undefined || dead.reached >= outcomes.length || dead.batch.calls.length - outcomes.length === 1;
  while (blamed && outcomes.length <= Math.max(dead.reached, dead.outcomes.length) && outcomes.length < dead.batch.calls.length) {
    outcomes.push(lost(dead, outcomes.length, reason));
  }
  const rest = dead.batch.calls.slice(outcomes.length);
  if (rest.length === 0 || nested) {
    dead.finish([...outcomes, ...rest.map((_, at) => lost(dead, outcomes.length + at, reason))]);
    return;
  }
  Promise.all(rest.map((call) => submit({ ...dead.batch, calls: [call] }))).then((later) => {
    dead.finish([...outcomes, ...later.flat()]);
  });
}

function lost(dead: HostBatch, index: number, reason: string): ScriptOutcome {
  const where = dead.call(index)?.script.where;
  const over = dead.overTime !== undefined;
  const details = { ...(where ? { where } : {}), ...(dead.overTime ? { traceback: dead.overTime } : {}) };
  return lostOutcome(
    over ? "limit" : "host",
    over
      ? `stopped: it ran longer than ${dead.limitMs / 1000} s and did not stop when it was told to (limits.scriptSeconds of gateway.json)`
      : `its script host died: ${reason}`,
    details,
  );
}

/** Ends all batches of a host: calls without an outcome are lost. */
export function finishAll(host: ScriptHost, reason: string): void {
  for (const batch of host.batches.values()) {
    batch.finish([...batch.outcomes, ...allLost(batch.batch, reason).slice(batch.outcomes.length)]);
  }
}

/** Why nothing runs any more: no fault of the script or its host. */
export const stoppingMessage = "the gateway is stopping";

/** The outcomes of a batch of which nothing runs. */
export function allLost(batch: ScriptBatch, message: string): ScriptOutcome[] {
  const kind = message === stoppingMessage ? "stopped" : "host";
  return batch.calls.map((call) => lostOutcome(kind, message, { where: call.script.where }));
}
