import { expect, test } from "vitest";
import { WaitReports } from "../pool/WaitReports.ts";

test("[SCR128] the log tells of scripts that wait for ten seconds, and each minute again", () => {
  const told: string[] = [];
  const reports = new WaitReports((message) => void told.push(message));
  const evil = (oldestMs: number) => ({ project: "Evil", lane: "background" as const, waiting: 300, oldestMs });
  reports.look([evil(9_999)], 10_000);
  expect(told).toEqual([]);
  reports.look([evil(12_000), { ...evil(11_000), project: "Plant", waiting: 1 }], 20_000);
  expect(told).toEqual([
    'Scripts of project "Evil" wait for a script host: 300 in the background lane, the first for 12 s',
    'Scripts of project "Plant" wait for a script host: 1 in the background lane, the first for 11 s',
  ]);
  reports.look([evil(22_000)], 30_000);
  expect(told).toHaveLength(2);
  reports.look([evil(72_000)], 80_000);
  expect(told).toHaveLength(3);
  reports.look([], 90_000);
  reports.look([evil(10_000)], 100_000);
  expect(told).toHaveLength(4);
});
