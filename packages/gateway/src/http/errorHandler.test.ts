import { expect, test } from "vitest";
import { createTestServer } from "./testing/testServer.ts";

test("[SES20] a fault in a request costs that request, is logged once under the id its answer names, and others are answered", async () => {
  const fault = () => {
    throw new Error("planted");
  };
  const gateway = await createTestServer({
    scripts: { run: fault, hosts: fault, figures: fault, events: fault, statistics: fault },
  });
  const headers = { "x-ignition-api-token": gateway.token.read };
  const faulty = await gateway.server.inject({ url: "/api/v1/scripts", headers });
  expect(faulty.statusCode).toBe(500);
  const id = /under the id (\w+)/.exec(faulty.body)?.[1];
  const lines = gateway.logLines.filter((line) => line.includes("planted"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`"reqId":"${id}"`);
  expect(faulty.body).not.toContain("planted");
  expect((await gateway.server.inject({ url: "/StatusPing" })).statusCode).toBe(200);
  await gateway.server.close();
});
