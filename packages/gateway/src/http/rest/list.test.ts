import { describe, expect, test } from "vitest";
import { listPage } from "./list.ts";

const items = [
  { id: "a", name: "Pump 10", size: 10, open: true, tags: ["p1", "p2"] },
  { id: "b", name: "Valve", size: 9, open: false, tags: [] },
  { id: "c", name: "pump 2", size: 100, open: true, tags: ["p3"] },
];
const fields = ["id", "name", "size", "open", "tags"];

function ids(query: Parameters<typeof listPage>[1]): string {
  return listPage(items, query, fields)
    .items.map((item) => item.id)
    .join("");
}

describe("filters", () => {
  test.each([
    ["name[eq]=Valve", "b"],
    ["name[eq]=valve", ""],
    ["name[ne]=Valve", "ac"],
    ["name[cn]=ump", "ac"],
    ["name[sw]=P", "a"],
    ["name[ew]=0", "a"],
    ["size[gt]=9", "ac"],
    ["size[gte]=10", "ac"],
    ["size[lt]=10", "b"],
    ["size[lte]=10", "ab"],
    ["size[gt]=", ""],
    ["size[gt]=many", ""],
    ["size[eq]=100", "c"],
    ["name[lt]=Q", "a"],
    ["open[eq]=true", "ac"],
    ["tags[eq]=p2", "a"],
    ["tags[ne]=p2", "bc"],
    ["tags[eq]=", "b"],
    ["name[rgx]=^[Pp]ump \\d$", "c"],
    ["tags[rgx]=^p[23]$", "ac"],
    ["tags[rgx]=^$", "b"],
    ["name[eq]=a[eq]=b", ""],
  ])("[STA33] %s leaves %s", (filter, expected) => {
    expect(ids({ filter: [filter] })).toBe(expected);
  });

  test("[STA33] several must all match", () => {
    expect(ids({ filter: ["open[eq]=true", "size[lt]=50"] })).toBe("a");
  });

  test.each([
    ["name[is]=x", /eq ne cn sw ew gt gte lt lte rgx/],
    ["colour[eq]=x", /no field colour; the fields are id, name/],
    ["name", /field\[op\]=value/],
    ["name[rgx]=(", /not a regular expression/],
    [`name[rgx]=${"a".repeat(201)}`, /at most 200/],
  ])("[STA33] %s is refused", (filter, message) => {
    expect(() => ids({ filter: [filter] })).toThrow(message);
  });

  test("[STA33] a regular expression cannot hold the gateway up", () => {
    const long = [{ id: "x", name: `${"a".repeat(60)}!`, size: 0, open: true, tags: [] }];
    expect(() => listPage(long, { filter: ["name[rgx]=(a+)+$"] }, fields)).toThrow(/takes too long/);
  });
});

test("[STA33] ten thousand rows are no reason to refuse a regular expression", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({ id: `${index}`, name: `10.20.${index >> 8}.${index & 255}` }));
  expect(listPage(many, { filter: ["name[rgx]=^10\\.20\\.1\\."] }, ["id", "name"]).metadata.matching).toBe(256);
});

describe("search, order and pages", () => {
  test("[STA32] all terms, in any field, upper or lower case", () => {
    expect(ids({ search: "PUMP" })).toBe("ac");
    expect(ids({ search: "true" })).toBe("");
    expect(ids({ search: " pump  p3 " })).toBe("c");
    expect(ids({ search: "pump valve" })).toBe("");
  });

  test("[STA32] numbers sort as numbers, equal items keep their order", () => {
    expect(ids({ sortBy: "asc(size)" })).toBe("bac");
    expect(ids({ sortBy: "desc(size)" })).toBe("cab");
    expect(ids({ sortBy: "size" })).toBe("bac");
    expect(ids({ sortBy: "desc(open)" })).toBe("acb");
    expect(() => ids({ sortBy: "up(size)" })).toThrow(/asc\(field\)/);
    expect(() => ids({ sortBy: "asc(colour)" })).toThrow(/no field colour/);
  });

  test("[STA32] counts of all and of those that match", () => {
    const page = listPage(items, { search: "pump", limit: 1, offset: 1 }, fields);
    expect(page).toMatchObject({ items: [{ id: "c" }], metadata: { total: 3, matching: 2, limit: 1, offset: 1 } });
    expect(listPage(items, {}, fields).metadata).toEqual({ total: 3, matching: 3, limit: -1, offset: 0 });
    expect(ids({ limit: 0 })).toBe("");
    expect(ids({ offset: 9 })).toBe("");
  });
});
