import { processTerminal } from "./processTerminal.ts";
import { runCommand, type Starts } from "./program.ts";

/** Only `serve` and `check` need the gateway itself. */
const starts: Starts = {
  serve: async (options) => (await import("../createGateway.ts")).createGateway(options),
  check: async (options) => (await import("../createGateway.ts")).createGateway(options),
};

const exitCode = await runCommand(processTerminal, starts, process.argv.slice(2));
// A gateway that failed half-way may have started what keeps a process alive.
if (exitCode !== 0) process.exit(exitCode);
