import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Command } from "commander";
import { DataFolder } from "../base/DataFolder.ts";
import { createLogger } from "../base/logger.ts";
import { CommandError, type Terminal } from "./Terminal.ts";

/** Options of commands that work on the files of a data folder. */
export interface DataOptions {
  readonly data?: string;
}

/** Where the gateway's data is: `--data`, else `SIGHTLINE_DATA`, else `./data`. */
export function dataDirectoryOf(terminal: Terminal, options: DataOptions): string {
  return options.data ?? terminal.environment.SIGHTLINE_DATA ?? "data";
}

/**
 * Opens the data folder for one command; a file it must change and cannot read is told when it does. A folder that is not there is
 * refused: what is written into a new one reaches no gateway.
 */
export function openData(terminal: Terminal, options: DataOptions): DataFolder {
  const path = resolve(dataDirectoryOf(terminal, options));
  refuseDataPlace(path);
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new CommandError(
      `There is no data folder at ${path}. Name the gateway's with --data or SIGHTLINE_DATA, or make this one first.`,
    );
  return new DataFolder(path, createLogger({ level: "silent" }));
}

/** Refuses a place where no data folder can be: a folder is made in one that exists, not a whole path that was mistyped [STA112]. */
export function refuseDataPlace(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new CommandError(`The data folder ${path} is a file. Name a folder with --data.`);
  const parent = dirname(path);
  if (!found && !statSync(parent, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError(
      `The data folder ${path} cannot be made: ${parent} is not a folder. Correct --data or SIGHTLINE_DATA.`,
    );
}

/** A command with the option `--data`. */
export function dataCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--data <dir>", "data folder of the gateway (SIGHTLINE_DATA, else ./data)");
}
