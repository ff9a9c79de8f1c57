import { performance } from "node:perf_hooks";
import { SteadyClock } from "@sightline/model";

const clock = new SteadyClock(Date.now, () => performance.now());

/** The time pages are told, milliseconds since a moment of this process: never backwards, a sleeping machine counts. */
export const steadyNow = (): number => clock.now();
