import { Dataset } from "@sightline/model";
import { expect, test } from "vitest";
import { linePoints, sparklinePoints, sparklineRange } from "./points.ts";

test("[CMP35] a sparkline draws numbers, objects that hold one, and a dataset's last column", () => {
  expect(sparklinePoints([1, "2", { value: 3 }, { y: 4 }, "none", null])).toEqual([1, 2, 3, 4]);
  const columns = [
    { name: "t_stamp", type: "DateTime" },
    { name: "v", type: "Float8" },
  ] as const;
  expect(
    sparklinePoints(
      new Dataset(
        columns as never,
        [
          [new Date(0), 5],
          [new Date(1), 6],
        ] as never,
      ),
    ),
  ).toEqual([5, 6]);
});

test("[CMP35] the scale is the configured range, else that of the values", () => {
  expect(sparklineRange([3, 1, 2], {})).toEqual({ low: 1, high: 3 });
  expect(sparklineRange([3, 1, 2], { low: 0, high: 10 })).toEqual({ low: 0, high: 10 });
  expect(linePoints([0, 5, 10], 0, 10)).toBe("0.00,100.00 50.00,50.00 100.00,0.00");
});
