import { buildOrSay } from "../build.mjs";

/**
 * Vitest's global set-up of the browser tests: they meet the gateway as it is built, so it is built as it is written. Tests
 * that need nothing of what could not be built still run.
 */
export default async () => {
  await buildOrSay({ quiet: true });
};
