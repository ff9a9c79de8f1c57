import type { Logger } from "../base/logger.ts";

/** One line when no script host starts, with what to do, and one when a host starts again [SCR110]. */
export function logScriptFault(log: Logger, reason: string | undefined): void {
  if (reason === undefined) return log.info("script hosts start again: scripts run");
  log.error(
    { reason, node: process.version },
    `No script host can be started, so no Python script runs: ${reason}. Check that this Node (${process.version}) is a supported version, ` +
      "that the machine has memory left for a process of limits.scriptMemoryMegabytes (gateway.json), and that the installation is complete. " +
      "The gateway tries again every 10 seconds.",
  );
}
