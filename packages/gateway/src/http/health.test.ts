import { describe, expect, onTestFinished, test } from "vitest";
import type { HttpServices } from "./HttpServices.ts";
import { createTestServer } from "./testing/testServer.ts";

type Scripts = HttpServices["scripts"];

/** A server whose scripts differ in what `change` says. */
async function serverWith(change: (scripts: Scripts) => Partial<Scripts>) {
  const plain = await createTestServer();
  const { scripts } = plain.parts;
  const gateway = await createTestServer({ scripts: { ...scripts, ...change(scripts) } });
  onTestFinished(async () => {
    await plain.server.close();
    await gateway.server.close();
  });
  return gateway;
}

const reason = "it ended with code 1: /opt/sightline/host.mjs:1 Cannot assign to read only property";
const failing = (scripts: Scripts) => ({ statistics: () => ({ ...scripts.statistics(), fault: reason }) });

describe("health [STA27]", () => {
  test("[STA27] scripts are ready while a host is up", async () => {
    const answer = await (await serverWith(() => ({}))).server.inject({ url: "/health" });
    expect([answer.statusCode, answer.json()]).toEqual([200, { state: "RUNNING", scripts: "ready" }]);
  });

  test("[STA27] scripts are starting before the first host is up", async () => {
    const answer = await (await serverWith(() => ({ hosts: () => [] }))).server.inject({ url: "/health" });
    expect([answer.statusCode, answer.json()]).toEqual([200, { state: "RUNNING", scripts: "starting" }]);
  });

  test("[STA27] no host starts: 503, and no path of the machine for everybody", async () => {
    const answer = await (await serverWith(failing)).server.inject({ url: "/health" });
    expect([answer.statusCode, answer.json()]).toMatchObject([503, { state: "RUNNING", scripts: "failed" }]);
    expect(answer.json().reason).toContain("No script host can be started");
    expect(answer.body).not.toContain("/opt");
  });

  test("[STA27] StatusPing keeps the answer others rely on", async () => {
    const answer = await (await serverWith(failing)).server.inject({ url: "/StatusPing" });
    expect([answer.statusCode, answer.body]).toEqual([200, '{"state":"RUNNING"}']);
  });
});

describe("notices [STA28, STA29]", () => {
  test("[STA28] the home page says that no script runs, and only then", async () => {
    const failed = (await (await serverWith(failing)).server.inject({ url: "/" })).body;
    expect(failed).toContain('role="alert">No script host can be started');
    expect(failed).not.toContain("/opt");
    expect((await (await serverWith(() => ({}))).server.inject({ url: "/" })).body).not.toContain('role="alert"');
  });

  test("[STA29] the console reads the reason with its totals", async () => {
    const { server, token } = await serverWith(failing);
    const headers = { "x-ignition-api-token": token.read };
    expect((await server.inject({ url: "/api/v1/scripts/statistics", headers })).json().fault).toBe(reason);
  });
});
