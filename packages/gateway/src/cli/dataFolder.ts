import { Command } from "commander";
import { DataFolder } from "../base/DataFolder.ts";
import { createLogger } from "../base/logger.ts";
import type { Terminal } from "./Terminal.ts";

/** Options of commands that work on the files of a data folder. */
export interface DataOptions {
  readonly data?: string;
}

/** Where the gateway's data is: `--data`, else `SIGHTLINE_DATA`, else `./data`. */
export function dataDirectoryOf(terminal: Terminal, options: DataOptions): string {
  return options.data ?? terminal.environment.SIGHTLINE_DATA ?? "data";
}

/** Opens the data folder for one command; a file it must change and cannot read is told when it does. */
export function openData(terminal: Terminal, options: DataOptions): DataFolder {
  return new DataFolder(dataDirectoryOf(terminal, options), createLogger({ level: "silent" }));
}

/** A command with the option `--data`. */
export function dataCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--data <dir>", "data folder of the gateway (SIGHTLINE_DATA, else ./data)");
}
