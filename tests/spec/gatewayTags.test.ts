import type { JsonObject } from "@sightline/model";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type GatewayInMemory, gatewayInMemory } from "../support/gatewayInMemory.ts";
import { bind, flex, label, view } from "../support/index.ts";
import { PageInMemory } from "../support/pageInMemory.tsx";

let memory: GatewayInMemory;
beforeAll(async () => {
  const files = {
    views: {
      Main: view(
        flex("root", {
          children: [label("Count", { config: { "props.text": bind.tag("[System]Gateway/Sessions/PerspectiveSessions") } })],
        }),
      ),
    },
    config: { name: "North plant" } as JsonObject,
  };
  memory = await gatewayInMemory(files, []);
}, 60_000);
afterAll(() => memory.close());

const read = (path: string) => memory.gateway.tags.read(`[System]Gateway/${path}`).value;

describe("[TAG70] tags of the system", () => {
  test("the gateway's name is the configured one", () => {
    expect(read("SystemName")).toBe("North plant");
    expect(memory.gateway.tags.write("[System]Gateway/SystemName", "x")).toMatchObject({ name: "Bad_ReadOnly" });
  });

  test("sessions are those that live, on a page and for whoever reads", async () => {
    const counts = () => [read("Sessions/PerspectiveSessions"), read("Sessions/SessionCount")];
    expect(counts()).toEqual([0, 0]);
    const browser = await memory.browser();
    vi.stubGlobal("fetch", browser.fetch);
    const page = new PageInMemory(browser, "Plant");
    await vi.waitFor(() => expect(page.text("Count")).toBe("1"), { timeout: 20_000 });
    expect(counts()).toEqual([1, 1]);
    page.close();
    vi.unstubAllGlobals();
  });

  test("disk, and a gateway without a second one", () => {
    expect(read("Performance/Disk Utilization")).toBeGreaterThan(0);
    expect(read("Performance/Disk Utilization")).toBeLessThanOrEqual(1);
    expect(read("Performance/Available Disk Space")).toBeGreaterThan(0);
    expect(["Role", "IsMaster", "IsActive", "ActivityLevel"].map((name) => read(`Redundancy/${name}`))).toEqual([
      "Independent",
      true,
      true,
      "Active",
    ]);
  });
});
