import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startTestServer } from "@sightline/testing";
import { accessTo, startTcpProxy, temporaryFolder } from "../support/index.ts";
import { ClickingPage, comes, startFaulty } from "./clicking.ts";
import type { Fault } from "./Fault.ts";

/** The data folder's disk is full, and has room again. */
export const fullDisk: Fault = {
  name: "disk of the data folder full",
  missing: () => {
    const folder = temporaryFolder("mount");
    try {
      mount(folder);
      execFileSync("umount", [folder]);
      return undefined;
    } catch {
      return "may not mount a small disk here (needs root on Linux)";
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  run: async () => {
    const data = temporaryFolder("full-disk");
    mount(data);
    const gateway = await startFaulty({ data });
    try {
      await gateway.run(["token", "create", "before"]);
      const page = await ClickingPage.open(gateway.url);
      fill(join(data, "filler"));
      const tokens = readFileSync(join(data, "config/tokens.json"), "utf8");
      const refused = await gateway.run(["token", "create", "meanwhile"]);
      page.click();
      const counted = await page.counted();
      const leftovers = readdirSync(join(data, "config")).filter((name) => /\.tmp$|\.\d+$/.test(name));
      const whole = readFileSync(join(data, "config/tokens.json"), "utf8") === tokens;
      rmSync(join(data, "filler"));
      const after = await gateway.run(["token", "create", "after"]);
      const line = refused.stderr.trim();
      const held =
        refused.code === 1 && !line.includes("\n") && leftovers.length === 0 && whole && counted.shown === 1 && after.code === 0;
      return {
        held,
        text: `a change refused ("${line.slice(0, 90)}"), files whole, ${leftovers.length} leftovers, pages served; done when there is room`,
      };
    } finally {
      await gateway.stop();
      execFileSync("umount", [data]);
      rmSync(data, { recursive: true, force: true });
    }
  },
};

function mount(folder: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], { stdio: ["ignore", "ignore", "ignore"] });
}

function fill(file: string): void {
  for (let size = 24 * 1_048_576; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(file, Buffer.alloc(size), { flag: "a" });
    } catch {
      // Smaller pieces fill what is left.
    }
  }
}

/** The connection to a database is cut, stays away, and is back. */
export const databaseCut: Fault = {
  name: "database cut, gone, back",
  missing: () => (["/usr/lib/postgresql"].some((path) => existsSync(path)) ? undefined : "needs PostgreSQL's programs"),
  run: async ({ times }) => {
    const server = await startTestServer("postgres");
    const proxy = await startTcpProxy(server.port);
    const url = `postgres://127.0.0.1:${new URL(proxy.pageUrl).port}/postgres`;
    const data = temporaryFolder("database-cut");
    mkdirSync(join(data, "config"), { recursive: true });
    const databases = [{ name: "plant", driver: "postgres", url, user: "postgres" }];
    writeFileSync(join(data, "config/databases.json"), JSON.stringify({ databases }));
    const gateway = await startFaulty({ data });
    try {
      const access = await accessTo(gateway);
      const ask = () =>
        access.script('print system.db.runScalarQuery("SELECT 41 + 1", "plant")').then(
          (text) => text.trim(),
          () => "failed",
        );
      const recoveries: number[] = [];
      const good = await ask();
      for (let time = 0; time < times; time++) {
        proxy.cutAll();
        const cut = Date.now();
        if (!(await comes(async () => (await ask()) === "42")))
          return { held: false, text: "queries failed after the connection was back" };
        recoveries.push(Date.now() - cut);
      }
      return {
        held: good === "42",
        text: `${times} cuts of all connections: the next query connects again`,
        recoveryMs: Math.max(...recoveries),
      };
    } finally {
      await gateway.stop();
      await proxy.close();
      await server.close();
      rmSync(data, { recursive: true, force: true });
    }
  },
};
