import { measureSessionInfo } from "./support/measureSessionInfo.ts";
import { measureDataset } from "./support/python/measureDataset.ts";
import { measureHostMemory, measureHostStart } from "./support/python/measureHosts.ts";
import { measureLoops } from "./support/python/measureLoops.ts";
import { measureReads } from "./support/python/measureReads.ts";
import { measureTransforms } from "./support/python/measureTransforms.ts";
import { runMeasurements } from "./support/runMeasurements.ts";

/** What scripts cost: calls, property reads, tables, session lists, computing beside Jython, and the hosts they run in. */
await runMeasurements({
  transforms: measureTransforms,
  reads: measureReads,
  dataset: measureDataset,
  sessions: () => measureSessionInfo([10_000]),
  loops: measureLoops,
  hosts: measureHostStart,
  memory: measureHostMemory,
});
process.exit();
