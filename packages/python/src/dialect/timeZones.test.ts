import { expect, test } from "vitest";
import { timeZoneData } from "./timeZones.ts";

test("[SCR84] a zone's transitions are those of its rules", () => {
  const berlin = timeZoneData("Europe/Berlin");
  const summer = berlin?.transitions.find((t) => t[0] === Date.UTC(2024, 2, 31, 1));
  expect(summer).toEqual([Date.UTC(2024, 2, 31, 1), 7_200_000, 1, "CEST"]);
  expect(berlin?.transitions.find((t) => t[0] === Date.UTC(2024, 9, 27, 1))).toEqual([
    Date.UTC(2024, 9, 27, 1),
    3_600_000,
    0,
    "CET",
  ]);
  expect(berlin?.standardName).toBe("Central European Standard Time");
});

test("[SCR84] a zone without daylight saving has one offset", () => {
  expect(timeZoneData("Asia/Tokyo")?.transitions.at(-1)?.slice(1, 3)).toEqual([32_400_000, 0]);
  expect(timeZoneData("Nowhere/Land")).toBeUndefined();
});
