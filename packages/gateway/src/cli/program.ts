import { Command, CommanderError } from "commander";
import { GatewayError } from "../base/errors.ts";
import type { StartForCheck } from "../check/checkProjects.ts";
import { addCheck } from "./check.ts";
import { installationOf } from "./installation.ts";
import { addScript } from "./script.ts";
import { addServe, type StartGateway } from "./serve.ts";
import { addSessions } from "./sessions.ts";
import { CommandError, type Terminal } from "./Terminal.ts";
import { addTokens } from "./tokens.ts";
import { addUsers } from "./users.ts";

/** How gateways are started, to serve and to check. */
export interface Starts {
  readonly serve: StartGateway;
  readonly check: StartForCheck;
}

/** Runs one command line (without the program's own name) and answers its exit code: 0 done, 1 failed, 2 wrong command line. */
export async function runCommand(terminal: Terminal, starts: Starts, words: readonly string[]): Promise<number> {
  const program = createProgram(terminal, starts);
  try {
    await program.parseAsync([...words], { from: "user" });
    return 0;
  } catch (error) {
    return exitCodeOf(terminal, error);
  }
}

function createProgram(terminal: Terminal, starts: Starts): Command {
  const program = new Command("sightline")
    .description("an open gateway for Perspective projects")
    .version(installationOf(import.meta.dirname).version, "-v, --version", "print the version")
    .showHelpAfterError("(--help says more)");
  addServe(program, terminal, starts.serve);
  addCheck(program, terminal, starts.check);
  addScript(program, terminal);
  addSessions(program, terminal);
  addUsers(program, terminal);
  addTokens(program, terminal);
  configureOutput(program, terminal);
  return program;
}

/** Commands end by an exit code, never by ending the process, and write where they are told. */
function configureOutput(command: Command, terminal: Terminal): void {
  command.exitOverride().configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });
  for (const child of command.commands) configureOutput(child, terminal);
}

function exitCodeOf(terminal: Terminal, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CommandError || error instanceof GatewayError) {
    if (error.message !== "") terminal.err(`${error.message}\n`);
    return error instanceof CommandError ? error.exitCode : 1;
  }
  const fault = systemFault(error);
  if (fault === undefined) throw error;
  terminal.err(`${fault}\n`);
  return 1;
}

/** What the user of a machine can do about an answer of its system. */
const advice: Readonly<Record<string, string>> = {
  EACCES: "Let this user write there, or name another place.",
  EPERM: "Let this user write there, or name another place.",
  EROFS: "The disk is read-only: name a place on another.",
  ENOSPC: "The disk is full: make room, then try again.",
  EDQUOT: "The quota of this user is used up: make room, then try again.",
  EMFILE: "Too many files are open: raise the limit of this user.",
};

/** A refusal of the operating system about a file, as one line; undefined for other errors, which are faults of this program. */
function systemFault(error: unknown): string | undefined {
  const { code = "", syscall, message } = error as NodeJS.ErrnoException;
  return syscall !== undefined && advice[code] !== undefined ? `${message}. ${advice[code]}` : undefined;
}
