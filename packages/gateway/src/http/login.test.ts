import type { LightMyRequestResponse } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DataFolder } from "../base/DataFolder.ts";
import { createLogger } from "../base/logger.ts";
import { Tokens } from "../base/users/Tokens.ts";
import { safeReturn } from "./auth/safeReturn.ts";
import { createTestServer, type TestServer } from "./testing/testServer.ts";

let gateway: TestServer;
beforeEach(async () => {
  gateway = await createTestServer();
});
afterEach(() => gateway.server.close());

const own = "http://localhost:80";
const api = "/data/perspective/api/v1";

function post(url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  const type = { "content-type": "application/x-www-form-urlencoded", origin: own };
  return gateway.server.inject({
    method: "POST",
    url,
    headers: { ...type, ...headers },
    payload: new URLSearchParams(fields).toString(),
  });
}

function get(url: string, cookie: string) {
  return gateway.server.inject({ url, headers: { cookie } });
}

async function loginCookie(username = "anna", password = "correct horse"): Promise<string> {
  return cookieOf(await post("/login", { username, password }));
}

function cookieOf(response: LightMyRequestResponse): string {
  return String(response.headers["set-cookie"]).split(";")[0] ?? "";
}

describe("a login of the gateway's pages", () => {
  test("[STA9] its cookie is a secret for scripts and other sites", async () => {
    const response = await post("/login", { username: "anna", password: "correct horse", return: "/console" });
    expect([response.statusCode, response.headers.location]).toEqual([303, "/console"]);
    expect(String(response.headers["set-cookie"])).toMatch(
      new RegExp(`^sightline-login-${gateway.data.gatewayId}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax$`),
    );
  });

  test("[STA26] an administrator reads and controls", async () => {
    const cookie = await loginCookie();
    expect((await get("/console", cookie)).body).toContain('"user":"anna","scope":"admin"');
    expect((await get(`${api}/sessions/`, cookie)).statusCode).toBe(200);
    expect((await get("/", cookie)).body).toContain("Sign out");
  });

  test("[STA26] who has no such role is told which it takes", async () => {
    const cookie = await loginCookie("billy", "battery staple");
    const response = await gateway.server.inject({ url: "/console", headers: { cookie, accept: "text/html" } });
    expect([response.statusCode, response.body.includes("roles: Administrator")]).toEqual([403, true]);
    expect((await get(`${api}/sessions/`, cookie)).statusCode).toBe(403);
  });

  test("[STA11] a change needs a page of this gateway", async () => {
    const cookie = await loginCookie();
    const terminate = (headers: Record<string, string>) =>
      gateway.server.inject({ method: "DELETE", url: `${api}/sessions?sessionId=x`, headers: { cookie, ...headers } });
    expect((await terminate({})).json()).toMatchObject({ code: "BAD_ORIGIN" });
    expect((await terminate({ origin: "http://evil.example" })).json()).toMatchObject({ code: "BAD_ORIGIN" });
    expect((await terminate({ origin: own, "sec-fetch-site": "cross-site" })).json()).toMatchObject({ code: "BAD_ORIGIN" });
    expect((await terminate({ origin: own })).json()).toMatchObject({ code: "SESSIONS_NOT_FOUND" });
  });

  test("[STA9] ends with logout, on the gateway and not only in the browser", async () => {
    const cookie = await loginCookie();
    const response = await post("/logout", {}, { cookie });
    expect([response.statusCode, String(response.headers["set-cookie"]).includes("Max-Age=0")]).toEqual([303, true]);
    expect((await get("/console", cookie)).statusCode).toBe(302);
  });

  test("[STA9] ends after twelve idle hours, and not before", async () => {
    const cookie = await loginCookie();
    gateway.clock.advance(11 * 3_600_000);
    expect((await get("/console", cookie)).statusCode).toBe(200);
    gateway.clock.advance(12 * 3_600_000 - 1);
    expect((await get("/console", cookie)).statusCode).toBe(200);
    gateway.clock.advance(12 * 3_600_000);
    expect((await get("/console", cookie)).statusCode).toBe(302);
  });

  test("[STA9] ends with a new password and with the user", async () => {
    const cookie = await loginCookie();
    await gateway.parts.users.setPassword("anna", "another horse");
    expect((await get("/console", cookie)).statusCode).toBe(302);
    const again = await loginCookie("anna", "another horse");
    await gateway.parts.users.remove("anna");
    expect((await get("/console", again)).statusCode).toBe(302);
  });

  test("[STA9] a new login makes a new secret and ends the old one", async () => {
    const before = await loginCookie();
    const after = cookieOf(await post("/login", { username: "anna", password: "correct horse" }, { cookie: before }));
    expect(after).not.toBe(before);
    expect((await get("/console", before)).statusCode).toBe(302);
    expect((await get("/console", after)).statusCode).toBe(200);
  });

  test("[STA12] behind a trusted proxy on HTTPS the cookie is Secure", async () => {
    await gateway.data.gateway.update((config) => ({ ...config, trustedProxies: ["127.0.0.1"] }));
    const response = await post(
      "/login",
      { username: "anna", password: "correct horse" },
      { "x-forwarded-proto": "https", origin: "https://localhost:80" },
    );
    expect(String(response.headers["set-cookie"])).toContain("; Secure");
  });
});

test("[STA7] too many failures are refused for a while, the right password too", async () => {
  await gateway.data.gateway.update((config) => ({ ...config, limits: { ...config.limits, loginAttempts: 2 } }));
  for (let attempt = 0; attempt < 2; attempt++)
    expect((await post("/login", { username: "anna", password: "wrong" })).statusCode).toBe(401);
  const refused = await post("/login", { username: "anna", password: "correct horse" });
  expect([refused.statusCode, refused.headers["retry-after"], refused.body.includes("300 seconds")]).toEqual([429, "300", true]);
  gateway.clock.advance(300_000);
  expect((await post("/login", { username: "anna", password: "correct horse" })).statusCode).toBe(303);
});

test("[STA92] case: R15, a name that no user has is not written to the log, however long", async () => {
  for (const username of ["my-own-secret", "x".repeat(1_000_000)]) await post("/login", { username, password: "wrong" });
  await post("/login", { username: "anna", password: "wrong" });
  const logged = gateway.logLines.filter((line) => line.includes('"msg":"login"'));
  expect(logged.map((line) => JSON.parse(line).user)).toEqual(["(unknown)", "(unknown)", "anna"]);
  expect(gateway.logLines.join("")).not.toContain("my-own-secret");
});

test("[STA92] case: R16, refused tokens are logged and limited per address; a right one is always taken", async () => {
  const ask = (token: string) => gateway.server.inject({ url: "/openapi.json", headers: { "x-ignition-api-token": token } });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 300; attempt++) statuses.push((await ask(`reader:guess-${attempt}`)).statusCode);
  expect([statuses.slice(0, 10), statuses.slice(10)]).toEqual([Array(10).fill(401), Array(290).fill(429)]);
  expect((await ask(gateway.token.read)).statusCode).toBe(200);
  const logged = gateway.logLines.filter((line) => line.includes("a token was refused")).map((line) => JSON.parse(line));
  expect(logged.map(({ address, path }) => [address, path])).toEqual(Array(10).fill(["127.0.0.1", "/openapi.json"]));
  expect(gateway.logLines.join("")).not.toContain("guess");
});

test("[STA5] the setup page makes the first administrator and closes", async () => {
  await gateway.parts.users.remove("anna");
  const path = (await gateway.parts.setup.start(undefined)) ?? "";
  const key = path.split("=")[1] ?? "";
  const page = await gateway.server.inject(path);
  expect([page.body.includes("First administrator"), page.headers["referrer-policy"]]).toEqual([true, "same-origin"]);
  const differ = await post("/setup", { key, username: "carl", password: "correct horse", again: "other horse" });
  expect([differ.statusCode, differ.body.includes("passwords differ"), differ.body.includes("correct horse")]).toEqual([
    400,
    true,
    false,
  ]);
  const made = await post("/setup", { key, username: "carl", password: "correct horse", again: "correct horse" });
  expect([made.statusCode, made.headers.location]).toEqual([303, "/login?return=%2Fconsole"]);
  expect((await gateway.server.inject(path)).statusCode).toBe(403);
  expect((await get("/console", await loginCookie("carl"))).statusCode).toBe(200);
});

test("[STA3] a token another program made counts with the next request", async () => {
  const other = new Tokens(new DataFolder(gateway.data.path, createLogger({ level: "silent" })).tokens);
  const token = await other.create("late", "read");
  const ask = () => gateway.server.inject({ url: `${api}/sessions/`, headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).statusCode).toBe(200);
  await other.remove("late");
  expect((await ask()).statusCode).toBe(401);
});

test("[STA13] no secret reaches the log", async () => {
  const cookie = await loginCookie();
  await post("/login", { username: "anna", password: "hunter22" });
  await gateway.server.inject({
    url: `${api}/sessions/?secretQuery=1`,
    headers: { "x-ignition-api-token": "reader:guessed-key", cookie },
  });
  const log = gateway.logLines.join("");
  expect(log).toContain('"msg":"login"');
  for (const secret of ["hunter22", "correct horse", "guessed-key", "secretQuery", cookie.split("=")[1] ?? "?"])
    expect(log).not.toContain(secret);
});

describe("where a login leads back to", () => {
  test.each([
    ["/console?q=a#b", "/console?q=a#b"],
    ["/a/../b", "/b"],
    [null, "/f"],
    ["", "/f"],
    ["console", "/f"],
    ["//evil.example", "/f"],
    ["/\\evil.example", "/f"],
    ["/a\\b", "/f"],
    ["/x/..//evil.example", "/f"],
    ["/\t/evil.example", "/f"],
    ["https://evil.example", "/f"],
    ["javascript:alert(1)", "/f"],
  ])("[STA10] %j leads to %s", (given, expected) => {
    expect(safeReturn(given, "/f")).toBe(expected);
  });
});
