import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../Database.ts";
import { openSqlite, run, type TestDatabase } from "../../testing/testDatabases.ts";
import { refusedNames } from "./refusedSql.ts";
import type { SqliteConnection } from "./sqliteDriver.ts";

/** What the library has and stays within the database: after an update, what is new is to be looked at first. */
const reviewedFunctions = `-> ->> abs acos acosh asin asinh atan atan2 atanh atn2 avg bm25 ceil ceiling changes char charindex coalesce concat concat_ws cos cosh
cot coth count cume_dist current_date current_time current_timestamp date datetime degrees dense_rank difference exp first_value floor
format fts5 fts5_source_id geopoly_area geopoly_bbox geopoly_blob geopoly_ccw geopoly_contains_point geopoly_debug geopoly_group_bbox
geopoly_json geopoly_overlap geopoly_regular geopoly_svg geopoly_within geopoly_xform glob group_concat hex highlight ifnull iif instr
json json_array json_array_length json_error_position json_extract json_group_array json_group_object json_insert json_object json_patch
json_quote json_remove json_replace json_set json_type json_valid jsonb jsonb_array jsonb_extract jsonb_group_array jsonb_group_object
jsonb_insert jsonb_object jsonb_patch jsonb_remove jsonb_replace jsonb_set julianday lag last_insert_rowid last_rows_affected last_value
lead leftstr length libsql_vector_idx like likelihood likely ln log log10 lower lower_quartile ltrim match matchinfo max median min mode
nth_value ntile nullif octet_length offsets optimize padc padl padr percent_rank pi power printf proper quote radians random randomblob
rank regexp regexpi replace replicate reverse rightstr round row_number rtreecheck rtreedepth rtreenode rtrim sha3 sign sin sinh snippet
soundex sqlite3mc_version sqlite_compileoption_get sqlite_compileoption_used sqlite_source_id sqlite_version sqrt square stdev strfilter
strftime string_agg substr substring subtype sum tan tanh time timediff total total_changes trim typeof unhex unicode unixepoch unlikely
upper upper_quartile uuid uuid_blob uuid_str variance vector vector16 vector1bit vector32 vector64 vector8 vector_distance_cos
vector_distance_l2 vector_extract vectorb16 zeroblob`;
const reviewedTables =
  "dbstat fts3 fts4 fts4aux fts5 fts5vocab generate_series geopoly json_each json_tree rtree rtree_i32 sqlite_stmt vector_top_k";

let opened: TestDatabase;
let database: Database;
beforeEach(async () => {
  opened = openSqlite();
  database = opened.database;
  await run(database, "create table a (x)");
});
afterEach(() => opened.close());

const rows = (count: number) =>
  `with recursive c(x) as (select 1 union all select x + 1 from c limit ${count}) select x, 'abcdefghij' || x from c`;

/** The process a query would run in now. */
async function processNow(): Promise<SqliteConnection["process"]> {
  const connection = (await database.acquire()) as SqliteConnection;
  database.release(connection);
  return connection.process;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("a query that asks for too much", () => {
  test.each(["select hex(zeroblob(400000000))", "select length(zeroblob(900000000) || 'x')"])(
    "[DB28] %s is out of memory in the database's process, and the next query works",
    async (sql) => {
      await expect(run(database, sql)).rejects.toThrow(
        /^database "plant" .*: out of memory \(a query of SQLite may use 256 MB\)/,
      );
      expect((await run(database, "select 1")).rows).toEqual([[1]]);
    },
  );

  test("[DB28] case: python 2, many large values are stopped by the memory of the process", async () => {
    const before = await processNow();
    const sql = "with recursive c(x) as (select 1 union all select x + 1 from c limit 100) select zeroblob(30000000) from c";
    await expect(run(database, sql)).rejects.toThrow("its SQLite process needed more than 512 MB of memory");
    expect(isRunning(before.pid)).toBe(false);
    expect((await run(database, "select 1")).rows).toEqual([[1]]);
  });

  test("[DB29] too many rows are refused by the limit's name, and the connection still works", async () => {
    const before = await processNow();
    await expect(run(database, rows(5_000_000))).rejects.toThrow(
      "the answer has more than 1000 rows (maximumRows in databases.json); select less, or raise the limit, in the query: with",
    );
    expect((await run(database, rows(1_000))).rows).toHaveLength(1_000);
    expect(await processNow()).toBe(before);
  });

  test("[DB29] too many bytes are refused by the limit's name, in a transaction too", async () => {
    const id = await opened.transactions.begin(database);
    const transaction = opened.transactions.find(id);
    await transaction.run({ sql: "insert into a values (1)", parameters: [] });
    const big = transaction.run({ sql: "select zeroblob(5000000)", parameters: [] });
    await expect(big).rejects.toThrow("the answer has more than 4 MB (maximumMegabytes in databases.json)");
    await transaction.commit();
    await transaction.close();
    expect((await run(database, "select x from a")).rows).toEqual([[1]]);
  });

  test("[DB3] one that takes too long is killed with its process", async () => {
    const slow = opened.configure({ timeoutSeconds: 0.3 });
    const connection = (await slow.acquire()) as SqliteConnection;
    const endless = "with recursive c(x) as (select 1 union all select x + 1 from c) select count(*) from c";
    await expect(slow.runOn(connection, { sql: endless, parameters: [] })).rejects.toThrow("no answer within 0.3 s");
    await connection.destroy();
    expect(isRunning(connection.process.pid)).toBe(false);
    slow.release(connection);
    expect((await run(slow, "select 1")).rows).toEqual([[1]]);
  });
});

describe("the process of a database", () => {
  test("[DB28] that dies fails its query, which is not asked again, and is replaced", async () => {
    const { pid } = await processNow();
    const endless = "select count(*) from (with recursive c(x) as (select 1 union all select x + 1 from c) select x from c)";
    const running = run(database, endless);
    await new Promise((resolve) => setImmediate(resolve));
    process.kill(pid, "SIGKILL");
    await expect(running).rejects.toThrow("the query ended its SQLite process (SIGKILL)");
    expect((await run(database, "select count(*) from a")).rows).toEqual([[0]]);
    expect((await processNow()).pid).not.toBe(pid);
  });

  test("[DB28] has no environment, and ends when the database is closed", async () => {
    const { pid } = await processNow();
    if (existsSync("/proc/self/environ")) {
      const names = readFileSync(`/proc/${pid}/environ`, "latin1").split("\0").filter(Boolean);
      expect(names.map((each) => each.split("=")[0]).filter((name) => !name?.startsWith("NODE_CHANNEL"))).toEqual([]);
    }
    await opened.databases.close();
    expect(isRunning(pid)).toBe(false);
  });
});

describe("SQL that reaches beyond the database's file", () => {
  const refused = [
    "attach database 'FOLDER/x.db' as e",
    "ATTACH 'FOLDER/x.db' AS e; create table e.x(a)",
    "select 1; attach 'FOLDER/x.db' as e",
    "  -- a comment\n/* another */ attach 'FOLDER/x.db' as e",
    "\ufeffattach 'FOLDER/x.db' as e",
    "explain attach 'FOLDER/x.db' as e",
    "explain query plan attach 'FOLDER/x.db' as e",
    "create trigger t after insert on a begin select 1; end; attach 'FOLDER/x.db' as e",
    "select $a$; attach 'FOLDER/x.db' as e; select $a$",
    "select 'a''b'; attach 'FOLDER/x.db' as e",
    "select [a'b] from (select 1 as [a'b]); attach 'FOLDER/x.db' as e",
    "detach e",
    "vacuum into 'FOLDER/x.db'",
    "VACUUM main /* */ INTO 'FOLDER/x.db'",
    "select load_extension('FOLDER/x')",
    "select readfile('/etc/hostname')",
    "select \"readfile\"('/etc/hostname')",
    "select writefile('FOLDER/x.db', 'x')",
    "with w as (select writefile('FOLDER/x.db', 'x')) select * from w",
    "create view v as select writefile('FOLDER/x.db', 'x')",
    "create trigger t after insert on a begin select writefile('FOLDER/x.db', 'x'); end",
    "select name from fsdir('/etc')",
    "select name from 'fsdir'('/etc')",
    "select name from [FSDIR] where path = '/etc'",
    "update sqlite_dbpage set data = zeroblob(4096) where pgno = 1",
    "pragma writable_schema = 1",
    "pragma main.writable_schema(1)",
    "explain pragma writable_schema = 1",
    "pragma temp_store_directory = 'FOLDER'",
    "pragma key = 'x'",
    "pragma rekey = 'x'",
    "pragma hard_heap_limit = 0",
    "pragma trusted_schema = 1",
    "pragma journal_mode = off",
    "select * from pragma_journal_mode('off')",
    "select sha3_query('attach ''FOLDER/x.db'' as e')",
    "select sqlite3mc_config('cipher', 'x')",
    "select 1\0; attach 'FOLDER/x.db' as e",
  ];

  test.each(refused)("[DB27] %j is refused before SQLite sees it", async (text) => {
    const sql = text.replaceAll("FOLDER", opened.folder);
    await expect(run(database, sql)).rejects.toThrow(
      /^database "plant" .*(reaches the database's own file only|a NUL character)/s,
    );
    expect(existsSync(join(opened.folder, "x.db"))).toBe(false);
    expect((await run(database, "pragma database_list")).rows).toHaveLength(1);
  });

  test("[DB27] nothing is run of a text that holds a refused statement", async () => {
    await expect(run(database, "insert into a values (1); vacuum into 'x.db'")).rejects.toThrow("VACUUM INTO is not available");
    expect((await run(database, "select * from a")).rows).toEqual([]);
  });

  test.each([
    "vacuum",
    "vacuum main",
    "pragma table_info(a)",
    "pragma main.table_info('a')",
    "select * from pragma_table_info('a')",
    "pragma user_version = 3",
    "pragma journal_mode",
    "pragma foreign_keys = off",
    "explain select * from a",
    "explain query plan select * from a",
    "select 'attach', \"x\" from a -- attach 'y' as z",
    "create table attach_log (vacuum_into text)",
    "create trigger t after insert on a begin update a set x = case when x then 1 end; select 1; end",
    "create virtual table f using fts5(text)",
    "select * from json_each('[1, 2]')",
    "reindex",
    "analyze",
  ])("[DB27] %j runs", async (sql) => {
    await expect(run(database, sql)).resolves.toBeDefined();
  });

  test("[DB27] a full-text table kept by triggers works", async () => {
    const text = [
      "create virtual table f using fts5(x, content='a')",
      "create trigger t after insert on a begin insert into f(rowid, x) values (new.rowid, new.x); end",
      "insert into a values ('pump station')",
    ];
    for (const sql of text) await run(database, sql);
    expect((await run(database, "select x from f where f match 'pump'")).rows).toEqual([["pump station"]]);
  });

  test("[DB27] every function and table of the library was reviewed", () => {
    const Sqlite = createRequire(import.meta.url)("libsql") as typeof import("libsql");
    const library = new Sqlite(":memory:");
    const names = (sql: string) => (library.prepare(sql).all() as { name: string }[]).map(({ name }) => name).sort();
    const allowed = (name: string) => !refusedNames.has(name) && !name.startsWith("pragma_");
    expect(names("select distinct name from pragma_function_list").filter(allowed)).toEqual(reviewedFunctions.split(/\s/).sort());
    expect(names("select name from pragma_module_list").filter(allowed)).toEqual(reviewedTables.split(" "));
    library.close();
  });

  test("[DB27] case: python 3, the database's folder holds its files only", async () => {
    await run(database, "insert into a values (1)");
    expect(readdirSync(opened.folder).filter((name) => !name.startsWith("plant.db"))).toEqual([]);
  });
});
