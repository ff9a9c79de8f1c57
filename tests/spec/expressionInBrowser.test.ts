import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { bundleForBrowser } from "../support/bundleForBrowser.ts";

test("[EXP24] the package runs where there is neither Node nor a page", async () => {
  const script = await bundleForBrowser(
    "expression",
    `
    import { good } from "@sightline/model";
    import { formatDate, functionDescriptions, parseExpression } from "./src/index.ts";
    const zone = { timeZone: "America/Chicago", locale: "en-US" };
    const level = { value: 12.5, quality: good, timestamp: 0 };
    const scope = { ...zone, reference: () => level, now: () => new Date(0) };
    export const text = parseExpression("numberFormat({level} * 2, '0.00') + ' ' + dateFormat(now(), 'HH:mm')").evaluate(scope).value;
    export const functions = functionDescriptions.length;
    export const date = formatDate(new Date(0), "yyyy", zone);
  `,
  );
  // An empty realm: the language's own globals, without process, Buffer, timers, window or document.
  const { text, functions, date } = runInNewContext(`${script}; result`, {}) as Record<string, unknown>;
  expect([text, date]).toEqual(["25.00 18:00", "1969"]);
  expect(functions).toBeGreaterThan(150);
});
