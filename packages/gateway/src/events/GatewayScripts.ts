import type { EventScriptItem, ScriptHostItem, ScriptItem, ScriptTotals } from "@sightline/model";
import type { ScriptBackend, ScriptEngine, ScriptFigure, ScriptOutcome } from "@sightline/python";
import type { Log } from "../base/log.ts";

/** One run of a Python file in gateway scope. */
export interface ScriptRun {
  readonly source: string;
  readonly filename: string;
  readonly project?: string;
  /** Who runs it, for the audit line. */
  readonly by: string;
}

/** How a run ended. */
export type RunResult =
  | { readonly ok: true; readonly elapsedMs: number }
  | { readonly ok: false; readonly elapsedMs: number; readonly traceback: string };

/** Hears what a run prints as it prints it. */
export type RunOutput = (stream: "stdout" | "stderr", text: string) => void;

interface GatewayScriptsNeeds {
  /** The event scripts of projects and of tags. */
  readonly events: () => readonly EventScriptItem[];
  readonly audit: Log;
  engine(): ScriptEngine;
}

/** Scripts in gateway scope: files that are run, event scripts, and the hosts and figures of all scripts. */
export class GatewayScripts {
  readonly #outputs = new Map<string, RunOutput>();
  #runs = 0;

  constructor(private readonly needs: GatewayScriptsNeeds) {}

  /** Runs a file. Never rejects for what the script does. */
  async run({ source, filename, project = "", by }: ScriptRun, output: RunOutput): Promise<RunResult> {
    const run = `run-${++this.#runs}`;
    this.needs.audit.info({ audit: "script run", by, filename, project }, "a file is run in gateway scope");
    const where = { project, label: `module:${filename}` };
    const script = { form: "module", name: "__main__", params: [], body: source, where } as const;
    const calls = [{ script, args: [], context: { project, run } }];
    this.#outputs.set(run, output);
    try {
      const [outcome] = await this.needs.engine().run({ project, lane: "background", calls });
      return resultOf(outcome);
    } finally {
      this.#outputs.delete(run);
    }
  }

  /** What a run of a file prints goes to who waits for it; all other output stays the backend's. */
  withOutputs(backend: ScriptBackend): ScriptBackend {
    return {
      ...backend,
      output: (context, stream, text) => {
        const output = context.run === undefined ? undefined : this.#outputs.get(context.run);
        if (output) output(stream, text);
        else backend.output(context, stream, text);
      },
    };
  }

  hosts(): readonly ScriptHostItem[] {
    const hosts = this.needs.engine().hosts();
    return hosts.map(({ current, ...host }) =>
      current ? { ...host, current: current.where.label, currentMs: Date.now() - current.since } : host,
    );
  }

  /** By script; those that ran latest. */
  figures(): readonly ScriptItem[] {
    return this.needs.engine().scripts().map(scriptItem);
  }

  events(): readonly EventScriptItem[] {
    return this.needs.events();
  }

  statistics(): ScriptTotals {
    return this.needs.engine().statistics();
  }
}

function scriptItem({ where: { label, ...place }, failures, totalMs, worstMs, lastMs, ...figure }: ScriptFigure): ScriptItem {
  return {
    ...place,
    ...figure,
    script: label,
    errors: failures,
    totalMs: tenths(totalMs),
    averageMs: tenths(totalMs / Math.max(1, figure.calls)),
    worstMs: tenths(worstMs),
    lastMs: tenths(lastMs),
  };
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

function resultOf(outcome: ScriptOutcome | undefined): RunResult {
  const elapsedMs = Math.round(outcome?.elapsedMs ?? 0);
  if (outcome?.ok) return { ok: true, elapsedMs };
  return { ok: false, elapsedMs, traceback: outcome?.failure.traceback ?? "The script had no outcome.\n" };
}
