import { rmSync } from "node:fs";
import { join } from "node:path";
import { createGateway, type Gateway } from "@sightline/gateway";
import type { JsonObject } from "@sightline/model";
import { MemoryBrowser } from "./memoryNetwork.ts";
import { scriptHostDirectory } from "./scriptHost.ts";
import { temporaryFolder } from "./temporaryFolder.ts";
import { type TestUser, usersFile } from "./users.ts";
import { writeJson } from "./writeJson.ts";
import { type ProjectFiles, writeProject } from "./writeProject.ts";

/** A whole gateway in this process, which opens no port. */
export interface GatewayInMemory {
  readonly gateway: Gateway;
  /** A browser; logged in to the project, or to the gateway's pages where none is named, where a user is given. */
  browser(user?: TestUser, project?: string): Promise<MemoryBrowser>;
  close(): Promise<void>;
}

/** The project `Plant`, the tags of the provider `default`, and `gateway.json`. */
export type GatewayFiles = ProjectFiles & { readonly tags?: JsonObject; readonly config?: JsonObject };

/** Starts a gateway that serves the project `Plant`, with real script hosts; `change` replaces options. */
export async function gatewayInMemory(
  files: GatewayFiles,
  users: readonly TestUser[],
  change: Partial<Parameters<typeof createGateway>[0]> = {},
): Promise<GatewayInMemory> {
  const folder = temporaryFolder("memory");
  const project = join(folder, "Plant");
  writeProject(project, files);
  writeJson(join(folder, "data/config/users.json"), usersFile(users));
  if (files.tags) writeJson(join(folder, "data/config/tags/default.json"), files.tags);
  if (files.config) writeJson(join(folder, "data/config/gateway.json"), files.config);
  const hostDirectory = change.hostDirectory ?? scriptHostDirectory();
  const gateway = await createGateway({
    dataDirectory: join(folder, "data"),
    listen: false,
    projects: [{ name: "Plant", path: project }],
    simulateTags: false,
    webDirectory: folder,
    hostDirectory,
    cacheDirectory: join(hostDirectory, "..", "snapshots"),
    ...change,
  });
  return {
    gateway,
    browser: (user, name) => browserOf(gateway, user, name),
    close: async () => {
      await gateway.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function browserOf({ server }: Gateway, user?: TestUser, project = ""): Promise<MemoryBrowser> {
  const browser = new MemoryBrowser(server, `Test/1.0 (${user?.name ?? "anonymous"})`);
  if (!user) return browser;
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams({ username: user.name, password: user.password, project }).toString();
  const { status } = await browser.fetch("/login", { method: "POST", headers, body });
  if (status !== 303) throw new Error(`the gateway answered a login with ${status}`);
  return browser;
}
