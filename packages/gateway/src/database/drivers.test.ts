import { Long } from "@sightline/model";
import { needsTool } from "@sightline/testing";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import type { Database } from "./Database.ts";
import { callProcedure, onOneConnection, type ProcedureParameter } from "./procedures.ts";
import { Transactions } from "./Transactions.ts";
import { openTestDatabase, run, type TestDatabase, type TestDriver } from "./testing/testDatabases.ts";

const types = {
  sqlite: { key: "integer primary key", real: "real", when: "datetime", bytes: "blob", long: "bigint" },
  postgres: { key: "serial primary key", real: "double precision", when: "timestamptz", bytes: "bytea", long: "bigint" },
  mysql: { key: "integer primary key auto_increment", real: "double", when: "datetime(3)", bytes: "blob", long: "bigint" },
} as const;

interface Names {
  readonly proc: string;
  readonly fn: string;
  readonly rows: string;
}

/** A procedure with parameters out and both ways, a function, and what answers with rows. */
const routines = {
  postgres: ({ proc, fn, rows }: Names, table: string) => [
    `create procedure ${proc}(n integer, out doubled integer, inout more integer) language plpgsql as $$ begin doubled := n * 2; more := more + 1; end $$`,
    `create function ${fn}(a integer, b integer) returns integer language sql as $$ select a * 10 + b $$`,
    `create function ${rows}(wanted varchar) returns table (name varchar, level double precision) language sql as $$ select name, level from ${table} where name = wanted $$`,
  ],
  mysql: ({ proc, fn, rows }: Names, table: string) => [
    `create procedure ${proc}(n integer, out doubled integer, inout more integer) begin set doubled = n * 2; set more = more + 1; end`,
    `create function ${fn}(a integer, b integer) returns integer deterministic return a * 10 + b`,
    `create procedure ${rows}(wanted varchar(40)) select name, level from ${table} where name = wanted`,
  ],
} as const;

const insert = "insert into TABLE (name, level, big, started, flag, raw) values (?, ?, ?, ?, ?, ?)";
const instant = new Date("2026-02-03T04:05:06.789Z");

describe.each(["sqlite", "postgres", "mysql"] as const)("%s", (driver: TestDriver) => {
  const table = `sightline_${driver}_${process.pid}`;
  const { key, real, when, bytes, long } = types[driver];
  const columns = `id ${key}, name varchar(40), level ${real}, big ${long}, started ${when}, flag boolean, raw ${bytes}`;
  let opened: TestDatabase | undefined;
  let missing: string | undefined;

  beforeAll(async () => {
    try {
      opened = await openTestDatabase(driver);
    } catch (error) {
      missing = error instanceof Error ? error.message : String(error);
      return;
    }
    await run(opened.database, `create table ${table} (${columns})`);
  }, 120_000);
  afterAll(async () => {
    if (opened) await run(opened.database, `drop table ${table}`);
    await opened?.close();
  }, 60_000);

  /** Runs with the database where it is there. */
  const use = (body: (database: Database) => Promise<void>) => async (test: TestContext) => {
    needsTool(test, missing);
    if (!opened) throw new Error(`${driver} was not opened`);
    await run(opened.database, `delete from ${table}`);
    await body(opened.database);
  };
  const sql = (text: string) => text.replace("TABLE", table);

  test(
    "[DB30] case: R23, a query that is not answered in time is counted, and the server stops it",
    use(async (database) => {
      if (driver === "sqlite") return;
      const slow = opened?.another({ timeoutSeconds: 0.5 });
      // A sleep would end by itself with its connection, work does not.
      // Its own text in each run: what another run left behind is not waited for.
      const own = Math.floor(Math.random() * 1e9);
      const endless = `select benchmark(1000000000000, md5('${own}'))`;
      const [sleep, running] =
        driver === "postgres"
          ? [
              `select pg_sleep(3000), ${own}`,
              `select count(*) from pg_stat_activity where query = 'select pg_sleep(3000), ${own}' and state = 'active'`,
            ]
          : [endless, `select count(*) from information_schema.processlist where info = "${endless}"`];
      await expect(slow?.run({ sql: sleep, parameters: [] })).rejects.toThrow("timeout");
      expect(slow?.timeouts).toBe(1);
      while (Number((await run(database, running)).rows[0]?.[0]) > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    }),
  );

  test(
    "[DB5, DB6] values come back as they went in, with the original's column types",
    use(async (database) => {
      await run(database, sql(insert), "Pump 'A' ?", 2, 9_007_199_254_740_991n, instant, true, new Uint8Array([0, 255, 39]));
      await run(database, sql(insert), null, null, null, null, null, null);
      const result = await run(database, sql("select name, level, big, started, flag, raw, id from TABLE order by id"));
      expect(result.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
        "name String",
        "level Double",
        "big Long",
        "started DateTime",
        "flag Boolean",
        "raw Object",
        "id Integer",
      ]);
      await run(database, sql("update TABLE set big = ? where id = ?"), 9_223_372_036_854_775_807n, 1n);
      expect((await run(database, sql("select max(big) from TABLE"))).rows).toEqual([[new Long(9_223_372_036_854_775_807n)]]);
      const [first, second] = result.rows.map((row) => row.slice(0, 5));
      expect(first).toEqual(["Pump 'A' ?", 2, Number.MAX_SAFE_INTEGER, instant, true]);
      expect(second).toEqual([null, null, null, null, null]);
      expect([...((result.rows[0]?.[5] as Uint8Array) ?? [])]).toEqual([0, 255, 39]);
    }),
  );

  test(
    "[DB5] parameters select, limit and quote",
    use(async (database) => {
      for (const name of ["a", "b", "c"]) await run(database, sql(insert), name, 1.5, 7n, instant, false, null);
      const found = await run(
        database,
        sql("select name from TABLE where started = ? and flag = ? order by name limit ?"),
        instant,
        false,
        2n,
      );
      expect(found.rows).toEqual([["a"], ["b"]]);
      const quoted = await run(database, sql("select '?' as q, name from TABLE /* ? */ where name = ? -- ?"), "c");
      expect(quoted.rows).toEqual([["?", "c"]]);
    }),
  );

  test(
    "[DB7] an update answers with its count, an insert with its key",
    use(async (database) => {
      const made = await database.run({ sql: sql(insert), parameters: ["a", 1, 1n, instant, true, null], wantsKey: true });
      const row = await run(database, sql("select id from TABLE"));
      expect(made.key).toBe(row.rows[0]?.[0]);
      expect((await run(database, sql("update TABLE set level = ? where name = ?"), 3, "a")).affected).toBe(1);
      expect((await run(database, sql("update TABLE set level = 4 where name = 'nobody'"))).affected).toBe(0);
    }),
  );

  test(
    "[DB8] what a transaction wrote is seen by others when it is committed, and never after a rollback",
    use(async (database) => {
      const transactions = new Transactions();
      const count = async () => (await run(database, sql("select count(*) from TABLE"))).rows[0]?.[0];
      const id = await transactions.begin(database, { isolation: 2 });
      const write = () => transactions.find(id).run({ sql: sql(insert), parameters: ["a", 1, 1n, instant, true, null] });
      await write();
      expect(await count()).toBe(0);
      await transactions.find(id).commit();
      expect(await count()).toBe(1);
      await write();
      await transactions.find(id).rollback();
      await write();
      await transactions.find(id).close();
      expect(await count()).toBe(1);
      expect(() => transactions.find(id)).toThrow("no open transaction");
    }),
  );

  test(
    "[DB25] procedures and functions are called with parameters by place and by name, and give back what they put out",
    use(async (database) => {
      const call = (name: string, ...parameters: ProcedureParameter[]) =>
        onOneConnection(database, (runner) => callProcedure(runner, { name, parameters }));
      if (driver === "sqlite") return expect(call("p")).rejects.toThrow("SQLite has no stored procedures");
      const names = { proc: `${table}_proc`, fn: `${table}_fn`, rows: `${table}_rows` };
      const { proc, fn, rows } = names;
      for (const text of routines[driver](names, table)) await run(database, text);
      try {
        const both = await call(
          proc,
          { key: 1, out: false, value: 4n },
          { key: "doubled", out: true },
          { key: 3, out: true, value: 5n },
        );
        expect(both.out.map(Number)).toEqual([8, 6]);
        const summed = await call(fn, { key: "b", out: false, value: 3n }, { key: "A", out: false, value: 4n });
        expect(Number(summed.returned)).toBe(43);
        await run(database, sql(insert), "pump", 1.5, 1n, instant, true, null);
        const found = await call(rows, { key: 1, out: false, value: "pump" });
        expect(found.rows?.rows.map((row) => row.slice(0, 2))).toEqual([["pump", 1.5]]);
        await expect(call(proc, { key: "nope", out: false, value: 1n })).rejects.toThrow('no parameter "nope"; its parameters: ');
        await expect(call("no_such_procedure")).rejects.toThrow('has no procedure "no_such_procedure"');
        await expect(call("a; drop table x")).rejects.toThrow("is not a valid procedure name");
      } finally {
        for (const text of [`drop procedure ${proc}`, `drop function ${fn}`]) await run(database, text);
        await run(database, driver === "postgres" ? `drop function ${rows}` : `drop procedure ${rows}`);
      }
    }),
  );

  test(
    "[DB2] an error names the database, what it said and the query",
    use(async (database) => {
      const failing = run(database, "select * from no_such_table");
      await expect(failing).rejects.toThrow(
        /^database "plant" \(\w+ .*\): .*no_such_table.*, in the query: select \* from no_such_table$/s,
      );
      await expect(run(database, sql("select * from TABLE where name = ?"), "a", "b")).rejects.toThrow(
        'the query has 1 "?" and was given 2 values',
      );
    }),
  );

  test(
    "[DB29] an answer of too many rows or bytes is refused by the limit's name, and the next query works",
    use(async (database) => {
      const many = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 50000) select i from n";
      // MariaDB ends a recursion after 1,000 steps unless it is told otherwise.
      const rows = driver === "mysql" ? "select a.seq from seq_1_to_50000 a" : many;
      await expect(run(database, rows)).rejects.toThrow("the answer has more than 1000 rows (maximumRows in databases.json)");
      const big = {
        sqlite: "select zeroblob(5000000)",
        postgres: "select repeat('x', 5000000)",
        mysql: "select repeat('x', 5000000)",
      };
      await expect(run(database, big[driver])).rejects.toThrow(
        "the answer has more than 4 MB (maximumMegabytes in databases.json)",
      );
      await expect(run(database, `${big[driver]} where 1 = ?`, 1n)).rejects.toThrow("maximumMegabytes");
      expect((await run(database, sql("select count(*) from TABLE"))).rows).toEqual([[0]]);
    }),
  );

  test(
    "[DB3] a connection that breaks is replaced",
    use(async (database) => {
      const connection = await database.acquire();
      const slow = database.runOn(connection, { sql: "select 1", parameters: [] });
      await slow;
      await connection.destroy();
      database.release(connection);
      expect((await run(database, sql("select count(*) from TABLE"))).rows).toEqual([[0]]);
    }),
  );

  test(
    "[DB3] a connection the server ended while it was idle is replaced without notice",
    use(async (database) => {
      const [idle, killer] = [await database.acquire(), await database.acquire()];
      const identity = { sqlite: undefined, postgres: "select pg_backend_pid()", mysql: "select connection_id()" }[driver];
      const kill = { sqlite: "", postgres: "select pg_terminate_backend(ID)", mysql: "kill ID" }[driver];
      if (identity) {
        const id = (await idle.run({ sql: identity, parameters: [] })).rows[0]?.[0];
        await killer.run({ sql: kill.replace("ID", String(id)), parameters: [] });
      }
      database.release(killer);
      database.release(idle);
      expect((await run(database, sql("select count(*) from TABLE"))).rows).toEqual([[0]]);
    }),
  );
});

test("[DB4] the gateway goes on while SQLite computes", async () => {
  const opened = await openTestDatabase("sqlite");
  await run(opened.database, "select 1");
  const order: string[] = [];
  const count = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 300000) select count(*) from n";
  const query = run(opened.database, count).then(({ rows }) => order.push(`query ${String(rows[0]?.[0])}`));
  await new Promise((resolve) => setImmediate(() => resolve(order.push("gateway"))));
  await query;
  expect(order).toEqual(["gateway", "query 300000"]);
  await opened.close();
});
