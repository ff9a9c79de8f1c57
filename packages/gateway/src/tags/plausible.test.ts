import { Dataset, isObject } from "@sightline/model";
import { expect, test } from "vitest";
import { createTagManager } from "./createTagManager.ts";

test.each([
  ["Pump1/Running", "Boolean"],
  ["Tank/HighLevelAlarm", "Boolean"],
  ["Tank/Level", "Float8"],
  ["Line/PartCount", "Int4"],
  ["Motor/Description", "String"],
  ["Batch/StartTime", "DateTime"],
  ["Anything", "Float8"],
  ["Line1/Stable", "Float8"],
  ["Shift/ReportDataSet", "DataSet"],
  ["Line1/Orders Table", "DataSet"],
  ["Line1/ConfigJson", "Document"],
  ["Line1/Settings", "Document"],
  ["Line1/Recipe_List", "StringArray"],
])("[PRJ27] %s is a %s and can be read as one", (path, dataType) => {
  const tags = createTagManager({ providers: [], simulateMissing: "all" });
  const { value, quality } = tags.read(path);
  expect([tags.read(`${path}.dataType`).value, quality.name]).toEqual([dataType, "Good"]);
  const kinds: Readonly<Record<string, boolean>> = {
    Boolean: typeof value === "boolean",
    DataSet: value instanceof Dataset,
    DateTime: value instanceof Date,
    Document: isObject(value),
    Float8: typeof value === "number",
    Int4: Number.isInteger(value),
    String: typeof value === "string",
    StringArray: Array.isArray(value),
  };
  expect(kinds[dataType]).toBe(true);
  tags.close();
});
