import { Command, CommanderError } from "commander";
import { GatewayError } from "../base/errors.ts";
import { addScript } from "./script.ts";
import { addServe, type StartGateway } from "./serve.ts";
import { addSessions } from "./sessions.ts";
import { CommandError, type Terminal } from "./Terminal.ts";
import { addTokens } from "./tokens.ts";
import { addUsers } from "./users.ts";

/** Runs one command line (without the program's own name) and answers its exit code: 0 done, 1 failed, 2 wrong command line. */
export async function runCommand(terminal: Terminal, start: StartGateway, words: readonly string[]): Promise<number> {
  const program = createProgram(terminal, start);
  try {
    await program.parseAsync([...words], { from: "user" });
    return 0;
  } catch (error) {
    return exitCodeOf(terminal, error);
  }
}

function createProgram(terminal: Terminal, start: StartGateway): Command {
  const program = new Command("sightline")
    .description("an open gateway for Perspective projects")
    .showHelpAfterError("(--help says more)");
  addServe(program, terminal, start);
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
  throw error;
}
