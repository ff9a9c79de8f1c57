import { Dataset } from "@sightline/model";
import type { ScriptEngine, ScriptSource } from "@sightline/python";
import { percentilesOf } from "../statistics.ts";
import { type Row, shown } from "../table.ts";
import { callOf, runOne, script, startBenchEngine } from "./engine.ts";

const rowCount = 1_000;
const count = 100;

const loops: Readonly<Record<string, string>> = {
  "getValueAt by row and column": `total = 0
for row in range(data.getRowCount()):
	if data.getValueAt(row, 'on'):
		total += data.getValueAt(row, 'value') / data.getValueAt(row, 'id')
return total`,
  "toPyDataSet, rows by name": `total = 0
for row in system.dataset.toPyDataSet(data):
	if row['on']:
		total += row['value'] / row['id']
return total`,
  "rows to a list of dicts": `names = list(data.getColumnNames())
return len([dict(zip(names, list(row))) for row in system.dataset.toPyDataSet(data)])`,
};

/** Scripts that walk over a dataset of 1,000 rows they were given. */
export async function measureDataset(): Promise<Row[]> {
  const engine = await startBenchEngine();
  try {
    const pass = await middle(engine, script("return data.getRowCount()", ["data"]));
    const rows: Row[] = [line("given to a script", pass)];
    for (const [what, body] of Object.entries(loops)) {
      rows.push(line(what, await middle(engine, script(body, ["data"]))));
    }
    return rows;
  } finally {
    await engine.close();
  }
}

function line(what: string, [p50, p95]: readonly [number, number]): Row {
  return { what: `dataset of 1,000 rows: ${what}, ms, p50 (p95)`, figure: `${shown(p50)} (${shown(p95)})` };
}

async function middle(engine: ScriptEngine, source: ScriptSource): Promise<readonly [number, number]> {
  const times: number[] = [];
  for (let round = -count / 5; round < count; round++) {
    const data = dataset();
    const started = performance.now();
    await runOne(engine, callOf(source, [data]));
    if (round >= 0) times.push(performance.now() - started);
  }
  return percentilesOf(times, [0.5, 0.95]) as [number, number];
}

function dataset(): Dataset {
  const columns = [
    { name: "id", type: "Integer" },
    { name: "name", type: "String" },
    { name: "value", type: "Double" },
    { name: "on", type: "Boolean" },
    { name: "since", type: "DateTime" },
  ];
  const rows = Array.from({ length: rowCount }, (_, id) => [
    id + 1,
    `Pump ${id % 40}`,
    id * 1.25,
    id % 3 !== 0,
    new Date(1_700_000_000_000 + id),
  ]);
  return new Dataset(columns, rows);
}
