import { defineConfig } from "vitest/config";
import { findChromium } from "./scripts/lib/chromium.mjs";

const browserLimitMs = 120_000;

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
            "tests/{datum,spec,cluster,support}/**/*.test.ts",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "scripts/lib/buildBeforeTests.mjs",
          env: { CHROMIUM: findChromium() ?? "" },
          testTimeout: browserLimitMs,
          hookTimeout: browserLimitMs,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
