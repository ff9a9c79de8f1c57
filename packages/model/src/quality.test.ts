import { describe, expect, test } from "vitest";
import { good, isBadOrError, isGood, isUncertain, type QualityName, quality, qualityCodes } from "./quality.ts";

const names = Object.keys(qualityCodes) as QualityName[];

describe("quality", () => {
  test.each(names)("[PT11] %s belongs to the level its name says", (name) => {
    const its = quality(name);
    const level = name.split("_")[0];
    expect([isGood(its), isUncertain(its), isBadOrError(its)]).toEqual([
      level === "Good",
      level === "Uncertain",
      level === "Bad" || level === "Error",
    ]);
  });

  test("[PT11] no two names but Good's share a code", () => {
    const codes = names.filter((name) => name !== "Good_Unspecified").map((name) => qualityCodes[name]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("[PT10] carries a message only where there is one", () => {
    expect(quality("Good")).toEqual(good);
    expect("message" in quality("Bad_Stale")).toBe(false);
    expect(quality("Bad_Stale", "why").message).toBe("why");
  });
});
