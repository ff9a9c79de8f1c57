import type { JsonObject } from "@sightline/model";

const facts = {
  processValue: 1072.345,
  minValue: 0,
  maxValue: 2000,
  setpointValue: 900,
  desiredLow: 800,
  desiredHigh: 1000,
  lowLowAlarm: 100,
  lowAlarm: 300,
  highAlarm: 1050,
  highHighAlarm: 1800,
  lowInterlock: 50,
  highInterlock: 1900,
  label: { visible: true },
};

/** Properties that show what the component can do; the checks of its schema draw them. */
export const examples: readonly JsonObject[] = [
  facts,
  { ...facts, processValue: 1850 },
  {},
  { ...facts, highAlarm: null, processValue: 0.5 },
];
