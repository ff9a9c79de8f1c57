import type { StartForCheck } from "../../check/checkProjects.ts";
import { runCommand } from "../program.ts";
import type { StartGateway } from "../serve.ts";
import type { Terminal } from "../Terminal.ts";

/** How a command line is run in a test. */
export interface Given {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** A person sits at the terminal and answers with these, one after another. */
  readonly answers?: readonly string[];
  readonly start?: StartGateway;
  readonly check?: StartForCheck;
}

/** What came of it. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line, its words between single blanks, against a data folder. Without `start` a gateway does not start. */
export async function runCli(line: string, folder: string, given: Given = {}): Promise<Outcome> {
  const written = { out: "", err: "" };
  const answers = [...(given.answers ?? [])];
  const terminal: Terminal = {
    environment: { SIGHTLINE_DATA: folder, ...given.environment },
    isInteractive: given.answers !== undefined,
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    readInput: async () => given.input ?? "",
    askSecret: async () => answers.shift(),
    fetch,
  };
  const code = await runCommand(
    terminal,
    { serve: given.start ?? notStarted, check: given.check ?? notStarted },
    line.split(" "),
  );
  return { code, ...written };
}

/** How a gateway fails to start. */
export function failing(fault: object): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error("not started in tests"), fault));
}

const notStarted = failing({});
