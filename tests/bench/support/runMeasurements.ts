import { loadavg } from "node:os";
import { printTable, type Row, shown } from "./table.ts";

/** Runs measurements one after the other and prints them as one table; `BENCH=delivery,info` runs these alone. */
export async function runMeasurements(measurements: Readonly<Record<string, () => Promise<Row[]>>>): Promise<void> {
  const wanted = process.env.BENCH?.split(",");
  const rows: Row[] = [];
  const before = loadavg()[0] ?? 0;
  for (const [name, measure] of Object.entries(measurements)) {
    if (!wanted || wanted.includes(name)) rows.push(...(await measure()));
  }
  if (rows.length > 0) printTable([...rows, { what: "load of the machine before this, processes", figure: shown(before) }]);
}
