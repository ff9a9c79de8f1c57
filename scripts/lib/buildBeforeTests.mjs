import { build } from "../build.mjs";

/** Vitest's global set-up of the browser tests: they meet the gateway as it is built, so it is built as it is written. */
export default () => build({ quiet: true });
