import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { DataFolder } from "../DataFolder.ts";
import { createLogger } from "../logger.ts";
import { LoginLimiter } from "./LoginLimiter.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { Setup } from "./Setup.ts";
import { includesScope, scopeOfRoles } from "./scopes.ts";
import { Tokens } from "./Tokens.ts";
import { Users } from "./Users.ts";

let data: DataFolder;
let users: Users;
beforeEach(() => {
  data = new DataFolder(mkdtempSync(join(tmpdir(), "sightline-users-")), createLogger({ level: "silent" }));
  users = new Users(data.users);
});

describe("passwords", () => {
  test("[STA6] salted, with their cost, and only the right one fits", async () => {
    const [one, two] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword("correct horse", one)).toBe(true);
    expect(await verifyPassword("correct horsf", one)).toBe(false);
  });

  test("[STA6] a hash of another cost still counts, a broken one fits nothing", async () => {
    const cheap = "$scrypt$ln=4,r=8,p=1$c2FsdHNhbHQ=$PgnJPN4Vl/A1Wn6A3xD0IGoPdkDsFdNvwFCI2jw2y60=";
    expect(await verifyPassword("anything", cheap)).toBe(false);
    expect(await verifyPassword("", "$scrypt$ln=99,r=8,p=1$c2FsdA==$aGFzaGhhc2hoYXNoaGFzaA==")).toBe(false);
    expect(await verifyPassword("plain", "plain")).toBe(false);
  });
});

describe("users", () => {
  test("[STA6] the right name and password only", async () => {
    await users.add({ name: "anna", password: "correct horse", roles: ["Operator"] });
    expect(await users.verify("anna", "correct horse")).toMatchObject({ name: "anna", roles: ["Operator"] });
    expect(await users.verify("anna", "wrong")).toBeUndefined();
    expect(await users.verify("ANNA", "correct horse")).toBeUndefined();
    expect(await users.verify("nobody", "correct horse")).toBeUndefined();
  });

  test("[STA6] a disabled user is nobody", async () => {
    await users.add({ name: "anna", password: "correct horse", roles: ["Administrator"] });
    await data.users.update((content) => ({ ...content, users: content.users.map((user) => ({ ...user, disabled: true })) }));
    expect(await users.verify("anna", "correct horse")).toBeUndefined();
    expect([users.hasAdministrator(), users.passwordStamp("anna")]).toEqual([false, ""]);
  });

  test("[STA3] what another program wrote counts at once", async () => {
    const other = new Users(new DataFolder(data.path, createLogger({ level: "silent" })).users);
    await other.add({ name: "anna", password: "correct horse", roles: [] });
    expect(users.find("anna")?.name).toBe("anna");
    await other.remove("anna");
    expect(users.find("anna")).toBeUndefined();
  });
});

describe("the first administrator", () => {
  test("[STA5] from the environment, once", async () => {
    expect(await new Setup(users).start("first password")).toBeUndefined();
    expect(await users.verify("admin", "first password")).toMatchObject({ roles: ["Administrator"] });
    await new Setup(users).start("second password");
    expect(await users.verify("admin", "second password")).toBeUndefined();
  });

  test("[STA5] by a link that works until there is one", async () => {
    const setup = new Setup(users);
    const key = (await setup.start(undefined))?.split("=")[1] ?? "";
    expect([setup.open, setup.accepts(key), setup.accepts(`${key}x`), setup.accepts("")]).toEqual([true, true, false, false]);
    await expect(setup.complete("guess", "anna", "correct horse")).rejects.toMatchObject({ code: "SETUP_CLOSED" });
    await setup.complete(key, "anna", "correct horse");
    await expect(setup.complete(key, "eve", "correct horse")).rejects.toMatchObject({ code: "SETUP_CLOSED" });
    expect(users.list().map(({ name }) => name)).toEqual(["anna"]);
  });

  test("[STA5] nothing is open before the start or with an administrator", async () => {
    expect(new Setup(users).accepts("")).toBe(false);
    await users.add({ name: "anna", password: "correct horse", roles: ["Administrator"] });
    expect(await new Setup(users).start(undefined)).toBeUndefined();
  });
});

describe("tokens and scopes", () => {
  test("[STA8] only the whole token fits", async () => {
    const tokens = new Tokens(data.tokens);
    const token = await tokens.create("ci", "control");
    expect(tokens.verify(token)).toMatchObject({ name: "ci", scope: "control" });
    for (const wrong of ["", "ci", "ci:", `${token}x`, token.replace("ci:", "cj:"), token.slice(3)])
      expect(tokens.verify(wrong)).toBeUndefined();
  });

  test("[STA8] an expired one does not", async () => {
    let now = Date.parse("2026-01-01T00:00:00Z");
    const tokens = new Tokens(data.tokens, { now: () => now });
    const token = await tokens.create("ci", "read");
    const expires = "2026-01-02T00:00:00Z";
    await data.tokens.update((content) => ({ ...content, tokens: content.tokens.map((entry) => ({ ...entry, expires })) }));
    expect(tokens.verify(token)?.name).toBe("ci");
    now = Date.parse(expires);
    expect(tokens.verify(token)).toBeUndefined();
  });

  test("[STA8] each scope includes those before it", () => {
    expect(["read", "control", "script", "admin"].map((scope) => includesScope("control", scope as "read"))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(includesScope(undefined, "read")).toBe(false);
    const access = { read: ["Operator"], control: ["Lead"], script: [], admin: ["Administrator"] };
    expect(scopeOfRoles(["Operator", "Lead"], access)).toBe("control");
    expect(scopeOfRoles(["Administrator"], access)).toBe("admin");
    expect(scopeOfRoles(["Guest"], access)).toBeUndefined();
  });
});

describe("the limit of failed logins", () => {
  const limits = () => ({ loginAttempts: 3, loginWindowSeconds: 60 });

  test("[STA7] case: R22, per address for many users, per user from many addresses", () => {
    const limiter = new LoginLimiter(limits, { now: () => 0 });
    for (let n = 0; n < 30; n++) limiter.attempt(`10.0.0.${n}`, "anna");
    expect(() => limiter.attempt("10.0.1.1", "Anna")).toThrow(/60 seconds/);
    for (const user of ["a", "b", "c"]) limiter.attempt("9", user);
    expect(() => limiter.attempt("9", "d")).toThrow(/Too many login attempts/);
    expect(() => limiter.attempt("8", "d")).not.toThrow();
  });

  test("[STA7] case: R22, nobody locks a user out of the gateway's machine and of addresses it logged in from", () => {
    const limiter = new LoginLimiter(limits, { now: () => 0 });
    limiter.attempt("10.9.9.9", "anna");
    limiter.succeeded("10.9.9.9", "anna");
    for (let n = 0; n < 30; n++) limiter.attempt(`10.0.0.${n}`, "anna");
    for (const address of ["10.9.9.9", "127.0.0.1", "::1"]) expect(() => limiter.attempt(address, "anna")).not.toThrow();
    expect(() => limiter.attempt("10.0.0.50", "anna")).toThrow(/Too many/);
  });

  test("[STA7] who logs in to an account of its own goes on being limited for others", () => {
    const limiter = new LoginLimiter(limits, { now: () => 0 });
    for (let n = 0; n < 3; n++) {
      if (n > 0) limiter.succeeded("1", "mallory");
      limiter.attempt("1", n === 2 ? "anna" : "berta");
    }
    limiter.succeeded("1", "mallory");
    expect(() => limiter.attempt("1", "carl")).toThrow(/Too many/);
  });

  test("[STA7] a success and the end of the window free them", () => {
    let now = 0;
    const limiter = new LoginLimiter(limits, { now: () => now });
    for (let i = 0; i < 3; i++) limiter.attempt("1", "anna");
    now = 59_999;
    expect(() => limiter.attempt("1", "anna")).toThrow(/1 seconds/);
    now = 60_000;
    limiter.attempt("1", "anna");
    limiter.succeeded("1", "anna");
    for (let i = 0; i < 3; i++) limiter.attempt("1", "anna");
  });
});
