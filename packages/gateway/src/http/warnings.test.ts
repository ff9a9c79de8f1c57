import { expect, onTestFinished, test, vi } from "vitest";
import { createTestServer } from "./testing/testServer.ts";

// A file of its own: a library gives each of its warnings once in a process.
test("[STA53] the server starts without a warning of a library", async () => {
  const warned = vi.spyOn(process, "emitWarning");
  onTestFinished(() => warned.mockRestore());
  const { server, logLines } = await createTestServer();
  await server.inject({ url: "/StatusPing" });
  await server.close();
  expect(warned.mock.calls).toEqual([]);
  expect(logLines.join("")).not.toContain("incoming request");
});
