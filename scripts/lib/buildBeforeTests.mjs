import { buildOrSay } from "../build.mjs";

/**
 * Vitest's global set-up of the browser tests: they meet the gateway as it is built, so it is built as it is written. Tests
 * that need nothing of what could not be built still run. A caller that has just built, maybe with another Node, sets `SIGHTLINE_BUILT`.
 */
export default async () => {
  if (!process.env.SIGHTLINE_BUILT) await buildOrSay({ quiet: true });
};
