import { afterEach, expect, test, vi } from "vitest";
import { isOnPath, needsTool } from "./index.ts";

afterEach(() => vi.unstubAllEnvs());

const skipping = {
  skip: (reason: string): never => {
    throw new Error(`skipped: ${reason}`);
  },
};

test("a test whose tool is there runs", () => {
  expect(() => needsTool(skipping, undefined)).not.toThrow();
});

test("a test whose tool is missing is skipped with the reason on a developer's machine", () => {
  vi.stubEnv("CI", "");
  expect(() => needsTool(skipping, "jython is missing")).toThrow("skipped: jython is missing");
});

test("a test whose tool is missing fails in CI", () => {
  vi.stubEnv("CI", "true");
  expect(() => needsTool(skipping, "jython is missing")).toThrow("this test must not be skipped in CI: jython is missing");
});

test("a command is looked up in the folders of PATH", () => {
  expect([isOnPath("no-such-command-anywhere"), isOnPath(process.platform === "win32" ? "cmd.exe" : "sh")]).toEqual([
    false,
    true,
  ]);
});
