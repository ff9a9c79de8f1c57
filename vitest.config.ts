import { defineConfig } from "vitest/config";
import { findChromium } from "./scripts/lib/chromium.mjs";

const browserLimitMs = 120_000;
/** The first page of a gateway may wait for a script host to start. */
const pollLimitMs = 20_000;

/**
 * What runs on a host name as well: each way a page uses its origin, cookies, storage and sockets. That no page uses what only secure
 * contexts have is held for all code by `check-budgets`.
 */
const onHostName = ["plainHttp", "seed", "consoleScripts", "client/client", "sessions/sessionRow", "sessions/cuts"];

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
      browserTests({ name: "e2e", groupOrder: 1, files: ["**/*"], env: {} }),
      browserTests({ name: "e2e-hostname", groupOrder: 2, files: onHostName, env: { SIGHTLINE_E2E_HOST: "plant.test" } }),
    ],
  },
});

interface BrowserSuite {
  readonly name: string;
  readonly groupOrder: number;
  readonly files: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The browser tests; all on `localhost`, and some over plain HTTP on a host name, where pages are no secure context. */
function browserTests({ name, groupOrder, files, env }: BrowserSuite) {
  return {
    test: {
      name,
      include: files.map((each) => `tests/e2e/${each}.test.ts`),
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
