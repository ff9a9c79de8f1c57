import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { failing, type Given, runCli } from "./testing/testTerminal.ts";

/** A row of the guide's table: the situation, the exit code, what standard error says with … for what depends. */
interface Row {
  readonly when: string;
  readonly code: number;
  readonly says: string;
}

const guide = readFileSync(join(import.meta.dirname, "../../../../docs/guide/cli.md"), "utf8");
const rows = [...guide.matchAll(/^\| ([^|]+?) +\| ([012]) +\| (.+?) +\|$/gm)].map(
  ([, when = "", code, says = ""]): Row => ({ when, code: Number(code), says }),
);

let folder: string;
const servers: Server[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-cli-"));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (...names: string[]) => join(folder, ...names);
const write = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);
const password = { input: "correct horse" };

/** The environment of a command that meets a gateway which answers like this. */
async function answering(status: number, body: string): Promise<Given> {
  const server = createServer((_, response) => response.writeHead(status).end(body));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { environment: { SIGHTLINE_URL: `http://127.0.0.1:${port}`, SIGHTLINE_TOKEN: "ci:key" } };
}

type Case = () => readonly [line: string, given?: Given] | Promise<readonly [line: string, given?: Given]>;

const cases: Readonly<Record<string, Case>> = {
  "an unknown command": () => ["dance"],
  "an unknown option": () => ["serve --prot 8088"],
  "an invalid port": () => ["serve --port 99999"],
  "a project without a name": () => ["serve --project plant"],
  "two projects with the same name": () => [`serve --project a=${folder} --project a=${folder}`],
  "a password prompt without a terminal": () => ["user add carl"],
  "a project path that does not exist": () => [`serve --project plant=${at("nowhere")}`],
  "a project folder without project.json": () => [`serve --project plant=${folder}`],
  "a folder of projects, not a project": () => {
    mkdirSync(at("plant"));
    write("plant/project.json", "{}");
    return [`serve --project plant=${folder}`];
  },
  "a file that is not an archive": () => {
    write("plant.zip", "text");
    return [`serve --project plant=${at("plant.zip")}`];
  },
  "an archive without a project": () => {
    write("plant.zip", zipSync({ "readme.txt": new Uint8Array([1]) }));
    return [`serve --project plant=${at("plant.zip")}`];
  },
  "a data folder whose parent does not exist": () => [`serve --data ${at("no", "data")}`],
  "a data folder that is a file": () => {
    write("data", "");
    return [`serve --data ${at("data")}`];
  },
  "users or tokens of a data folder that does not exist": () => [`user list --data ${at("data")}`],
  "a port in use": () => ["serve", { start: failing({ code: "EADDRINUSE", syscall: "listen", port: 8088 }) }],
  "a port that needs more privileges": () => ["serve", { start: failing({ code: "EACCES", syscall: "listen", port: 80 }) }],
  "a `host` in gateway.json that is not an address of this machine": () => [
    "serve",
    { start: failing({ code: "EADDRNOTAVAIL", syscall: "listen", port: 8088 }) },
  ],
  "SIGHTLINE_PORT or SIGHTLINE_SCRIPT_HOSTS that is not a number": () => ["serve", { environment: { SIGHTLINE_PORT: "http" } }],
  "a disk that is full, read-only or not writable by this user": () => [
    "serve",
    { start: failing({ code: "ENOSPC", syscall: "write", message: "ENOSPC: no space left on device, write" }) },
  ],
  "a configuration file with an error, when a command changes it": () => {
    mkdirSync(at("config"));
    write("config/users.json", '{ "users": 5 }');
    return ["user add carl --password-stdin", password];
  },
  "a user that already exists": async () => {
    await runCli("user add carl --password-stdin", folder, password);
    return ["user add carl --password-stdin", password];
  },
  "a user that does not exist": () => ["user remove carl"],
  "a password that is too short": () => ["user add carl --password-stdin", { input: "short" }],
  "two passwords that differ": () => ["user add carl", { answers: ["correct horse", "correct house"] }],
  "a token that already exists": async () => {
    await runCli("token create ci", folder);
    return ["token create ci"];
  },
  "a token that does not exist": () => ["token remove ci"],
  "no gateway at SIGHTLINE_URL": () => ["sessions", { environment: { SIGHTLINE_URL: "http://127.0.0.1:1" } }],
  "no token, or one the gateway does not know": () => answering(401, "{}").then((given) => ["sessions", given]),
  "a token without the scope": () =>
    answering(403, '{"code":"FORBIDDEN","message":"ci is not permitted to do this: the scope control is required."}').then(
      (given) => ["sessions close s1", given],
    ),
  "a script that cannot be read": () => ["script nowhere.py"],
  "a script that fails": () =>
    answering(200, '{"result":{"ok":false,"traceback":"Traceback (most recent call last):\\n"}}').then((given) => [
      "script -",
      given,
    ]),
};

test("[STA112] the guide's table has a row for each case tried here, and no other", () => {
  expect(rows.map(({ when }) => when)).toEqual(Object.keys(cases));
});

test.each(rows)("[STA112] $when ends with $code and says why", async ({ when, code, says }) => {
  const [line, given] = (await cases[when]?.()) ?? ["no such case"];
  const outcome = await runCli(line, folder, given);
  expect(outcome.code).toBe(code);
  const pattern = says.split("…").map(escaped).join(".*");
  expect(outcome.err).toMatch(new RegExp(`^(error: )?${pattern}`, "s"));
  expect(outcome.out).toBe("");
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
