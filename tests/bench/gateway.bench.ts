import { playBareServer } from "./support/bareServer.ts";
import { playLoad } from "./support/load.ts";
import { measureOpening } from "./support/measureOpening.ts";
import { measureSessionInfo } from "./support/measureSessionInfo.ts";
import { measureDelivery, measureOverview } from "./support/measureSessions.ts";
import { measureStart } from "./support/measureStart.ts";
import { printTable, type Row } from "./support/table.ts";

const measurements = {
  start: measureStart,
  overview: measureOverview,
  delivery: measureDelivery,
  info: measureSessionInfo,
  open: measureOpening,
};

/** Everything the issue asks to be measured, as one table; `BENCH=delivery,info` measures these alone. */
async function main(): Promise<void> {
  const wanted = process.env.BENCH?.split(",");
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(measurements)) {
    if (!wanted || wanted.includes(name)) rows.push(...(await measure()));
  }
  printTable(rows);
}

if (process.argv[2] === "load") playLoad();
else if (process.argv[2] === "bare") await playBareServer();
else {
  await main();
  process.exit();
}
