import type { SessionFault } from "@sightline/model";
import type { ScriptCall, ScriptOutcome } from "@sightline/python";

const keptFaults = 50;

/** What is counted per session beside its row; always on, since it costs nothing measurable. */
export class SessionStatistics {
  messagesReceived = 0;
  refused = 0;
  /** How often a page's connection was read later, since it had sent too much. */
  slowed = 0;
  scripts = 0;
  /** Expressions of bindings and transforms that were evaluated. */
  expressions = 0;
  scriptFailures = 0;
  scriptMilliseconds = 0;
  slowestScriptMilliseconds = 0;
  readonly faults: SessionFault[] = [];

  scriptRan(outcome: ScriptOutcome, call: ScriptCall): void {
    this.scripts++;
    this.scriptMilliseconds += outcome.elapsedMs;
    this.slowestScriptMilliseconds = Math.max(this.slowestScriptMilliseconds, outcome.elapsedMs);
    if (outcome.ok) return;
    this.scriptFailures++;
    const { where } = call.script;
    const place = [where.view, where.component, where.label].filter((part) => part !== undefined).join(" · ");
    this.faults.push({ at: Date.now(), where: place, traceback: outcome.failure.traceback });
    if (this.faults.length > keptFaults) this.faults.shift();
  }
}
