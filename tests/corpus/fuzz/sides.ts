import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ScriptEngine } from "@sightline/python";
import { root } from "../../support/index.ts";
import { environment } from "../jython.ts";

const folder = join(root, "tests/corpus/fuzz");

/** Where programs run: here or in Jython. */
export interface Side {
  /** What each program prints. */
  run(programs: readonly string[]): Promise<readonly string[]>;
  close(): void;
}

/** One Jython process for all programs, with the default encoding of a gateway. */
export function jythonSide(): Side {
  const process_ = spawn("jython", [join(folder, "serve.py")], { stdio: ["pipe", "pipe", "inherit"], env: environment });
  const lines = createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
  return {
    run: async (programs) => {
      process_.stdin.write(`${JSON.stringify(programs)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error("jython ended");
      return JSON.parse(value) as string[];
    },
    close: () => process_.stdin.end(),
  };
}

const atOnce = 100;

/** A script host, behind the walls of a gateway's. */
export function hostSide(engine: ScriptEngine): Side {
  const body = `${readFileSync(join(folder, "run.py"), "utf8")}\ndef main(programs):\n    return run_all(programs)\n`;
  const where = { project: "Fuzz", label: "fuzz" };
  const script = {
    form: "function",
    name: "f",
    params: ["programs"],
    body: indented(`${body}\nreturn run_all(programs)`),
    where,
  } as const;
  return {
    run: async (programs) => {
      const answers: string[] = [];
      for (let at = 0; at < programs.length; at += atOnce) {
        const call = { script, args: [programs.slice(at, at + atOnce)], context: { project: "Fuzz" }, timeLimitMs: 300_000 };
        const [outcome] = await engine.run({ project: "Fuzz", lane: "session", calls: [call] });
        if (!outcome?.ok) throw new Error(outcome?.failure.traceback ?? "there was no outcome");
        answers.push(...(outcome.value as string[]));
      }
      return answers;
    },
    close: () => undefined,
  };
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, "\t");
}
