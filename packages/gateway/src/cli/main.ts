import { processTerminal } from "./processTerminal.ts";
import { runCommand } from "./program.ts";

/** Only `serve` needs the gateway itself. */
const start: Parameters<typeof runCommand>[1] = async (options) => (await import("../createGateway.ts")).createGateway(options);

const exitCode = await runCommand(processTerminal, start, process.argv.slice(2));
// A gateway that failed half-way may have started what keeps a process alive.
if (exitCode !== 0) process.exit(exitCode);
