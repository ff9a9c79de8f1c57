import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Hello, protocolVersion } from "@sightline/model";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type GatewayInMemory, gatewayInMemory } from "../support/gatewayInMemory.ts";
import { flex, label, temporaryFolder, view, writeProject } from "../support/index.ts";
import { device } from "../support/sessionWorld.ts";
import { writeJson } from "../support/writeJson.ts";

const views = { Home: view(flex("root", { children: [label("Text", { props: { text: "here" } })] })) };
let folder: string;
let data: string;
let started: GatewayInMemory;

beforeEach(async () => {
  folder = temporaryFolder("live-projects");
  data = join(folder, "data");
  writeProject(join(folder, "annex"), { views });
  started = await gatewayInMemory({ views }, [], { dataDirectory: data });
});
afterEach(async () => {
  await started.close();
  rmSync(folder, { recursive: true, force: true });
});

const names = () => started.gateway.projects;
const configure = (projects: readonly object[]) =>
  writeJson(join(data, "config/gateway.json"), { projects: [...projects] as never });
const patient = { timeout: 20_000 };

/** A page of the project; answers all it is told, as one text. */
async function openPage(project: string): Promise<() => string> {
  const browser = await started.browser();
  await browser.fetch(`/data/perspective/session/${project}`, { method: "POST" });
  const socket = browser.webSocket(`/data/perspective/socket/${project}`);
  const told: string[] = [];
  socket.addEventListener("message", ({ data: text }) => void told.push(String(text)));
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  const hello: Hello = { type: "hello", version: protocolVersion, nonce: "n", path: "/", received: 0, device };
  socket.send(JSON.stringify(hello));
  await expect.poll(() => told.join(), patient).toContain('"page"');
  return () => told.join();
}

test("[STA113] a project that gateway.json names or no longer names comes and goes while the gateway runs", async () => {
  expect(names()).toEqual(["Plant"]);
  configure([{ name: "Annex", path: "../annex" }]);
  await expect.poll(names, patient).toEqual(["Plant", "Annex"]);
  const told = await openPage("Annex");
  configure([]);
  await expect.poll(names, patient).toEqual(["Plant"]);
  await expect.poll(told, patient).toContain('"project removed"');
  expect(started.gateway.sessions.live).toEqual([]);
});

test("[STA113] a folder put into projects of the data folder is served at once, and goes on while it is moved away", async () => {
  const served = join(data, "projects/Annex");
  cpSync(join(folder, "annex"), served, { recursive: true });
  await expect.poll(names, patient).toContain("Annex");
  const told = await openPage("Annex");
  rmSync(served, { recursive: true });
  writeProject(join(data, "projects/Third"), { views });
  await expect.poll(names, patient).toContain("Third");
  expect(names()).toContain("Annex");
  expect(told()).not.toContain("project removed");
});

test("[STA113] a project that is disabled ends its sessions", async () => {
  configure([{ name: "Annex", path: "../annex" }]);
  await expect.poll(names, patient).toContain("Annex");
  const told = await openPage("Annex");
  writeJson(join(folder, "annex/project.json"), { title: "", enabled: false });
  await expect.poll(told, patient).toContain('"project removed"');
  expect(names()).not.toContain("Annex");
});
