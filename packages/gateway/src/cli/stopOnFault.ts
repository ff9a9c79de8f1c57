import { within } from "../base/within.ts";
import type { Terminal } from "./Terminal.ts";

/** What can be saved is saved within this time, in milliseconds. */
const lastWordsMs = 10_000;

/**
 * A fault that none of the doors held leaves the process in a state nobody knows: it says why, saves what can be saved, and ends, so
 * that a service manager starts it anew. Answers how to take this back [STA103].
 */
export function stopOnFault(
  terminal: Pick<Terminal, "err">,
  gateway: { close(): Promise<void> },
  exit: (code: number) => void = (code) => process.exit(code),
): () => void {
  let stopping = false;
  const fault = (error: unknown) => {
    terminal.err(`The gateway cannot go on: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    if (stopping) return;
    stopping = true;
    const saved = within(lastWordsMs, gateway.close()).catch((again: unknown) =>
      terminal.err(`It could not stop in order: ${String(again)}\n`),
    );
    void saved.finally(() => exit(1));
  };
  process.on("uncaughtException", fault);
  return () => process.off("uncaughtException", fault);
}
