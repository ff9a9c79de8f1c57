import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pick, type Random } from "../e2e/sessions/seededRandom.ts";
import type { TestGateway } from "../support/index.ts";
import { LivePage, newCookie } from "../tools/LivePage.ts";
import { hostsOf } from "../tools/processes.ts";
import { soakProject } from "./soakProject.ts";

/** Where faults strike. */
export interface Target {
  readonly gateway: TestGateway;
  readonly project: string;
  readonly random: Random;
  /** Severs the connections of a part of all pages. */
  cutSome(): void;
}

/** What goes wrong in plants, by name. */
export const faults: Readonly<Record<string, (target: Target) => Promise<void>>> = {
  "a script host is killed": async ({ gateway, random }) => {
    const hosts = hostsOf(gateway.pid);
    if (hosts.length > 0) process.kill(pick(random, hosts), "SIGKILL");
  },
  "the gateway stands still for 2 s": async ({ gateway }) => {
    process.kill(gateway.pid, "SIGSTOP");
    await delay(2_000);
    process.kill(gateway.pid, "SIGCONT");
  },
  "a third of the connections is cut": async ({ cutSome }) => cutSome(),
  "a view is saved": async ({ project, random }) => {
    const file = join(project, "com.inductiveautomation.perspective/views/Row/view.json");
    const view = JSON.parse(readFileSync(file, "utf8"));
    view.props.defaultSize.width = 400 + Math.floor(random() * 100);
    writeFileSync(file, JSON.stringify(view));
  },
  "a view is written half for a while": async ({ project }) => {
    const file = join(project, "com.inductiveautomation.perspective/views/Home/view.json");
    copyFileSync(file, `${file}.whole`);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.slice(0, text.length / 2));
    await delay(3_000);
    copyFileSync(`${file}.whole`, file);
  },
  "gateway.json is broken for a while": async ({ gateway }) => {
    const file = join(gateway.data, "config/gateway.json");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, "{");
    await delay(3_000);
    writeFileSync(file, text);
  },
  "a page sends what nobody understands": async ({ gateway }) => {
    const { url } = gateway;
    const page = new LivePage({ url, project: soakProject, cookie: await newCookie(url, soakProject), path: "/" });
    await page.connect();
    for (const text of ["{", "[]", '{"n":1,"a":0,"u":9e9,"m":[{"type":"write"}]}', `${"[".repeat(5_000)}`]) page.sayRaw(text);
    await delay(1_000);
    page.leave();
  },
};
