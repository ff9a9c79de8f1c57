import { processTerminal } from "./processTerminal.ts";
import { runCommand } from "./program.ts";

/** Only `serve` needs the gateway itself. */
const start: Parameters<typeof runCommand>[1] = async (options) => (await import("../createGateway.ts")).createGateway(options);

process.exitCode = await runCommand(processTerminal, start, process.argv.slice(2));
