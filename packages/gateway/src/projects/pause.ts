import { setImmediate } from "node:timers/promises";

/** The longest stretch, in milliseconds, in which loading a project keeps the gateway from its sessions. */
const stretchMs = 8;

/** Answers a function to await between pieces of work: it lets others run when the present stretch has lasted long enough. */
export function createPause(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < stretchMs) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
