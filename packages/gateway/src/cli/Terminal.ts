import type { Environment } from "../base/config/readConfig.ts";

/** What a command reads and writes, handed in so that tests need no process. */
export interface Terminal {
  readonly environment: Environment;
  /** A person reads what is written, not a program. */
  readonly isInteractive: boolean;
  /** Writes text as it is to standard output. */
  out(text: string): void;
  /** Writes text as it is to standard error. */
  err(text: string): void;
  /** All of standard input. */
  readInput(): Promise<string>;
  /** Asks without showing what is typed; undefined where nobody can be asked. */
  askSecret(question: string): Promise<string | undefined>;
  fetch: typeof fetch;
}

/** A fault of a command: one line for its user. `exitCode` 2: the command line is wrong. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
    this.name = "CommandError";
  }
}
