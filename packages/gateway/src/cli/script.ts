import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { restPath, type ScriptOutputLine } from "@sightline/model";
import type { Command } from "commander";
import { streamRequest } from "./restClient.ts";
import { CommandError, type Terminal } from "./Terminal.ts";

/** `sightline script FILE`: runs a Python file in gateway scope on a running gateway and prints what it prints. */
export function addScript(program: Command, terminal: Terminal): void {
  program
    .command("script")
    .description("run a Python file in gateway scope on a running gateway (needs a token with scope script)")
    .argument("<file>", "the file; - reads standard input")
    .option("--project <name>", "project whose libraries the script sees")
    .action((file: string, options: { readonly project?: string }) => runFile(terminal, file, options));
}

async function runFile(terminal: Terminal, file: string, options: { readonly project?: string }): Promise<void> {
  const body = { source: await sourceOf(terminal, file), filename: file === "-" ? "stdin" : basename(file), ...options };
  let result: ScriptOutputLine["result"];
  for await (const line of await streamRequest(terminal, restPath("runScript", {}), body)) {
    const { stream, text = "", result: end } = JSON.parse(line) as ScriptOutputLine;
    if (stream !== undefined) terminal[stream === "stdout" ? "out" : "err"](text);
    result = end ?? result;
  }
  finish(terminal, result);
}

function finish(terminal: Terminal, result: ScriptOutputLine["result"]): void {
  if (result === undefined) throw new CommandError("The gateway stopped answering before the script ended.");
  if (result.ok) return;
  terminal.err(result.traceback?.endsWith("\n") ? result.traceback : `${result.traceback ?? "The script failed."}\n`);
  throw new CommandError("");
}

async function sourceOf(terminal: Terminal, file: string): Promise<string> {
  if (file === "-") return terminal.readInput();
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file} cannot be read (${error.code}).`);
  });
}
