import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Databases } from "./Databases.ts";
import { splitSqlite } from "./drivers/sqlite/splitSqlite.ts";
import { Pool } from "./Pool.ts";
import { SharedAnswers } from "./SharedAnswers.ts";
import { bindNames, numberPlaceholders } from "./sql.ts";
import type { Driver, DriverConnection } from "./types.ts";
import { typedParameter } from "./values.ts";

let folder: string;
let databases: Databases;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sightline-databases-"));
  databases = new Databases({ folder, environment: { PLANT_PASSWORD: "s3cret" } });
});
afterEach(async () => {
  await databases.close();
  rmSync(folder, { recursive: true, force: true });
});

const entry = { maximumConnections: 2, timeoutSeconds: 5, maximumRows: 1_000, maximumMegabytes: 4 };
const sqlite = (name: string, url = `${name}.db`) => ({ ...entry, name, driver: "sqlite" as const, url });
const one = { sql: "select 1", parameters: [] };

describe("databases.json", () => {
  test("[DB1] a changed entry is a new database, an unchanged one keeps its connections", async () => {
    databases.configure({ databases: [sqlite("a"), sqlite("b")] });
    const [a, b] = [databases.find("a"), databases.find("b")];
    await Promise.all([a.run(one), b.run(one)]);
    databases.configure({ databases: [sqlite("a"), sqlite("b", "moved/b.db")] });
    expect(databases.find("a")).toBe(a);
    expect(a.status.open).toBe(1);
    await expect(b.run(one)).rejects.toThrow("the connection was closed or changed in databases.json");
    expect((await databases.find("b").run(one)).rows).toEqual([[1]]);
  });

  test("[DB1] an empty name means the project's default, else the first", () => {
    databases.configure({ databases: [sqlite("a"), sqlite("b")] });
    expect([databases.find("", "b").name, databases.find("", "").name]).toEqual(["b", "a"]);
    expect(() => databases.find("c")).toThrow('there is no database "c" in config/databases.json; configured: "a", "b"');
    databases.configure({ databases: [] });
    expect(() => databases.find("")).toThrow("no database is configured");
  });

  test.each([
    [{ url: "127.0.0.1:1/plant" }, /cannot be reached: .*ECONNREFUSED.*Check url, user and password/],
    [
      { url: "postgres://anna:hunter22@127.0.0.1:1/plant" },
      /its url contains a password; name an environment variable or a file/,
    ],
    [{ url: "127.0.0.1:1" }, /its url does not name a database: write host:port\/name/],
    [
      { url: "127.0.0.1:1/plant", password: { env: "NOT_SET" } },
      /the environment variable NOT_SET with the password of "x" is not set/,
    ],
    [{ url: "127.0.0.1:1/plant", password: { file: "no.txt" } }, /no such file/],
  ])("[DB13] %j is told with what to do, and no password", async (settings, message) => {
    databases.configure({ databases: [{ ...entry, name: "x", driver: "postgres", ...settings }] });
    const failure = await databases
      .find("x")
      .run(one)
      .catch((error: unknown) => String(error));
    expect(failure).toMatch(message);
    expect(failure).toMatch(/^DatabaseError: database "x" \(postgres/);
    expect(failure).not.toContain("hunter22");
  });

  test("[DB13] the password comes from the environment or a file, read when it is needed", async () => {
    const asked = await passwordAsked({ env: "PLANT_PASSWORD" });
    writeFileSync(join(folder, "secret.txt"), "from-file\n");
    expect([asked, await passwordAsked({ file: "secret.txt" })]).toEqual(["s3cret", "from-file"]);
  });
});

/** The password a PostgreSQL server that wants one in plain is sent. */
async function passwordAsked(password: { env: string } | { file: string }): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer();
  const heard = new Promise<string>((resolve) => {
    server.on("connection", (socket) => {
      sockets.push(socket);
      socket.once("data", () => {
        socket.once("data", (data) => resolve(data.subarray(5, -1).toString()));
        socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  databases.configure({ databases: [{ ...entry, name: "x", driver: "postgres", url: `127.0.0.1:${port}/plant`, password }] });
  const running = databases
    .find("x")
    .run(one)
    .catch(() => undefined);
  const text = await heard;
  for (const socket of sockets) socket.destroy();
  server.close();
  await running;
  return text;
}

describe("the pool", () => {
  const limits = { maximumConnections: 2, waitMs: 30, idleMs: 10_000, retryMs: 10_000 };

  function pool(connect: () => Promise<DriverConnection> = async () => connection()) {
    const made = { count: 0 };
    const counted = () => {
      made.count++;
      return connect();
    };
    const driver: Driver = { description: "test", begin: () => [], connect: counted };
    return { pool: new Pool(driver, limits), made };
  }

  function connection(): DriverConnection & { broken: boolean } {
    return { broken: false, run: () => Promise.reject(new Error("not asked")), destroy: async () => undefined };
  }

  test("[DB3] connections are kept, broken ones replaced", async () => {
    const { pool: connections, made } = pool();
    const first = await connections.acquire();
    connections.release(first);
    expect(await connections.acquire()).toBe(first);
    (first as { broken: boolean }).broken = true;
    connections.release(first);
    expect(await connections.acquire()).not.toBe(first);
    expect(made.count).toBe(2);
  });

  test("[DB3] there are no more than allowed; who waits gets the next, or is told after the limit", async () => {
    const { pool: connections } = pool();
    const first = await connections.acquire();
    await connections.acquire();
    const third = connections.acquire();
    connections.release(first);
    expect(await third).toBe(first);
    await expect(connections.acquire()).rejects.toThrow("all 2 connections were in use");
  });

  test("[DB3] while a database cannot be reached, one asker tries and the others are told at once", async () => {
    const { pool: connections, made } = pool(() => Promise.reject(new Error("down")));
    await expect(connections.acquire()).rejects.toThrow("cannot be reached: down");
    await expect(connections.acquire()).rejects.toThrow("cannot be reached: down");
    expect(made.count).toBe(1);
  });

  test("[DB3] a server that does not answer is given up", async () => {
    const { pool: connections } = pool(() => new Promise(() => undefined));
    await expect(connections.acquire()).rejects.toThrow("no connection within 0.03 s");
  });
});

describe("a query that takes too long", () => {
  test("[DB3] is ended, and the next one works", async () => {
    databases.configure({ databases: [{ ...sqlite("slow"), timeoutSeconds: 0.3 }] });
    const endless = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000000) select count(*) from n";
    const slow = databases.find("slow");
    await expect(slow.run({ sql: endless, parameters: [] })).rejects.toThrow(
      "no answer within 0.3 s (timeoutSeconds in databases.json)",
    );
    databases.configure({ databases: [sqlite("slow")] });
    expect((await databases.find("slow").run(one)).rows).toEqual([[1]]);
  });
});

describe("SQL", () => {
  test.each([
    ["select :a, ':a', \":a\", x::int -- :a\n", "select ?, ':a', \":a\", x::int -- :a\n", [1n]],
    ["select :a + :b + :a", "select ? + ? + ?", [1n, 2n, 1n]],
    ["select :unknown", "select :unknown", []],
    ["select $q$ :a $q$, a ? b, :b", "select $q$ :a $q$, a ?? b, ?", [2n]],
    ["select 'it''s :a' /* :b */ where x = :b;", "select 'it''s :a' /* :b */ where x = ?;", [2n]],
  ])("[DB11] names in %j", (sql, expected, parameters) => {
    const values = new Map([
      ["a", 1n],
      ["b", 2n],
    ]);
    expect(bindNames(sql, values)).toEqual({ sql: expected, parameters });
  });

  test("[DB5] placeholders are numbered; ?? is a question mark of the query", () => {
    const statement = { sql: "select ?, '?', a ?? b where c = ?", parameters: [1n, 2n] };
    expect(numberPlaceholders(statement, (number) => `$${number}`)).toBe("select $1, '?', a ? b where c = $2");
    expect(() => numberPlaceholders({ ...statement, parameters: [1n] }, () => "?")).toThrow('has 2 "?" and was given 1 values');
  });

  test("[DB5] several statements each get their own parameters, a trigger stays one", () => {
    const split = splitSqlite({
      sql: "insert into a values (?, ';'); update a set x = ? where y = ?; -- done\n",
      parameters: [1n, 2n, 3n],
    });
    expect(split.map(({ parameters }) => parameters)).toEqual([[1n], [2n, 3n]]);
    const trigger = { sql: "create trigger t after insert on a begin delete from b; end", parameters: [] };
    expect(splitSqlite(trigger)).toEqual([trigger]);
  });

  test.each([
    ["Int4", "7", 7n],
    ["Int4", 7.9, 7n],
    ["Float8", 2, 2],
    ["Boolean", "false", false],
    ["Boolean", 1, true],
    ["String", 5, "5"],
    ["DateTime", 1000, new Date(1000)],
    ["DateTime", null, null],
  ] as const)("[DB11] %s given %j", (dataType, given, expected) => {
    expect(typedParameter({ name: "p", type: "Parameter", dataType }, given)).toEqual(expected);
  });

  test.each([
    ["Int4", "seven"],
    ["Boolean", "perhaps"],
    ["DateTime", "soon"],
    ["Float8", [1]],
  ] as const)("[DB11] %s refuses %j by its name", (dataType, given) => {
    expect(() => typedParameter({ name: "level", type: "Parameter", dataType }, given)).toThrow('the parameter "level" is');
  });
});

describe("shared answers", () => {
  test("[DB12, DB14] one question for all who ask meanwhile, its answer for as long as it is kept, failures not", async () => {
    let now = 0;
    let asked = 0;
    const shared = new SharedAnswers<number>(() => now);
    const ask = () => shared.get("key", 250, async () => ++asked);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    now = 249;
    expect(await ask()).toBe(1);
    now = 250;
    expect(await ask()).toBe(2);
    await expect(shared.get("bad", 250, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await shared.get("bad", 250, async () => 5)).toBe(5);
    shared.clear();
    expect(await ask()).toBe(3);
  });

  test("[DB12] no more answers are kept than allowed", async () => {
    const shared = new SharedAnswers<number>(() => 0);
    for (let index = 0; index < 700; index++) await shared.get(String(index), 1_000, async () => index);
    expect(shared.size).toBe(500);
  });
});
