import { playBareServer } from "./support/bareServer.ts";
import { playLoad } from "./support/load.ts";
import { measureOpening } from "./support/measureOpening.ts";
import { measureSessionInfo } from "./support/measureSessionInfo.ts";
import { measureDelivery, measureOverview } from "./support/measureSessions.ts";
import { measureStart } from "./support/measureStart.ts";
import { runMeasurements } from "./support/runMeasurements.ts";

if (process.argv[2] === "load") playLoad();
else if (process.argv[2] === "bare") await playBareServer();
else {
  await runMeasurements({
    start: measureStart,
    overview: measureOverview,
    delivery: measureDelivery,
    info: () => measureSessionInfo(),
    open: measureOpening,
  });
  process.exit();
}
