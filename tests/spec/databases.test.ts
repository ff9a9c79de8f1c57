import { Float } from "@sightline/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { button, flex, on, view } from "../support/index.ts";
import { type SessionWorld, sessionWorld, type TestPage } from "../support/sessionWorld.ts";

const namedQueries = {
  "Pumps/Above": {
    sql: "SELECT name, level FROM pump WHERE level > :level ORDER BY {order}",
    attributes: {
      type: "Query",
      parameters: [
        { type: "Parameter", identifier: "level", sqlType: 5 },
        { type: "QueryString", identifier: "order", sqlType: 7 },
      ],
    },
  },
  "Pumps/Count": { sql: "SELECT COUNT(*) FROM pump", attributes: { type: "ScalarQuery" } },
  "Pumps/Add": {
    sql: "INSERT INTO pump (name, level) VALUES (:name, :level)",
    attributes: {
      type: "UpdateQuery",
      parameters: [
        { type: "Parameter", identifier: "name", sqlType: 7 },
        { type: "Parameter", identifier: "level", sqlType: 5 },
      ],
    },
  },
  "Pumps/Cached": {
    sql: "SELECT COUNT(*) FROM pump",
    attributes: { type: "ScalarQuery", cacheEnabled: true, cacheAmount: 1, cacheUnit: "HOUR" },
  },
  "Pumps/Where": {
    sql: "SELECT COUNT(*) FROM pump",
    attributes: { type: "ScalarQuery", database: "{db}", parameters: [{ type: "Database", identifier: "db", sqlType: 7 }] },
  },
  "Pumps/Limited": {
    sql: "SELECT name FROM pump ORDER BY name",
    attributes: { type: "Query", useMaxReturnSize: true, maxReturnSize: 1 },
  },
  "Pumps/Fallback": {
    sql: "SELECT x FROM missing",
    attributes: { type: "ScalarQuery", fallbackEnabled: true, fallbackValue: "7" },
  },
  "Pumps/Off": { sql: "SELECT 1", attributes: { type: "ScalarQuery", enabled: false } },
};

const databases = (["plant", "other"] as const).map((name) => ({
  name,
  driver: "sqlite" as const,
  url: `${name}.db`,
  maximumConnections: 4,
  timeoutSeconds: 20,
  maximumRows: 1_000,
  maximumMegabytes: 4,
}));

let world: SessionWorld;
let page: TestPage;
beforeAll(async () => {
  const root = flex("root", {
    children: [button("Run", { events: on("component.onActionPerformed", "shared.code.run(self)") })],
  });
  world = await sessionWorld(
    {
      views: { Main: view(root, { custom: { code: "", answer: null } }) },
      libraries: {
        "shared/code":
          'def run(self):\n\tscope = {"self": self, "system": system}\n\texec self.view.custom.code in scope\n\tself.view.custom.answer = scope["answer"]\n',
      },
      namedQueries,
    },
    { python: true, databases, limits: { scriptTimeLimitMs: 30_000 } },
  );
  page = await world.connect();
  await python(
    'system.db.runUpdateQuery("create table pump (id integer primary key, name text, level real, started datetime, raw blob)")\nanswer = 1',
  );
});
afterAll(() => world.close());

/** Runs Python in a script host; it leaves its result in `answer`. */
async function python(code: string): Promise<unknown> {
  const bound = page.session.views.get(page.view)?.bound;
  bound?.write({ component: -1, path: ["custom", "code"] }, code, "Script");
  page.session.statistics.faults.length = 0;
  page.click("Run");
  await page.session.queue.idle();
  const fault = page.session.statistics.faults[0];
  if (fault) throw new Error(JSON.stringify(fault));
  return bound?.read(-1, ["custom", "answer"]);
}

const fill =
  'system.db.runUpdateQuery("delete from pump")\nsystem.db.runPrepUpdate("insert into pump (name, level) values (?, ?), (?, ?)", ["A", 1.0, "B", 2.5])\n';

/** What a failing call says. */
const catching = (call: string) => `import java.lang.Exception
try:
	${call}
	answer = "nothing"
except java.lang.Exception, e:
	answer = e.getMessage()`;

describe("system.db", () => {
  test("[DB20] runPrepQuery and runQuery answer with a PyDataSet", async () => {
    const code = `${fill}rows = system.db.runPrepQuery("select name, level from pump where level > ? order by name", [0.5], "plant")
answer = [[row["name"], row[1], type(row[1]).__name__] for row in rows] + [len(rows), rows.getColumnCount(), len(system.db.runQuery("select * from pump"))]`;
    expect(await python(code)).toEqual([["A", new Float(1), "float"], ["B", 2.5, "float"], 2, 2, 2]);
  });

  test("[DB20] runScalarPrepQuery and runScalarQuery answer with the first value, None without rows", async () => {
    const code = `${fill}answer = [system.db.runScalarPrepQuery("select level from pump where name = ?", ["B"]),
  system.db.runScalarQuery("select count(*) from pump"), system.db.runScalarPrepQuery("select level from pump where name = ?", ["C"])]`;
    expect(await python(code)).toEqual([2.5, 2, null]);
  });

  test("[DB26] runSFUpdateQuery, runSFPrepUpdate and runSFNamedQuery run at once, or say that nothing is stored", async () => {
    const code = `${fill}answer = [system.db.runSFPrepUpdate("insert into pump (name, level) values (?, ?)", ["S", 9.0], ["plant"]),
  system.db.runSFUpdateQuery("update pump set level = 8 where name = 'S'", datasources=["plant"]),
  system.db.runSFNamedQuery("Plant", "Pumps/Add", {"name": "T", "level": 1}), system.db.runSFNamedQuery("Pumps/Add", {"name": "T", "level": 1}),
  system.db.runScalarQuery("select level from pump where name = 'S'"), system.db.runScalarQuery("select count(*) from pump where name = 'T'")]`;
    expect(await python(code)).toEqual([true, true, true, true, new Float(8), 2]);
    expect(await python(catching('system.db.runSFUpdateQuery("delete from pump", ["nowhere"])'))).toContain(
      'no database "nowhere"',
    );
  });

  test("[DB25] createSProcCall makes a call that says what it cannot do; constants have the numbers of JDBC", async () => {
    const code = `call = system.db.createSProcCall("start_batch", database="plant")
call.registerInParam(1, system.db.VARCHAR, "x")
call.registerOutParam("key", system.db.INTEGER)
answer = []
for attempt in (lambda: call.getResultSet(), lambda: system.db.execSProcCall(call), lambda: call.registerInParam(None, 4, 1)):
\ttry:
\t\tattempt()
\texcept:
\t\tanswer.append(str(sys.exc_info()[1]))
answer += [system.db.INTEGER, system.db.READ_COMMITTED]`;
    const [notRun, refused, key, ...numbers] = (await python(`import sys\n${code}`)) as string[];
    expect(notRun).toContain("system.db.execSProcCall");
    expect(refused).toContain("SQLite has no stored procedures");
    expect(key).toContain("named by a number or a text");
    expect(numbers).toEqual([4, 2]);
  });

  test("[DB20] runPrepUpdate and runUpdateQuery answer with the count, with getKey the key", async () => {
    const code = `${fill}key = system.db.runPrepUpdate("insert into pump (name) values (?)", ["C"], getKey=1)
answer = [key == system.db.runScalarQuery("select max(id) from pump"), system.db.runUpdateQuery("update pump set level = 0")]`;
    expect(await python(code)).toEqual([true, 3]);
  });

  test("[DB5, DB20] dates, bytes, booleans and None go through scripts", async () => {
    const code = `${fill}from java.util import Date
system.db.runPrepUpdate("update pump set started = ?, raw = ? where name = ?", [Date(1000), bytearray([0, 255]), "A"])
row = system.db.runPrepQuery("select started, raw, level is null as missing from pump where name = ?", ["A"])[0]
answer = [row["started"].getTime(), list(row["raw"]), row["missing"], system.db.dateFormat(Date(0), "yyyy")]`;
    expect(await python(code)).toEqual([1000, [0, 255], 0, "1970"]);
  });

  test("[DB22] errors are java.lang.Exception that name function, database and query", async () => {
    expect(await python(catching('system.db.runQuery("select * from nowhere")'))).toMatch(
      /^Error executing system\.db\.runQuery: database "plant" \(sqlite .*\): no such table: nowhere, in the query: select/,
    );
    expect(await python(catching('system.db.runQuery("select 1", "nodb")'))).toContain('there is no database "nodb"');
    expect(await python(catching('system.db.runPrepQuery("select ?", [[1]])'))).toContain("value 1 is a list");
    expect(await python(catching('system.db.runNamedQuery("Pumps/None")'))).toContain(
      'project "Plant" has no named query "Pumps/None"',
    );
    expect(await python(catching('system.db.runNamedQuery("Pumps/Off")'))).toContain("is disabled; enable it");
    expect(await python(catching('system.db.runNamedQuery("Pumps/Above", {"level": "high", "order": "name"})'))).toContain(
      'the parameter "level" is Float8 and was given "high"',
    );
  });

  test("[DB8, DB20] beginTransaction, commitTransaction, rollbackTransaction, closeTransaction", async () => {
    const code = `${fill}count = lambda: system.db.runScalarQuery("select count(*) from pump")
tx = system.db.beginTransaction("plant", 2, 5000)
system.db.runPrepUpdate("insert into pump (name) values (?)", ["C"], tx=tx)
system.db.runNamedQuery("Pumps/Add", {"name": "D", "level": 1}, tx)
seen = [count(), system.db.runScalarQuery("select count(*) from pump", "plant", tx)]
system.db.rollbackTransaction(tx)
seen.append(count())
system.db.runNamedQuery("Pumps/Add", {"name": "D", "level": 1}, tx)
system.db.commitTransaction(tx)
system.db.closeTransaction(tx)
seen.append(count())
named = system.db.beginNamedQueryTransaction("plant")
system.db.closeTransaction(named)
answer = seen`;
    expect(await python(code)).toEqual([2, 4, 2, 3]);
    await expect(python('system.db.commitTransaction("gone")')).rejects.toThrow("no open transaction");
  });

  test("[DB8] a transaction not used within its timeout is rolled back", async () => {
    expect(await python(`${fill}answer = system.db.runScalarQuery("select count(*) from pump")`)).toBe(2);
    const { transactions, connections } = world.services.databases;
    const id = await transactions.begin(connections.find("plant"), { timeoutMs: 5 });
    await transactions.find(id).run({ sql: "delete from pump", parameters: [] });
    await expect.poll(() => transactions.size, { timeout: 20_000 }).toBe(0);
    expect(await python('answer = system.db.runScalarQuery("select count(*) from pump")')).toBe(2);
    expect(() => transactions.find(id)).toThrow("was not used for longer than its timeout and was rolled back");
    await python("answer = system.db.beginTransaction(timeout=1)");
    await expect.poll(() => transactions.size, { timeout: 20_000 }).toBe(0);
  });

  test("[DB24] getConnections and getConnectionInfo tell the configured databases", async () => {
    const code = `system.db.runScalarQuery("select 1")
ds = system.db.getConnections()
info = system.db.getConnectionInfo("plant")
answer = [[ds.getValueAt(r, "Name"), ds.getValueAt(r, "DBType"), ds.getValueAt(r, "Status")] for r in range(ds.rowCount)] + [info.getValueAt(0, "MaxConnections"), system.db.getConnectionInfo("nodb")]`;
    expect(await python(code)).toEqual([["plant", "SQLITE", "Valid"], ["other", "SQLITE", "Valid"], 4, null]);
  });
});

describe("named queries", () => {
  test("[DB11, DB21] value and text parameters; both forms of arguments; keywords", async () => {
    const rows = '["%s %s" % (ds.getValueAt(r, 0), ds.getValueAt(r, "level")) for r in range(ds.getRowCount())]';
    for (const args of [
      '"Pumps/Above", {"level": 0, "order": "name DESC"}',
      '"Plant", "Pumps/Above", {"level": 0, "order": "name DESC"}',
      '"Plant", "Pumps/Above", parameters={"level": 0, "order": "name DESC"}',
      'project="Plant", path="Pumps/Above", parameters={"level": "0", "order": "name DESC"}',
    ])
      expect(await python(`${fill}ds = system.db.runNamedQuery(${args})\nanswer = ${rows}`)).toEqual(["B 2.5", "A 1.0"]);
  });

  test("[DB21] a query answers as its type says: rows, a value, the count or the key", async () => {
    const code = `${fill}add = {"name": "C", "level": 3}
answer = [system.db.runNamedQuery("Pumps/Count"), system.db.runNamedQuery("Pumps/Add", add),
  system.db.runNamedQuery("Pumps/Add", parameters=add, getKey=True) == system.db.runScalarQuery("select max(id) from pump"),
  system.db.runNamedQuery("Pumps/Limited").getRowCount(), system.db.runNamedQuery("Pumps/Fallback")]`;
    expect(await python(code)).toEqual([2, 1, true, 1, "7"]);
  });

  test("[DB21] a parameter of the type Database chooses the database", async () => {
    const code = `${fill}system.db.runUpdateQuery("create table if not exists pump (id integer)", "other")
answer = [system.db.runNamedQuery("Pumps/Where", {"db": "other"}), system.db.runNamedQuery("Pumps/Where", {"db": "plant"})]`;
    expect(await python(code)).toEqual([0, 2]);
  });

  test("[DB12] a cached answer stays until its time is over or the cache is cleared", async () => {
    const cached = 'system.db.runNamedQuery("Pumps/Cached")';
    const code = `${fill}seen = [${cached}]
system.db.runUpdateQuery("delete from pump")
seen.append(${cached})
system.db.clearNamedQueryCache("Pumps/Cached")
seen.append(${cached})
system.db.runPrepUpdate("insert into pump (name) values (?)", ["Z"])
system.db.clearAllNamedQueryCaches()
seen.append(${cached})
system.db.runUpdateQuery("delete from pump")
system.db.clearQueryCache("Plant")
answer = seen + [${cached}]`;
    expect(await python(code)).toEqual([2, 2, 0, 1, 0]);
  });

  test("[DB23] [OBS-JY-37] execQuery, execScalar, execUpdate and execUpdateAsync take queries of their type", async () => {
    const code = `${fill}answer = [system.db.execQuery("Pumps/Above", {"level": 2, "order": "name"}).getValueAt(0, "name"), system.db.execScalar("Pumps/Count"),
  system.db.execUpdate("Pumps/Add", {"name": "C", "level": 3}), system.db.execUpdateAsync("Pumps/Add", {"name": "D", "level": 3})]`;
    expect(await python(code)).toEqual(["B", 2, 1, true]);
    expect(
      await python('answer = system.db.runNamedQuery("Pumps/Above", {"level": 2, "order": "name"}).getValueAt(0, "name")'),
    ).toBe("B");
    await expect.poll(() => python('answer = system.db.execScalar("Pumps/Count")'), { timeout: 20_000 }).toBe(4);
    await expect(python('system.db.execScalar("Pumps/Above")')).rejects.toThrow("is of the type Query");
  });
});
