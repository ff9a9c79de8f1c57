import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DataFolder } from "../base/DataFolder.ts";
import { createLogger } from "../base/logger.ts";
import { Tokens } from "../base/users/Tokens.ts";
import { Users } from "../base/users/Users.ts";
import type { ServeOptions } from "./serve.ts";
import { type Given, runCli } from "./testing/testTerminal.ts";

let folder: string;
let written: { out: string; err: string };
let started: ServeOptions | undefined;
const servers: Server[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-cli-"));
  written = { out: "", err: "" };
  started = undefined;
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function run(line: string, given: Omit<Given, "start"> = {}): Promise<number> {
  const start = async (options: ServeOptions) => {
    started = options;
    throw new Error("not started in tests");
  };
  const { code, ...texts } = await runCli(line, folder, { ...given, start });
  written = { out: written.out + texts.out, err: written.err + texts.err };
  return code;
}

function data(): DataFolder {
  return new DataFolder(folder, createLogger({ level: "silent" }));
}

/** A gateway that answers each request as told; answers its URL. */
async function answering(
  answer: (request: IncomingMessage, body: string) => readonly [status: number, body: string],
): Promise<string> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const [status, text] = answer(request, body);
    response.writeHead(status).end(text);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("help and faults", () => {
  const commands = [
    "",
    "serve",
    "script",
    "sessions",
    "sessions close",
    "user",
    "user add",
    "user password",
    "user remove",
    "user list",
    "token",
    "token create",
    "token remove",
    "token list",
  ];
  test.each(commands)("[STA50] %s --help", async (command) => {
    expect(await run(`${command} --help`.trim())).toBe(0);
    expect(written.out).toContain(`Usage: sightline${command === "" ? "" : ` ${command}`}`);
  });

  test("[STA52] a wrong command line is exit code 2", async () => {
    expect(await run("serve --port 99999")).toBe(2);
    expect(written.err).toContain("A port is a number");
    expect(await run("serve --project plant")).toBe(2);
    expect(await run("dance")).toBe(2);
    expect(await run("user add carl")).toBe(2);
    expect(written.err).toContain("--password-stdin");
  });

  test("[STA52] no gateway is one line that says what to do", async () => {
    expect(await run("sessions", { environment: { SIGHTLINE_URL: "http://127.0.0.1:1" } })).toBe(1);
    expect(written.err).toMatch(/^No gateway answers at http:\/\/127.0.0.1:1 .*sightline serve.*\n$/);
  });
});

describe("users and tokens", () => {
  test("[STA51] a token is the last word of the last line and counts", async () => {
    expect(await run("token create ci --scope script")).toBe(0);
    const token = written.out.trimEnd().split("\n").at(-1)?.split(" ").at(-1) ?? "";
    expect(new Tokens(data().tokens).verify(token)).toMatchObject({ name: "ci", scope: "script" });
    expect(readFileSync(join(folder, "config/tokens.json"), "utf8")).not.toContain(token.slice(3));
  });

  test("[STA52] a name is taken once, a scope is one of four", async () => {
    await run("token create ci");
    expect(await run("token create ci")).toBe(1);
    expect(written.err).toContain("already exists");
    expect(await run("token create other --scope root")).toBe(2);
  });

  test("[STA50] tokens as facts", async () => {
    await run("token create ci");
    written.out = "";
    expect(await run("token list --json")).toBe(0);
    expect(JSON.parse(written.out)).toMatchObject([{ name: "ci", scope: "read" }]);
    expect(await run("token remove ci")).toBe(0);
    expect(new Tokens(data().tokens).list()).toEqual([]);
  });

  test("[STA6] a user with roles logs in", async () => {
    expect(await run("user add anna --role Administrator --role Operator --password-stdin", { input: "correct horse\n" })).toBe(
      0,
    );
    expect(await new Users(data().users).verify("anna", "correct horse")).toMatchObject({ roles: ["Administrator", "Operator"] });
    expect(readFileSync(join(folder, "config/users.json"), "utf8")).not.toContain("correct");
    expect(await run("user add anna --password-stdin", { input: "another one" })).toBe(1);
    expect(await run("user add b!ll --password-stdin", { input: "another one" })).toBe(1);
    expect(await run("user add carl --password-stdin", { input: "short" })).toBe(1);
    expect(written.err).toContain("at least 8");
  });
});

describe("a running gateway", () => {
  test("[STA50] sessions with filters and token", async () => {
    let asked: IncomingMessage | undefined;
    const SIGHTLINE_URL = await answering((request) => {
      asked = request;
      return [200, JSON.stringify({ items: [{ id: "s1", username: "billy", uptime: 61_000 }], metadata: {} })];
    });
    const environment = { SIGHTLINE_URL, SIGHTLINE_TOKEN: "ci:key" };
    expect(await run("sessions --user billy --json", { environment })).toBe(0);
    expect(JSON.parse(written.out)).toEqual([{ id: "s1", username: "billy", uptime: 61_000 }]);
    expect(decodeURIComponent(asked?.url ?? "")).toBe("/data/perspective/api/v1/sessions/?filter=username[eq]=billy");
    expect(asked?.headers["x-ignition-api-token"]).toBe("ci:key");
  });

  test("[STA34] close names sessions and message", async () => {
    let url = "";
    const SIGHTLINE_URL = await answering((request) => {
      url = `${request.method} ${request.url}`;
      return [200, '{"terminated":1}'];
    });
    expect(await run("sessions close s1 s2 --message Bye", { environment: { SIGHTLINE_URL } })).toBe(0);
    expect(url).toBe("DELETE /data/perspective/api/v1/sessions?sessionId=s1&sessionId=s2&message=Bye");
    expect(written.out).toBe("Terminated 1 of 2 sessions.\n");
  });

  test("[STA52] a refusal is told in words", async () => {
    const SIGHTLINE_URL = await answering(() => [401, "{}"]);
    expect(await run("sessions", { environment: { SIGHTLINE_URL } })).toBe(1);
    expect(written.err).toMatch(/SIGHTLINE_TOKEN is not set.*token create/);
  });

  test("[STA35] a script prints what it prints and fails as it fails", async () => {
    const file = join(folder, "count.py");
    writeFileSync(file, "print 1");
    let sent = "";
    const SIGHTLINE_URL = await answering((_request, body) => {
      sent = body;
      const lines = [
        { stream: "stdout", text: "1\n" },
        { stream: "stderr", text: "careful\n" },
        { result: { ok: false, traceback: "Traceback" } },
      ];
      return [200, lines.map((line) => JSON.stringify(line)).join("\n")];
    });
    expect(await run(`script ${file} --project plant`, { environment: { SIGHTLINE_URL } })).toBe(1);
    expect(JSON.parse(sent)).toEqual({ source: "print 1", filename: "count.py", project: "plant" });
    expect(written).toEqual({ out: "1\n", err: "careful\nTraceback\n" });
  });

  test("[STA52] a script that cannot be read", async () => {
    expect(await run("script nowhere.py")).toBe(1);
    expect(written.err).toBe("nowhere.py cannot be read (ENOENT).\n");
  });
});

test("[STA5] serve hands on what it was told", async () => {
  const environment = { SIGHTLINE_ADMIN_PASSWORD: "first password" };
  for (const name of ["plant", "b=1"]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "project.json"), "{}");
  }
  const projects = `--project plant=${folder}/plant --project b=${folder}/b=1`;
  await expect(run(`serve --port 0 ${projects} --simulate-tags`, { environment })).rejects.toThrow("not started");
  expect(started).toMatchObject({ port: 0, simulateTags: true, adminPassword: "first password", dataDirectory: folder });
  expect(started?.projects.map(({ name }) => name)).toEqual(["plant", "b"]);
  expect(started?.projects[1]?.path).toBe(resolve(folder, "b=1"));
  expect(started?.webDirectory.replaceAll("\\", "/")).toMatch(/packages\/web\/dist$/);
});
