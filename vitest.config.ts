import { defineConfig } from "vitest/config";
import { findChromium } from "./scripts/lib/chromium.mjs";

const browserLimitMs = 120_000;
/** The first page of a gateway may wait for a script host to start. */
const pollLimitMs = 20_000;

/** Tests beside the code and those of more than one package run first, the real browser after them, one file at a time. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "packages/**/src/**/*.test.{ts,tsx}",
            "scripts/**/*.test.mjs",
            "tests/{attack,corpus,datum,faults,soak,spec,support}/**/*.test.{ts,tsx}",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      browserTests("e2e", 1, {}),
      browserTests("e2e-hostname", 2, { SIGHTLINE_E2E_HOST: "plant.test" }),
    ],
  },
});

/** The browser tests; once on `localhost`, once over plain HTTP on a host name, where pages are no secure context. */
function browserTests(name: string, groupOrder: number, env: Readonly<Record<string, string>>) {
  return {
    test: {
      name,
      include: ["tests/e2e/**/*.test.ts"],
      globalSetup: "scripts/lib/buildBeforeTests.mjs",
      env: { CHROMIUM: findChromium() ?? "", ...env },
      testTimeout: browserLimitMs,
      hookTimeout: browserLimitMs,
      expect: { poll: { timeout: pollLimitMs, interval: 100 } },
      maxWorkers: 1,
      sequence: { groupOrder },
    },
  };
}
