import { expect, test } from "vitest";
import type { ScriptOutcome } from "../../index.ts";
import { ScriptFigures } from "../ScriptFigures.ts";

const ran = (elapsedMs: number): ScriptOutcome => ({ ok: true, value: null, elapsedMs });
const failed = (elapsedMs: number): ScriptOutcome => ({
  ok: false,
  failure: { kind: "exception", type: "ValueError", message: "no", traceback: "" },
  elapsedMs,
});

test("[SCR101] a script has its calls, failures, total, worst and last time, and its last error", () => {
  let now = 0;
  const figures = new ScriptFigures(() => ++now);
  const where = { project: "Plant", view: "Area/Tank", component: "Button", label: "event:onActionPerformed" };
  figures.count(where, ran(2));
  figures.count({ ...where }, failed(9));
  figures.count(where, ran(1));
  figures.count({ ...where, component: "Other" }, ran(5));
  expect(figures.list()).toEqual([
    {
      id: "Plant › Area/Tank › Button › event:onActionPerformed › ",
      where,
      calls: 3,
      failures: 1,
      totalMs: 12,
      worstMs: 9,
      lastMs: 1,
      lastRunAt: 3,
      lastError: "ValueError: no",
    },
    expect.objectContaining({ calls: 1, failures: 0, totalMs: 5 }),
  ]);
});

test("[SCR101] of more scripts than are remembered, those that ran longest ago are forgotten", () => {
  let now = 0;
  const figures = new ScriptFigures(() => ++now, 10);
  const places = Array.from({ length: 11 }, (_, n) => ({ project: "Plant", label: `function:f${n}` }));
  for (const place of places.slice(0, 10)) figures.count(place, ran(1));
  figures.count(places[0] as (typeof places)[0], ran(1));
  figures.count(places[10] as (typeof places)[0], ran(1));
  const labels = figures.list().map(({ where }) => where.label);
  expect(labels).toHaveLength(10);
  expect(labels).toContain("function:f0");
  expect(labels).not.toContain("function:f1");
  figures.count(places[1] as (typeof places)[0], ran(7));
  expect(figures.list().find(({ where }) => where.label === "function:f1")).toMatchObject({ calls: 1, totalMs: 7 });
});
